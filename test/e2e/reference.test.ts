// The reference in the application: from a finding, from a role and by its key, and the way from page to page.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser, openFace } from './browser.ts';
import { openSample, runCommand } from './steps.ts';

function dialog(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title });
}

async function lookAtFinding(page: Page): Promise<void> {
  await page
    .getByText(/^Whoever controls management point PER-MP01/)
    .first()
    .click();
  await page.getByRole('region', { name: /^Finding: / }).waitFor();
}

describe('the reference in the application', () => {
  inBrowser();

  it('opens at the rule of the finding that is looked at, by its button and by F1', async () => {
    const { page, context, complaints, foreign } = await openFace();
    await openSample(page, 'Contoso');
    await lookAtFinding(page);
    const rule = dialog(page, 'Whoever controls the management point can forge policy');
    await page
      .getByRole('region', { name: /^Finding: / })
      .getByRole('button', { name: 'Reference' })
      .click();
    await rule.getByText('policy/forgeable-in-mixed-mode').waitFor();
    await page.keyboard.press('Escape');
    await rule.waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    await rule.getByText('policy/forgeable-in-mixed-mode').waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('goes from page to page by keyboard alone, back and forward', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await runCommand(page, 'Open the reference');
    await dialog(page, 'Reference').getByText('Every rule and every role').waitFor();
    await page.getByRole('button', { name: 'Software update point', exact: true }).focus();
    await page.keyboard.press('Enter');
    const role = dialog(page, 'Software update point (SUP)');
    await role.getByRole('heading', { name: 'Whom it talks to' }).waitFor();
    await page.getByRole('button', { name: 'WSUS does not use SSL', exact: true }).focus();
    await page.keyboard.press('Enter');
    await dialog(page, 'WSUS does not use SSL').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await role.waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await dialog(page, 'Reference').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await role.waitFor();
    await page.keyboard.press('Escape');
    await role.waitFor({ state: 'detached' });
    await context.close();
  });

  it('begins every page at its top, from where keys scroll it', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await page.keyboard.press('F1');
    const index = dialog(page, 'Reference');
    await index.getByText('Every rule and every role').waitFor();
    const scrolled = () => page.locator('.dialog-body').evaluate((body: Element) => body.scrollTop);
    await page.keyboard.press('End');
    await expect.poll(scrolled).toBeGreaterThan(500);
    await index.getByRole('button').nth(-5).focus();
    await page.keyboard.press('Enter');
    await index.waitFor({ state: 'detached' });
    await expect.poll(scrolled).toBe(0);
    await context.close();
  });

  it('opens at a role from the inspector', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('LYO-SRV01');
    await page
      .getByRole('option', { name: /^LYO-SRV01/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reference: Distribution point' }).click();
    await dialog(page, 'Distribution point (DP)')
      .getByRole('cell', { name: 'Clients download content.', exact: true })
      .first()
      .waitFor();
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'is accessible on pages of every kind, %s',
    async (scheme) => {
      const { page, context } = await openFace({ scheme });
      await openSample(page, 'Contoso');
      await page.keyboard.press('F1');
      const titles = {
        'What the sources say': 'What the sources say',
        'The documents': 'The documents',
        'Management point': 'Management point (MP)',
        'Inventory travels unencrypted': 'Inventory travels unencrypted',
      };
      const check = async (title: string) => {
        await dialog(page, title).getByRole('heading', { level: 3 }).first().waitFor();
        const { violations } = await new AxeBuilder({ page }).include('.dialog').analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
        ).toEqual([]);
      };
      await check('Reference');
      for (const [link, title] of Object.entries(titles)) {
        await page.getByRole('button', { name: link, exact: true }).click();
        await check(title);
        await page.getByRole('button', { name: 'All pages' }).click();
        await dialog(page, 'Reference').waitFor();
      }
      await context.close();
    },
  );
});
