// What tests of the face do again and again.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

export function canvas(page: Page): Locator {
  return page.getByRole('application', { name: 'Network drawing' });
}

/** A computer, zone or other thing on the canvas, by its name. */
export function documentCard(page: Page, name: string): Locator {
  return canvas(page).getByRole('group', { name });
}

/** The rows of a rule in the list of results. */
export function finding(page: Page, rule: string): Locator {
  return page
    .getByRole('row', { name: new RegExp(rule) })
    .or(page.getByRole('option', { name: new RegExp(rule) }));
}

export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** The number on a tab of the results. */
export async function tabCount(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('tab', { name: new RegExp(`^${name}`) }).textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

/** Runs a command by its name from the command palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search or run' }).waitFor();
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Search or run' }).waitFor({ state: 'detached' });
}

/** The bytes that the page hands over as a download when something is done. */
export async function saved(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await act();
  return readFileSync(await (await download).path());
}

/** Opens a file through the file field of the page. */
export async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({
    name: 'drawing.trustwalk',
    mimeType: 'application/json',
    buffer: Buffer.from(bytes),
  });
}

/** Opens a sample from the start page, and waits for its drawing and its findings. */
export async function openSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await canvas(page).getByRole('group').first().waitFor();
  await page.getByRole('tab', { name: /^Findings \d+/ }).waitFor();
  await showsEverything(page);
}

/** Waits until the camera shows the whole drawing, as it does once a document was opened. */
export async function showsEverything(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
    const things = [...document.querySelectorAll('.react-flow__node')];
    return (
      canvas !== undefined &&
      things.length > 0 &&
      things.every((thing) => {
        const { left, right, top, bottom } = thing.getBoundingClientRect();
        return (
          left >= canvas.left &&
          right <= canvas.right &&
          top >= canvas.top &&
          bottom <= canvas.bottom
        );
      })
    );
  });
}
