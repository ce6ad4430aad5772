// Which browser of this machine tests can drive.
import { existsSync } from 'node:fs';

/** Where Chromium, Chrome and Edge are installed, by platform. */
const places: { readonly [platform: string]: readonly string[] } = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
};

/** The program of a browser that can be driven; undefined where none is installed. */
export const browserProgram = (places[process.platform] ?? []).find(existsSync);

/** Why tests in a browser do not run. */
export const withoutBrowser = 'no Chrome, Chromium or Edge is installed';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test did not run. */
    because?: string;
  }
}
