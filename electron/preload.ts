// The face's side of the door: one object, `trustwalk`, in the shape of the host's interface.
import { contextBridge, ipcRenderer } from 'electron';
import type { Host, Opening } from '../models/host.ts';
import { channel, type Told } from './door.ts';

const call = (name: keyof Host, ...values: unknown[]) =>
  ipcRenderer.invoke(channel, { call: name, arguments: values });

const onCommand = new Set<(command: string) => void>();
const onOpened = new Set<(opening: Opening) => void>();
/** Files that came before the face listened. */
const waiting: Opening[] = [];

ipcRenderer.on(channel, (_event, told: Told) => {
  if (told.about === 'command') {
    for (const listener of onCommand) listener(told.command);
  } else {
    waiting.push(told.opening);
    deliver();
  }
});

function deliver(): void {
  if (onOpened.size === 0) return;
  for (const opening of waiting.splice(0)) for (const listener of onOpened) listener(opening);
}

const host: Host = {
  kind: 'desktop',
  open: () => call('open'),
  openRecent: (reference) => call('openRecent', reference),
  recents: () => call('recents'),
  forgetRecent: (reference) => call('forgetRecent', reference),
  save: (reference, bytes) => call('save', reference, bytes),
  saveAs: (suggestedName, bytes, kind) => call('saveAs', suggestedName, bytes, kind),
  openRules: () => call('openRules'),
  readRules: () => call('readRules'),
  forgetRules: () => call('forgetRules'),
  setUnsaved: (unsaved) => void call('setUnsaved', unsaved),
  setTitle: (title) => void call('setTitle', title),
  setMenu: (menu) => void call('setMenu', menu),
  onCommand: (listener) => {
    onCommand.add(listener);
    return () => void onCommand.delete(listener);
  },
  onOpened: (listener) => {
    onOpened.add(listener);
    queueMicrotask(deliver);
    return () => void onOpened.delete(listener);
  },
};

contextBridge.exposeInMainWorld('trustwalk', host);
