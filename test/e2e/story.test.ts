// What an architect does, from an empty page to a file and back, with the mouse and without it.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { inBrowser, openFace } from './browser.ts';
import {
  canvas,
  documentCard,
  finding,
  openFile,
  runCommand,
  saved,
  showTab,
  tabCount,
} from './steps.ts';

async function typeName(page: Page, name: string): Promise<void> {
  const field = canvas(page).getByRole('textbox', { name: 'Name' });
  await field.fill(name);
  await field.press('Enter');
}

async function dragOut(page: Page, what: string, x: number, y: number): Promise<void> {
  const item = page.getByRole('option', { name: what }).first();
  await item.dragTo(canvas(page), { targetPosition: { x, y } });
}

async function describeSite(page: Page, zone: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New site' });
  await dialog.getByLabel('Site code').fill('P01');
  await dialog.getByLabel('Name', { exact: true }).fill('Primary');
  await expect.poll(() => dialog.getByLabel('Site server in').textContent()).toContain(zone);
  await dialog.getByLabel('Name', { exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** What the page keeps in its storage, by key. Runs in the page. */
function keptKeys(): Promise<string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('keyval-store');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('keyval').objectStore('keyval').getAllKeys();
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result.map(String));
      };
    };
  });
}

const push = 'transfer/push-from-perimeter';

describe('an architect in the browser', () => {
  inBrowser();

  it('draws with the mouse, sees a finding, answers a question, applies a fix, undoes, saves and opens again', async () => {
    const { page, context, complaints, foreign } = await openFace();
    await page.getByRole('button', { name: 'New hierarchy' }).click();
    await dragOut(page, 'Intranet', 160, 60);
    await typeName(page, 'Head office');
    await dragOut(page, 'Site', 260, 160);
    await describeSite(page, 'Head office');
    await dragOut(page, 'Perimeter network', 560, 60);
    await typeName(page, 'Perimeter');
    await page.getByLabel('Search the palette').fill('mp');
    await dragOut(page, 'Management point', 660, 140);
    await typeName(page, 'DMZ-MP');
    await documentCard(page, 'DMZ-MP').waitFor();

    await finding(page, push).click();
    await page.getByRole('region', { name: /^Finding: / }).waitFor();
    const before = await tabCount(page, 'Findings');
    await page.getByRole('button', { name: /^Apply the fix/ }).click();
    await expect.poll(() => tabCount(page, 'Findings')).toBe(before - 1);
    await expect.poll(() => finding(page, push).count()).toBe(0);
    await page.getByRole('button', { name: /^Undo: set/ }).click();
    await expect.poll(() => tabCount(page, 'Findings')).toBe(before);
    await page.getByRole('button', { name: /^Redo: set/ }).click();
    await expect.poll(() => tabCount(page, 'Findings')).toBe(before - 1);

    await showTab(page, 'Questions');
    const ofMode = page.getByRole('row', { name: /Which mode does site/ });
    await ofMode.click();
    await page.getByRole('button', { name: 'Mixed' }).first().click();
    await expect.poll(() => ofMode.count()).toBe(0);

    const bytes = await saved(page, () => page.keyboard.press('Control+s'));
    const opened = openDocument(bytes);
    expect(opened.ok && Object.values(opened.document.systems).map(({ name }) => name)).toContain(
      'DMZ-MP',
    );
    await page.getByRole('img', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
    await openFile(page, bytes);
    await documentCard(page, 'DMZ-MP').waitFor();
    const again = await saved(page, () => page.keyboard.press('Control+Shift+s'));
    expect(Buffer.from(again).toString()).toBe(Buffer.from(bytes).toString());
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('does the same without a mouse', async () => {
    const { page, context, complaints } = await openFace();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'New hierarchy' }).focus();
    await page.keyboard.press('Enter');
    await canvas(page).waitFor();
    await runCommand(page, 'Add zone');
    await typeName(page, 'Head office');
    await runCommand(page, 'Add site');
    await describeSite(page, 'Head office');
    await page.keyboard.press('Escape');
    await page.getByLabel('Search the palette').focus();
    await page.keyboard.type('perimeter');
    await page.keyboard.press('Enter');
    await typeName(page, 'Perimeter');
    await page.getByLabel('Search the palette').fill('mp');
    await page.getByLabel('Search the palette').press('Enter');
    await typeName(page, 'DMZ-MP');
    await documentCard(page, 'DMZ-MP').waitFor();

    await page.getByRole('tab', { name: /^Findings/ }).focus();
    await page.keyboard.press('Tab');
    const lookedAt = page.getByRole('row', { selected: true });
    for (let row = ''; !/pushes the data/.test(row); row = (await lookedAt.textContent()) ?? '') {
      await page.keyboard.press('F8');
      await expect.poll(() => lookedAt.allTextContents()).not.toEqual([row]);
      await lookedAt.waitFor();
    }
    await page.getByRole('region', { name: /pushes data/ }).waitFor();
    const before = await tabCount(page, 'Findings');
    await page.getByRole('button', { name: /^Apply the fix/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => tabCount(page, 'Findings')).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => tabCount(page, 'Findings')).toBe(before);
    const bytes = await saved(page, () => page.keyboard.press('Control+s'));
    expect(openDocument(bytes).ok).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is warned before unsaved work is left, and finds it again after the page is gone', async () => {
    const { page, context } = await openFace();
    await page.getByRole('button', { name: /Northwind/ }).click();
    await documentCard(page, 'NW').first().waitFor();
    await page.getByLabel('Name of the hierarchy').fill('Changed');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Unsaved changes' }).waitFor();
    await runCommand(page, 'New');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => page.getByLabel('Name of the hierarchy').inputValue()).toBe('Changed');
    page.on('dialog', (question) => void question.accept());
    await expect.poll(() => page.evaluate(keptKeys)).toEqual([expect.stringMatching(/^recovery-/)]);
    await page.reload();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect.poll(() => page.getByLabel('Name of the hierarchy').inputValue()).toBe('Changed');
    await page.getByRole('img', { name: 'Unsaved changes' }).waitFor();
    await context.close();
  });

  it('is told what is wrong with a file that cannot be read, and keeps what was open', async () => {
    const { page, context } = await openFace();
    await page.getByRole('button', { name: /Northwind/ }).click();
    await canvas(page).waitFor();
    const name = await page.getByLabel('Name of the hierarchy').inputValue();
    await openFile(page, readFileSync('package.json'));
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await expect.poll(() => dialog.textContent()).toMatch(/not a Trustwalk|format/i);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Name of the hierarchy').inputValue()).toBe(name);
    await context.close();
  });
});
