// Starts the built desktop for a test. `test` brings a fixture `start`; what it started ends with the test.
// Where the desktop cannot run the test is skipped, and `meta.because` says why.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, test as plain } from 'vitest';
import type { Host } from '../../models/host.ts';

declare global {
  interface Window {
    readonly trustwalk?: Host;
  }
}

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test did not run. */
    because?: string;
  }
}

export interface Desktop {
  readonly application: ElectronApplication;
  readonly face: Page;
}

export interface Start {
  /** Starts the desktop, with a file opened where one is named. */
  desktop(file?: string): Promise<Desktop>;
  /** Ends it without any question. */
  end(desktop: Desktop): Promise<void>;
  /** What starts the desktop: the program and its arguments. */
  command(file?: string): Promise<{ program: string; args: string[]; env: NodeJS.ProcessEnv }>;
  /** An empty folder of the test. */
  readonly folder: string;
  /** Where this desktop keeps its own files. */
  readonly userData: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const program = path.join(runtime ?? '', 'electron');
const needsDisplay = process.platform === 'linux' && process.env.DISPLAY === undefined;

const whyNot =
  runtime === undefined
    ? 'ELECTRON_OVERRIDE_DIST_PATH names no Electron'
    : !existsSync(program)
      ? `there is no ${program}`
      : needsDisplay && spawnSync('Xvfb', ['-help']).error !== undefined
        ? 'there is no display, and no Xvfb to make one'
        : undefined;

const loader = path.join(root, 'node_modules/playwright-core/lib/server/electron/loader.js');

let screen: ChildProcess | undefined;
let display: Promise<string> | undefined;

/** The display of this machine, or one that is made for these tests. */
function useDisplay(): Promise<string> {
  display ??= needsDisplay ? startScreen() : Promise.resolve(process.env.DISPLAY ?? '');
  return display;
}

async function startScreen(): Promise<string> {
  const words = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  screen = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const written = screen.stdio[3] as Readable;
  return new Promise((resolve) => {
    written.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

afterAll(() => screen?.kill());

export const test = plain.extend<{ start: Start }>({
  start: async ({ task, skip }, use) => {
    if (whyNot !== undefined) {
      task.meta.because = whyNot;
      skip(whyNot);
    }
    const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-desktop-'));
    const folder = mkdtempSync(path.join(scratch, 'folder-'));
    const userData = mkdtempSync(path.join(scratch, 'data-'));
    const running = new Set<Desktop>();

    const command: Start['command'] = async (file) => ({
      program,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${userData}`,
        ...['-r', path.join(root, 'dist/desktop/before-ready.cjs'), root],
        ...(file === undefined ? [] : [file]),
      ],
      env: { ...process.env, DISPLAY: await useDisplay() },
    });
    const end: Start['end'] = async (desktop) => {
      if (!running.delete(desktop)) return;
      const closed = desktop.application.waitForEvent('close');
      // It ends before it can answer.
      await desktop.application.evaluate(({ app }) => app.exit()).catch(() => undefined);
      await closed;
    };

    await use({
      folder,
      userData,
      command,
      end,
      desktop: async (file) => {
        const { args, env } = await command(file);
        const application = await _electron.launch({
          executablePath: program,
          // Holds the start until the test sees everything; without it the test may come too late.
          args: ['-r', loader, ...args],
          env: env as Record<string, string>,
        });
        const desktop = { application, face: await application.firstWindow() };
        application.once('close', () => running.delete(desktop));
        running.add(desktop);
        await desktop.face.waitForSelector('#face > *');
        return desktop;
      },
    });
    for (const desktop of running) await end(desktop);
    rmSync(scratch, { recursive: true, force: true });
  },
});
