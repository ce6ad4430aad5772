// What a command is: menus, shortcuts, the command palette, the help and the desktop's menu derive from it.

export const menuNames = ['file', 'edit', 'view', 'arrange', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

export interface Command {
  readonly id: string;
  /** A function where it depends on what is open: `Undo: set SSL on WSUS9`. */
  readonly label: string | (() => string);
  readonly menu: MenuName;
  readonly icon?: string;
  /** As tinykeys writes it: `$mod+Shift+z`. The first one shows. */
  readonly shortcuts?: readonly string[];
  /** Works while the user types in a field. */
  readonly worksInFields?: true;
  /** Works only while the focus is on the drawing or in the outline, so that nothing goes by mistake. */
  readonly worksOnDrawing?: true;
  /** The browser itself turns these keys into events that are listened to. */
  readonly isHeardAsEvent?: true;
  /** A line goes before it in its menu. */
  readonly beginsGroup?: true;
  /** Words that the command palette finds it by, besides its label. */
  readonly keywords?: string;
  readonly isEnabled?: () => boolean;
  /** Of commands that turn something on and off. */
  readonly isOn?: () => boolean;
  readonly run: () => void | Promise<void>;
}

export function labelOf({ label }: Command): string {
  return typeof label === 'string' ? label : label();
}

export function isEnabled(command: Command): boolean {
  return command.isEnabled?.() ?? true;
}

/** Runs a command, if it can be run now. */
export function run(command: Command): void {
  if (isEnabled(command)) void command.run();
}
