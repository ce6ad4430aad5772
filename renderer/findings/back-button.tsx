import { IconButton } from '../controls/button.tsx';
import { useInterface } from '../store/interface-store.ts';
import { goBack } from './focusing.ts';

/** Leaves what the inspector shows of a result or path, for where a link to it was followed or for the whole drawing. */
export function BackButton() {
  const from = useInterface(({ trail }) => trail.at(-1));
  const [icon, place] =
    from === undefined
      ? ['close', 'the whole drawing']
      : ['chevron-left', from.path === undefined ? 'the finding' : 'the path'];
  return (
    <IconButton
      icon={icon}
      label={`Back to ${place}`}
      shortcut="Esc"
      iconSize={16}
      onClick={goBack}
    />
  );
}
