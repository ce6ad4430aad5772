import { Menu } from '@base-ui/react/menu';
import { Fragment, type ReactElement } from 'react';
import { type Command, isEnabled, labelOf, run } from '../commands/command.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { Icon } from '../controls/icon.tsx';
import { popups } from '../controls/popups.ts';

/** A button that opens a menu of these commands. */
export function CommandMenu({
  commands,
  trigger,
}: {
  readonly commands: readonly Command[];
  readonly trigger: ReactElement;
}) {
  return (
    <Menu.Root>
      <Menu.Trigger render={trigger} />
      <Menu.Portal container={popups}>
        <Menu.Positioner className="popup-place" align="end" sideOffset={6}>
          <Menu.Popup className="popup menu">
            <CommandItems groups={[commands]} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Commands in a menu that has opened: their state is read then. */
export function CommandItems({ groups }: { readonly groups: readonly (readonly Command[])[] }) {
  return groups.map((group, index) => (
    <Fragment key={group[0]?.id}>
      {index === 0 ? null : <Menu.Separator className="popup-separator" />}
      {group.map((command) => (
        <CommandItem key={command.id} command={command} />
      ))}
    </Fragment>
  ));
}

function CommandItem({ command }: { readonly command: Command }) {
  const { icon, isOn, shortcuts = [] } = command;
  const [shortcut] = shortcuts;
  const named = (
    <>
      {labelOf(command)}
      {shortcut === undefined ? null : <kbd>{shortcutText(shortcut)}</kbd>}
    </>
  );
  const shared = { className: 'popup-item', disabled: !isEnabled(command) };
  if (isOn === undefined) {
    return (
      <Menu.Item {...shared} onClick={() => run(command)}>
        <span className="menu-icon">{icon === undefined ? null : <Icon name={icon} />}</span>
        {named}
      </Menu.Item>
    );
  }
  return (
    <Menu.CheckboxItem
      {...shared}
      checked={isOn()}
      closeOnClick
      onCheckedChange={() => run(command)}
    >
      <span className="menu-icon">
        <Menu.CheckboxItemIndicator>
          <Icon name="check" size={14} />
        </Menu.CheckboxItemIndicator>
      </span>
      {named}
    </Menu.CheckboxItem>
  );
}
