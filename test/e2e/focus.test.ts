// Where the keys go: what is done without the mouse must not lose its place.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser, openFace } from './browser.ts';
import { canvas, documentCard, openSample, runCommand, saved } from './steps.ts';

/** What has the focus, by its label or its text. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim();
  });
}

async function isWithin(one: Locator, other: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  return (
    inner !== null &&
    outer !== null &&
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('the focus in the browser', () => {
  inBrowser();

  it('goes back to the drawing after an export from the command palette', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    await canvas(page).focus();
    await saved(page, () => runCommand(page, 'Export findings'));
    await expect.poll(() => focused(page)).toBe('Network drawing');
    await context.close();
  });

  it('goes back to where it was when the shortcuts are closed that the command palette opened', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    const tab = page.getByRole('tab', { name: /^Questions/ });
    await tab.focus();
    const before = await focused(page);
    await runCommand(page, 'Keyboard shortcuts');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(before);
    await context.close();
  });

  it('stays in a name that the command palette was asked to change', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    await documentCard(page, 'NWT-SUP01').click();
    await runCommand(page, 'Rename');
    await expect.poll(() => focused(page)).toBe('Name');
    await page.keyboard.type('RENAMED');
    await page.keyboard.press('Enter');
    await documentCard(page, 'RENAMED').waitFor();
    expect(await focused(page)).toBe('Network drawing');
    await page.keyboard.press('Control+z');
    await documentCard(page, 'NWT-SUP01').waitFor();
    await page.getByRole('img', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('leaves a name as it was on Escape', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    await documentCard(page, 'NWT-SUP01').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('RENAMED');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Network drawing');
    expect(await documentCard(page, 'NWT-SUP01').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    await context.close();
  });

  it('is in a name that shows, wherever there was room for what was added', async () => {
    const { page, context } = await openFace({ width: 1024, height: 700 });
    await page.getByRole('button', { name: 'New hierarchy' }).click();
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) {
      await page.getByLabel('Search the palette').fill('intranet');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Name');
      await page.keyboard.type(name);
      await expect.poll(() => isWithin(page.locator('.name-field'), canvas(page))).toBe(true);
      await page.keyboard.press('Enter');
    }
    await context.close();
  });

  it('goes from a name to the command palette, which finds what was typed', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    await documentCard(page, 'NWT-SUP01').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('RENAMED');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('RENAMED');
    await page
      .getByRole('option', { name: /^RENAMED/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Network drawing');
    await context.close();
  });
});
