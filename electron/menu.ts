// The application menu: the face's commands, with what each platform expects around them.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostMenu } from '../models/host.ts';

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** What belongs at the end of a menu of this name whichever commands it holds. */
const endings: Readonly<Record<string, readonly MenuItemConstructorOptions[]>> = {
  File: isMac ? [{ role: 'close' }] : [{ role: 'quit' }],
  View: [{ role: 'togglefullscreen' }],
};

// On macOS a text field is edited through the menu, and whatever keys the menu shows it takes. There the
// keys of editing belong to the roles, which stay hidden behind the face's commands of the same name.
const editing = (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map(
  (role): MenuItemConstructorOptions => ({ role, visible: false }),
);
const isShown = (accelerator: string) =>
  !isMac || /^CmdOrCtrl\+(?!(Shift\+)?[ACVXZ]$)/.test(accelerator);

/** Shows `menus`; `run` is called with the command that somebody chose. */
export function showMenu(menus: readonly HostMenu[], run: (command: string) => void): void {
  const own = menus.map(({ label, entries }): MenuItemConstructorOptions => {
    const ending = endings[label] ?? [];
    const submenu = entries.map(
      (entry): MenuItemConstructorOptions =>
        entry === 'separator'
          ? separator
          : {
              label: entry.label,
              enabled: entry.enabled,
              ...(entry.accelerator !== undefined &&
                isShown(entry.accelerator) && { accelerator: entry.accelerator }),
              // The face hears its own keys; the menu only shows them.
              registerAccelerator: false,
              click: () => run(entry.command),
            },
    );
    if (ending.length > 0) submenu.push(separator, ...ending);
    if (isMac && label === 'Edit') submenu.push(...editing);
    return { label, submenu };
  });
  const around: MenuItemConstructorOptions[] = isMac ? [{ role: 'windowMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...own, ...around]),
  );
}
