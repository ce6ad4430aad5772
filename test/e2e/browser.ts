// A browser of this machine, and the built face in it, served as `npm start` serves it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { serve } from '../../tasks/serve.mjs';

const root = path.resolve(import.meta.dirname, '../..');

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

const served = { url: '', close: () => {} };
let browser: Browser | undefined;

/** Serves the built face and starts the browser; call it once for all tests of a file. */
export async function startBrowser(): Promise<void> {
  Object.assign(served, await serve(path.join(root, 'dist', 'face')));
  const isRoot = process.getuid?.() === 0;
  browser = await chromium.launch({
    ...(browserProgram !== undefined && { executablePath: browserProgram }),
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
  served.close();
}

export interface Face {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that the page complained of: errors, warnings, refused requests. */
  readonly complaints: readonly string[];
  /** Addresses outside the page's own origin that it asked for. */
  readonly foreign: readonly string[];
}

export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** The face in a fresh profile, on its start page. */
export async function openFace({
  scheme = 'light',
  width = 1440,
  height = 900,
}: Look = {}): Promise<Face> {
  if (browser === undefined) throw new Error('the browser was not started');
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  // Files are downloads and file fields here: the dialogs of the system cannot be driven.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(served.url).origin && !['data:', 'blob:'].includes(protocol)) {
      foreign.push(request.url());
    }
  });
  // A listener from the start: the browser takes a moment until it hands file fields over.
  page.on('filechooser', () => {});
  await page.goto(served.url);
  return { page, context, complaints, foreign };
}
