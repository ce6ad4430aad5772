// The one window, and the question that it asks before unsaved changes are lost.
import path from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { themes } from '../models/drawing/themes.ts';
import { windowTitle } from '../models/host.ts';
import { faceOrigin } from './origin.ts';

export interface FaceWindow {
  readonly window: BrowserWindow;
  /** Settles when the face stands. */
  readonly loaded: Promise<void>;
  setTitle(title: string): void;
  setUnsaved(unsaved: boolean): void;
}

export function openWindow(): FaceWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: Math.min(1024, width),
    minHeight: Math.min(700, height),
    show: false,
    title: windowTitle(''),
    backgroundColor: themes[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].canvas,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries come from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  // The title is what the face sets through the door.
  window.on('page-title-updated', (event) => event.preventDefault());

  let document = '';
  let unsaved = false;
  window.on('close', (event) => {
    if (!unsaved) return;
    event.preventDefault();
    void mayLose(window, document).then((may) => {
      if (may) window.destroy();
    });
  });

  return {
    window,
    loaded: window.loadURL(`${faceOrigin}/index.html`),
    setTitle: (title) => {
      document = title;
      window.setTitle(windowTitle(title));
    },
    setUnsaved: (changed) => {
      unsaved = changed;
      window.setDocumentEdited(changed);
    },
  };
}

async function mayLose(window: BrowserWindow, document: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `${document === '' ? 'The hierarchy' : `“${document}”`} has changes that are not saved.`,
    detail: 'They are lost when the window closes. Cancel, and save them first, to keep them.',
    buttons: ['Close without saving', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
