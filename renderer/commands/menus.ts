// The menus, made from the commands.
import type { HostMenu } from '../../models/host.ts';
import { host } from '../host/host.ts';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { type Command, isEnabled, labelOf, type MenuName, menuNames, run } from './command.ts';
import { commands } from './index.ts';
import { acceleratorText } from './shortcut-text.ts';

export const menuLabels: { readonly [M in MenuName]: string } = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  arrange: 'Arrange',
  help: 'Help',
};

/** The commands of each menu, in groups that lines part. */
export const menus: readonly {
  readonly menu: MenuName;
  readonly groups: readonly (readonly Command[])[];
}[] = menuNames.map((menu) => {
  const groups: Command[][] = [];
  for (const command of commands) {
    if (command.menu !== menu) continue;
    const last = groups.at(-1);
    if (last === undefined || command.beginsGroup === true) groups.push([command]);
    else last.push(command);
  }
  return { menu, groups };
});

/** Shows the menus in the desktop's own menu, and runs what is chosen there. */
export function startHostMenu(): void {
  let shown = '';
  let isWaiting = false;
  const tell = () => {
    isWaiting = false;
    const made = hostMenus();
    const text = JSON.stringify(made);
    if (text !== shown) host.setMenu(made);
    shown = text;
  };
  // Several changes of one moment are told at once.
  const follow = () => {
    if (!isWaiting) queueMicrotask(tell);
    isWaiting = true;
  };
  tell();
  useDocument.subscribe(follow);
  useInterface.subscribe(follow);
  host.onCommand((id) => {
    const command = commands.find((candidate) => candidate.id === id);
    if (command !== undefined) run(command);
  });
}

function hostMenus(): readonly HostMenu[] {
  return menus.map(({ menu, groups }) => ({
    label: menuLabels[menu],
    entries: groups.flatMap((group, index) => [
      ...(index === 0 ? [] : (['separator'] as const)),
      ...group.map((command) => {
        const [shortcut] = command.shortcuts ?? [];
        return {
          command: command.id,
          label: labelOf(command).slice(0, 120),
          enabled: isEnabled(command),
          ...(shortcut !== undefined && { accelerator: acceleratorText(shortcut) }),
        };
      }),
    ]),
  }));
}
