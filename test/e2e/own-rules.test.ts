// Own rules in the window: a folder is chosen, what loads is judged with the others, and what does not is named.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { ruleText } from '../own-rules/rule-texts.ts';
import { inBrowser, openFace } from './browser.ts';
import { finding, openSample, runCommand, saved, showTab, tabCount } from './steps.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-own-rules-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const folder = path.join(scratch, 'our-rules');
mkdirSync(folder);
writeFileSync(
  path.join(folder, 'ssl.yaml'),
  ruleText({
    id: 'own/ssl',
    title: 'Our standard asks for SSL',
    severity: 'critical',
    for: 'software-update-point',
    violation: 'role.ssl == false',
    message: '"{name} breaks our standard."',
    fix: '{ setting: role.ssl, value: true }',
  }),
);
writeFileSync(path.join(folder, 'broken.yaml'), ruleText({ violation: 'zone.colour == "red"' }));
writeFileSync(path.join(folder, 'notes.txt'), 'Not a rule.');

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Own rules' });

async function chooseFolder(page: Page, chosen: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialogOf(page).getByRole('button', { name: 'Choose a folder…' }).click();
  await (await chooser).setFiles(chosen);
}

describe('own rules in the window', () => {
  inBrowser();

  it('are judged with the others, shown like the others, exported, and given up again', async () => {
    const { page, complaints, foreign } = await openFace();
    await openSample(page, 'Contoso');
    const before = await tabCount(page, 'Findings');

    await runCommand(page, 'Own rules');
    await chooseFolder(page, folder);
    const dialog = dialogOf(page);
    await dialog.getByText('our-rules holds 1 rule; 1 file left out.').waitFor();
    await dialog.getByText(/^“zone” has no “colour”/).waitFor();
    await dialog.getByText('broken.yaml, line 9').waitFor();
    await dialog.getByText('own/ssl').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();

    await finding(page, 'LYO-SUP01 breaks our standard').first().click();
    expect(await tabCount(page, 'Findings')).toBe(before + 1);
    const detail = page.getByRole('region', { name: /^Finding: / });
    await detail.getByText('House standard 1').waitFor();
    await detail.getByText('own/ssl').waitFor();

    const report = await saved(page, () => runCommand(page, 'Export findings'));
    expect(new TextDecoder().decode(report)).toContain('Our standard asks for SSL');

    const other = page.waitForEvent('filechooser');
    await runCommand(page, 'Compare with');
    await (await other).setFiles('assets/samples/small-native.trustwalk');
    const comparison = page.getByRole('dialog', { name: /^This drawing and / });
    await comparison
      .getByText(/breaks our standard/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await comparison.waitFor({ state: 'detached' });

    await runCommand(page, 'Own rules');
    await dialog.getByRole('button', { name: 'Use none' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('tab', { name: new RegExp(`^Findings ${before}`) }).waitFor();
    expect([complaints, foreign]).toEqual([[], []]);
  });

  it('become questions where nobody decided, and are chosen before anything is open', async () => {
    const { page, complaints } = await openFace();
    await runCommand(page, 'Own rules');
    await chooseFolder(page, folder);
    await dialogOf(page).getByText('our-rules holds 1 rule; 1 file left out.').waitFor();
    await dialogOf(page).getByRole('button', { name: 'Close' }).click();
    await openSample(page, 'Contoso');
    await finding(page, 'LYO-SUP01 breaks our standard').first().waitFor();
    await showTab(page, 'Questions');
    await page.getByText('Does WSUS on PER-SUP01 use SSL?').first().click();
    await page
      .getByRole('region', { name: /^Question: / })
      .getByText(/Our standard asks for SSL/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
