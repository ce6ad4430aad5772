// Every screen: axe-core finds nothing, nothing scrolls the page, nothing is asked of the network; and a picture of each.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser, openFace } from './browser.ts';
import { canvas, documentCard, openSample, runCommand, showTab } from './steps.ts';

/** Each screen by its name, and how to come there from the start page. */
const screens: { readonly [name: string]: (page: Page) => Promise<void> } = {
  start: async (page) => {
    await page.getByRole('button', { name: /Contoso/ }).waitFor();
  },
  empty: async (page) => {
    await page.getByRole('button', { name: 'New hierarchy' }).click();
    await canvas(page).waitFor();
  },
  drawing: (page) => openSample(page, 'Contoso'),
  finding: async (page) => {
    await openSample(page, 'Contoso');
    await page
      .getByText(/^Whoever controls management point PER-MP01/)
      .first()
      .click();
    await page.getByRole('region', { name: /^Finding: / }).waitFor();
  },
  questions: async (page) => {
    await openSample(page, 'Contoso');
    await showTab(page, 'Questions');
    await page.getByText('Does WSUS on PER-SUP01 use SSL?').first().click();
    await page.getByRole('region', { name: /^Question: / }).waitFor();
  },
  passes: async (page) => {
    await openSample(page, 'Northwind');
    await showTab(page, 'Passes');
    await page
      .getByText(/native mode/)
      .first()
      .waitFor();
  },
  paths: async (page) => {
    await openSample(page, 'Contoso');
    await showTab(page, 'Paths');
    await page.getByRole('listbox', { name: 'Goals' }).getByRole('option').first().waitFor();
    const list = page.getByRole('listbox', { name: 'Paths' });
    await list.getByRole('option').first().click();
    await page.getByRole('region', { name: /^Path: / }).waitFor();
  },
  'what if': async (page) => {
    await openSample(page, 'Contoso');
    await showTab(page, 'Paths');
    await page.getByRole('option', { name: /Pass for a client/ }).click();
    await page.getByRole('button', { name: 'Cut', exact: true }).click();
    await page.getByRole('button', { name: 'Try all' }).click();
    await page
      .getByRole('region', { name: 'What if' })
      .getByText(/^What if: /)
      .click();
  },
  'what holds': async (page) => {
    await openSample(page, 'Contoso');
    await showTab(page, 'Paths');
    await page.getByRole('button', { name: 'What holds' }).click();
    await page.getByRole('list', { name: 'What holds' }).waitFor();
  },
  'blast radius': async (page) => {
    await openSample(page, 'Contoso');
    await runCommand(page, 'Blast radius');
    await page.getByRole('region', { name: 'Blast radius' }).waitFor();
  },
  comparison: async (page) => {
    await openSample(page, 'Contoso');
    const chooser = page.waitForEvent('filechooser');
    await runCommand(page, 'Compare with');
    await (await chooser).setFiles('assets/samples/small-native.trustwalk');
    await page.getByRole('dialog').getByRole('region', { name: 'Paths' }).waitFor();
  },
  computer: async (page) => {
    await openSample(page, 'Contoso');
    await documentCard(page, 'LYO-SRV01').click();
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByText('LYO-SRV01')
      .first()
      .waitFor();
  },
  outline: async (page) => {
    await openSample(page, 'Contoso');
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('tree', { name: 'Outline' }).waitFor();
  },
  'command palette': async (page) => {
    await openSample(page, 'Contoso');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lyo');
    await page
      .getByRole('option', { name: /^LYO-SRV01/ })
      .first()
      .waitFor();
  },
  menu: async (page) => {
    await openSample(page, 'Contoso');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.getByRole('menuitem', { name: /^Select all/ }).waitFor();
  },
  'new site': async (page) => {
    await openSample(page, 'Contoso');
    await runCommand(page, 'Add site');
    await page.getByRole('dialog', { name: 'New site' }).waitFor();
  },
  reference: async (page) => {
    await openSample(page, 'Contoso');
    await page.keyboard.press('F1');
    await page
      .getByRole('dialog')
      .getByText(/^Every rule and every role/)
      .waitFor();
  },
  shortcuts: async (page) => {
    await openSample(page, 'Contoso');
    await runCommand(page, 'Keyboard shortcuts');
    await page.getByRole('dialog').waitFor();
  },
};

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

const pictures = path.resolve(import.meta.dirname, '../../.build/pictures');

describe('a screen in the browser', () => {
  inBrowser();
  mkdirSync(pictures, { recursive: true });

  const cases = Object.keys(screens).flatMap((name) =>
    (['light', 'dark'] as const).map((scheme) => [name, scheme] as const),
  );
  it.each(cases)('%s is accessible, whole and silent, %s', async (name, scheme) => {
    const { page, context, complaints, foreign } = await openFace({ scheme, ...sizes[0] });
    await screens[name]?.(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual(
      [],
    );
    for (const size of sizes) {
      await page.setViewportSize(size);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return scrollWidth > clientWidth || scrollHeight > clientHeight;
      });
      expect(overflow).toBe(false);
      if (name !== 'start') await page.locator('aside.inspector').waitFor();
      const file = `${name.replaceAll(' ', '-')}-${scheme}-${size.width}.png`;
      await page.screenshot({ path: path.join(pictures, file) });
    }
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
