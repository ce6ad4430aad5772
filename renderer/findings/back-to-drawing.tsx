import { IconButton } from '../controls/button.tsx';
import { focusList } from './focusing.ts';

/** Closes what the inspector shows of one result or path; the list that it was chosen from has the focus again. */
export function BackToDrawing({ onClose }: { readonly onClose: () => void }) {
  return (
    <IconButton
      icon="close"
      label="Back to the whole drawing"
      shortcut="Esc"
      iconSize={16}
      onClick={() => {
        onClose();
        focusList();
      }}
    />
  );
}
