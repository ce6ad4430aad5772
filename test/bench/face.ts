// How much the main thread works for each frame while somebody types, drags, toggles and looks around, how long
// an edit takes until it is judged, and how long a large hierarchy takes to show: `npm run bench:face`.
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { serialise } from '../../models/document/serialise.ts';
import { serve } from '../../tasks/serve.mjs';
import { generateHierarchy } from '../hierarchies/generated.ts';
import { browserProgram, withoutBrowser } from '../installed-browser.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** The time of the processor, in microseconds: what others do on the machine does not count. */
  readonly tdur?: number;
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
  for (const { name, ph, ts, tdur = 0, pid, tid } of traceEvents) {
    const thread = `${pid} ${tid}`;
    if (name !== 'RunTask' || ph !== 'X' || !main.has(thread)) continue;
    const frame = `${thread} ${Math.floor(ts / 16_667)}`;
    frames.set(frame, (frames.get(frame) ?? 0) + tdur / 1000);
  }
  return [...frames.values()].filter((time) => time > 0.2).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

type Acts = { readonly [name: string]: (page: Page) => Promise<void> };

const acts: Acts = {
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
    for (let time = 0; time < 6; time += 1) await toggle(page, time);
  },
  'panning and zooming': async (page) => {
    await page.mouse.move(700, 300);
    for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, step < 15 ? -60 : 60);
  },
};

/** What is done to a large hierarchy that shows as a whole. */
const actsFarOut: Acts = {
  'blocks to names': (page) => press(page, 'Control+Equal', 5),
  'panning over names': pan,
  'pointing at names': async (page) => {
    for (let step = 0; step < 60; step += 1) await page.mouse.move(300 + 10 * step, 300);
  },
  'names to cards': (page) => press(page, 'Control+Equal', 5),
  'panning over cards': pan,
  'dragging a card': async (page) => {
    const card = await spot(page, '.item:not(.item-zones), .item:not(.item-zones) *');
    await page.mouse.move(card.x, card.y);
    await page.mouse.down();
    for (let step = 0; step < 60; step += 1) await page.mouse.move(card.x - step, card.y + step);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  },
  'cards to blocks': (page) => press(page, 'Shift+Digit1', 1),
};

async function press(page: Page, key: string, times: number): Promise<void> {
  await page.mouse.move(650, 350);
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press(key);
    await cameraRests(page);
  }
}

/** Waits until the camera has not moved for a while. Looking at each frame would make frames that count as work. */
async function cameraRests(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const rests = () => { moves.disconnect(); done(); };
    const moves = new MutationObserver(() => { clearTimeout(rest); rest = setTimeout(rests, 200); });
    moves.observe(document.querySelector('.react-flow__viewport'), { attributeFilter: ['style'] });
    let rest = setTimeout(rests, 200);
  })`);
}

/** Says Yes where `time` is even, otherwise No; a finding about the computer that is selected goes and comes with that. */
async function toggle(page: Page, time: number): Promise<void> {
  const setting = page.getByRole('group', { name: /site server initiated/i });
  await setting.getByRole('button', { name: time % 2 === 0 ? 'Yes' : 'No', exact: true }).click();
}

/** The milliseconds from each of forty toggles until the number of findings shows what came of it, in order. */
async function judging(page: Page): Promise<number[]> {
  const analysis = page.workers().find((worker) => worker.url().includes('analysis-worker'));
  if (analysis === undefined) throw new Error('there is no analysis');
  const times: number[] = [];
  for (let time = 0; time < 40; time += 1) {
    // Its turn comes when the paths and whatever else the face asked after the toggle before are answered.
    await analysis.evaluate('new Promise((done) => setTimeout(done))');
    await page.evaluate(`void (window.judged = new Promise((done) => {
      let clicked;
      addEventListener('click', ({ timeStamp }) => { clicked = timeStamp; }, { capture: true, once: true });
      const findings = document.querySelector('.findings-tab');
      const told = new MutationObserver(() => {
        told.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - clicked)));
      });
      told.observe(findings, { subtree: true, characterData: true, childList: true });
    }))`);
    await toggle(page, time);
    times.push(await page.evaluate<number>('window.judged'));
  }
  return times.sort((a, b) => a - b);
}

/** Moves the drawing by its ground, there and back. */
async function pan(page: Page): Promise<void> {
  const ground = await spot(page, '.react-flow__pane');
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    const way = 12 * Math.min(step, 60 - step);
    await page.mouse.move(ground.x - way, ground.y - way / 2);
  }
  await page.mouse.up();
}

/** A point of the drawing where the uppermost thing is such a one. */
async function spot(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const found = await page.evaluate<{ x: number; y: number } | null>(`(() => {
    for (let y = 300; y < 560; y += 5) for (let x = 400; x < 900; x += 5) {
      if (document.elementFromPoint(x, y)?.matches('${selector}')) return { x, y };
    }
    return null;
  })()`);
  if (found === null) throw new Error(`nothing on the canvas is ${selector}`);
  return found;
}

/** Opens a document; the milliseconds until its drawing shows. */
async function opening(page: Page, text: string): Promise<number> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  const field = await chooser;
  const before = performance.now();
  await field.setFiles({
    name: 'large.trustwalk',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.locator('.react-flow__node').first().waitFor();
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`);
  return performance.now() - before;
}

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
  await measure(page, acts, print);
  print(`  ${'toggled until judged'.padEnd(22)} ${spread(await judging(page))}`);
  await page.close();

  const large = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Files come through a field of the page: the dialog of the system cannot be driven.
  await large.addInitScript('delete window.showOpenFilePicker');
  large.on('filechooser', () => {});
  await large.goto(url);
  await large.getByRole('button', { name: /Contoso/ }).waitFor();
  const time = await opening(large, serialise(generateHierarchy(1000)));
  print(`1,000 computers: ${time.toFixed(0)} ms from the file to the first picture; work as above`);
  await measure(large, actsFarOut, print);
  await browser.close();
  close();
}

async function measure(page: Page, acts: Acts, print: (line: string) => void): Promise<void> {
  for (const [name, act] of Object.entries(acts)) {
    const frames = await worked(page, () => act(page));
    print(`  ${name.padEnd(22)} ${spread(frames)}`);
  }
}

function spread(sorted: readonly number[]): string {
  const [middle, late, worst] = [0.5, 0.95, 1].map((part) => at(sorted, part).toFixed(1));
  return `median ${middle} ms, 95 % ${late} ms, worst ${worst} ms`;
}

await main();
