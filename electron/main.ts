// The order in which the desktop starts; what each step does stands in a file of its own.
import './before-ready.ts';
import path from 'node:path';
import { app, session } from 'electron';
import { fileOnCommandLine, onAskedFile } from './asked-files.ts';
import { filesOf } from './files.ts';
import { openDoor, tellFace } from './ipc.ts';
import { showMenu } from './menu.ts';
import { serveFace } from './protocol.ts';
import { readRecents } from './recents.ts';
import { rulesFolderOf } from './rules-folder.ts';
import { guardContents, guardSession } from './security.ts';
import { openWindow } from './window.ts';

guardContents();

const file = fileOnCommandLine();
// A second start hands its file to the first and ends.
if (app.requestSingleInstanceLock({ file })) {
  const desktop = app.whenReady().then(start);
  const open = (asked: string) => void desktop.then(({ openFile }) => openFile(asked));
  onAskedFile(open, () => void desktop.then(({ focus }) => focus()));
  if (file !== undefined) open(file);
  app.on('window-all-closed', () => app.quit());
} else {
  app.quit();
}

function start() {
  guardSession(session.defaultSession);
  serveFace();

  const { window, loaded, setTitle, setUnsaved } = openWindow();
  const recents = readRecents(path.join(app.getPath('userData'), 'recents.json'));
  const { openPath, ...files } = filesOf(window, recents);
  const rules = rulesFolderOf(window, path.join(app.getPath('userData'), 'own-rules.json'));

  const setMenu: Parameters<typeof openDoor>[1]['setMenu'] = (menus) =>
    showMenu(menus, (command) => tellFace(window, { about: 'command', command }));
  setMenu([]);
  openDoor(window, { ...files, ...rules, setTitle, setUnsaved, setMenu });

  return {
    openFile: async (asked: string) => {
      const opening = await openPath(asked);
      await loaded;
      tellFace(window, { about: 'opened', opening });
    },
    focus: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
