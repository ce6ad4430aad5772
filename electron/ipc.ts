// The one door between the face and the main process. Whatever does not come from the face, names no
// call of the table or brings other arguments than it takes is refused.
import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { z } from 'zod';
import type { Host, HostMenu } from '../models/host.ts';
import { channel, type Told } from './door.ts';
import { faceOrigin } from './origin.ts';

type Called = Omit<Host, 'kind' | 'onCommand' | 'onOpened'>;

const reference = z.uuid();
const bytes = z.instanceof(Uint8Array<ArrayBufferLike>);
const word = z.string().max(200);
const kind = z.strictObject({
  extension: z.string().regex(/^[a-z0-9]{1,16}$/),
  mediaType: word,
  label: word,
});
const entry = z.strictObject({
  command: word,
  label: word,
  accelerator: word.optional(),
  enabled: z.boolean(),
});
const menus = z
  .array(
    z.strictObject({
      label: word,
      entries: z.array(z.union([z.literal('separator'), entry])).max(100),
    }),
  )
  .max(20) satisfies z.ZodType<HostMenu[]>;

const argumentsOf = {
  open: z.tuple([]),
  openRecent: z.tuple([reference]),
  recents: z.tuple([]),
  forgetRecent: z.tuple([reference]),
  save: z.tuple([reference, bytes]),
  saveAs: z.tuple([z.string(), bytes, kind]),
  openRules: z.tuple([]),
  readRules: z.tuple([]),
  forgetRules: z.tuple([]),
  setUnsaved: z.tuple([z.boolean()]),
  setTitle: z.tuple([z.string()]),
  setMenu: z.tuple([menus]),
} satisfies { [Name in keyof Called]: z.ZodType<Parameters<Called[Name]>> };

const request = z.strictObject({
  call: z.enum(Object.keys(argumentsOf) as (keyof Called)[]),
  arguments: z.array(z.unknown()),
});

/** Answers the calls of the face in this window, and of nobody else. */
export function openDoor(window: BrowserWindow, called: Called): void {
  ipcMain.handle(channel, (event, asked: unknown) => {
    if (!isFace(event.senderFrame, window)) throw new Error('The door is for the face alone.');
    const { call, arguments: values } = request.parse(asked);
    const run = called[call] as (...values: unknown[]) => unknown;
    return run(...argumentsOf[call].parse(values));
  });
}

/** Tells the face something unasked. */
export function tellFace(window: BrowserWindow, told: Told): void {
  if (!window.isDestroyed()) window.webContents.send(channel, told);
}

function isFace(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  return (
    !window.isDestroyed() &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`${faceOrigin}/`)
  );
}
