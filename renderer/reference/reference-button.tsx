import type { PageId } from '../../models/report/reference/page.ts';
import { IconButton } from '../controls/button.tsx';
import { openReference } from './reference-store.ts';

interface ReferenceButtonProps {
  readonly page: PageId;
  readonly label: string;
  readonly shortcut?: string;
  readonly iconSize?: number;
}

/** Opens the page about what it stands with. */
export function ReferenceButton({ page, iconSize = 16, ...rest }: ReferenceButtonProps) {
  return (
    <IconButton icon="source" iconSize={iconSize} onClick={() => openReference(page)} {...rest} />
  );
}
