// How shortcuts are written for people and for the desktop's menu.

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const names: { readonly [key: string]: string } = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  Escape: 'Esc',
  Delete: isMac ? '⌦' : 'Del',
  '=': '+',
};

/** `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function shortcutText(shortcut: string): string {
  return keysOf(shortcut)
    .map((key) => names[key] ?? key.replace(/^Digit/, '').replace(/^[a-z]$/, upper))
    .filter((key, index, keys) => !(key === 'Shift' && keys[index + 1] === '?'))
    .join(isMac ? '' : '+');
}

/** As the desktop writes it: `CmdOrCtrl+Shift+Z`. */
export function acceleratorText(shortcut: string): string {
  return keysOf(shortcut)
    .map((key) =>
      key === '$mod' ? 'CmdOrCtrl' : key.replace(/^Digit/, '').replace(/^[a-z]$/, upper),
    )
    .join('+');
}

function keysOf(shortcut: string): readonly string[] {
  return shortcut.split(/\b\+/);
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
