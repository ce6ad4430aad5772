import { type Command, isEnabled, labelOf, run } from '../commands/command.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { IconButton } from '../controls/button.tsx';

/** A command as a button that is its icon. */
export function CommandButton({ command }: { readonly command: Command }) {
  const [shortcut] = command.shortcuts ?? [];
  return (
    <IconButton
      icon={command.icon ?? command.id}
      label={labelOf(command)}
      shortcut={shortcut === undefined ? undefined : shortcutText(shortcut)}
      disabled={!isEnabled(command)}
      onClick={() => run(command)}
    />
  );
}
