// How much the main thread works for each frame while somebody types, drags and toggles: `npm run bench:face`.
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { serve } from '../../tasks/serve.mjs';
import { browserProgram, withoutBrowser } from '../installed-browser.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

/** The work of the main thread in milliseconds, frame by frame of 16.7 ms, while something is done. */
async function worked(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the browser is gone');
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'toplevel',
      '__metadata',
    ],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const frames = new Map<string, number>();
  for (const { name, ph, ts, dur = 0, pid, tid } of traceEvents) {
    const thread = `${pid} ${tid}`;
    if (name !== 'RunTask' || ph !== 'X' || !main.has(thread)) continue;
    const frame = `${thread} ${Math.floor(ts / 16_667)}`;
    frames.set(frame, (frames.get(frame) ?? 0) + dur / 1000);
  }
  return [...frames.values()].filter((time) => time > 0.2).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const acts: { readonly [name: string]: (page: Page) => Promise<void> } = {
  'typing a name': async (page) => {
    await page.getByLabel('Name of the hierarchy').click();
    await page.keyboard.type('A name that somebody types at some speed', { delay: 40 });
    await page.keyboard.press('Enter');
  },
  'dragging a computer': async (page) => {
    const card = page.getByRole('group', { name: 'CEN-RPT01' });
    const box = await card.boundingBox();
    if (box === null) throw new Error('the computer is not on the canvas');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.move(box.x + 20 - step, box.y + 10 + step / 2);
    }
    await page.mouse.up();
  },
  'toggling a setting': async (page) => {
    await page.getByRole('group', { name: 'PER-MP01' }).click({ position: { x: 40, y: 10 } });
    const setting = page.getByRole('group', { name: /site server initiated/i });
    for (let time = 0; time < 6; time += 1) {
      await setting
        .getByRole('button', { name: time % 2 === 0 ? 'Yes' : 'No', exact: true })
        .click();
    }
  },
  'panning and zooming': async (page) => {
    await page.mouse.move(700, 300);
    for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, step < 15 ? -60 : 60);
  },
};

async function main(): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  if (browserProgram === undefined) {
    print(`The face was not measured: ${withoutBrowser}.`);
    return;
  }
  const { url, close } = await serve(path.resolve('dist/face'));
  const isRoot = process.getuid?.() === 0;
  const args = ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: browserProgram, args });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.getByRole('button', { name: /Contoso/ }).click();
  await page.getByRole('group', { name: 'CEN-RPT01' }).waitFor();
  print('contoso-2007, work of the main thread for each frame of 16.7 ms');
  for (const [name, act] of Object.entries(acts)) {
    const frames = await worked(page, () => act(page));
    const [middle, late, worst] = [0.5, 0.95, 1].map((part) => at(frames, part).toFixed(1));
    print(`  ${name.padEnd(22)} median ${middle} ms, 95 % ${late} ms, worst ${worst} ms`);
  }
  await browser.close();
  close();
}

await main();
