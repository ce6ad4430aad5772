// A browser of this machine, and the built face in it, served as `npm start` serves it.
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { serve } from '../../tasks/serve.mjs';
import { browserProgram, withoutBrowser } from '../installed-browser.ts';

const root = path.resolve(import.meta.dirname, '../..');

const served = { url: '', close: () => {} };
let browser: Browser | undefined;

/** Runs the tests of a file in a browser; where there is none they are skipped, and it is said why. */
export function inBrowser(): void {
  beforeAll(async () => {
    if (browserProgram === undefined) return;
    Object.assign(served, await serve(path.join(root, 'dist', 'face')));
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({
      executablePath: browserProgram,
      args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
    });
  });
  beforeEach(({ task, skip }) => {
    if (browserProgram !== undefined) return;
    task.meta.because = withoutBrowser;
    skip(withoutBrowser);
  });
  afterAll(async () => {
    await browser?.close();
    served.close();
  });
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
  // Before that it hears no keys.
  await page
    .getByRole('button', { name: /Contoso/ })
    .first()
    .waitFor();
  return { page, context, complaints, foreign };
}
