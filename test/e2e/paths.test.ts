// What an attacker can make of the drawing: found, shown hop by hop, stopped, tried and thrown away.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser, openFace } from './browser.ts';
import {
  canvas,
  documentCard,
  openSample,
  runCommand,
  showsEverything,
  showTab,
  tabCount,
} from './steps.ts';

async function openPaths(page: Page): Promise<void> {
  await openSample(page, 'Contoso');
  await showTab(page, 'Paths');
  await pathRows(page).first().waitFor();
}

/** Paths of which no step is assumed: settings cut more of them. */
async function openSurePaths(page: Page): Promise<void> {
  await openPaths(page);
  const all = await tabCount(page, 'Paths');
  await page.getByRole('checkbox', { name: 'Without assumptions' }).check();
  await expect.poll(() => tabCount(page, 'Paths')).toBeLessThan(all);
}

function pathRows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Paths' }).getByRole('option');
}

async function chooseGoal(page: Page, name: string): Promise<void> {
  const goals = page.getByRole('listbox', { name: 'Goals' });
  await goals.getByRole('option', { name: new RegExp(name) }).click();
}

/** The path that is drawn on the canvas. */
function drawnPath(page: Page): Locator {
  return canvas(page).getByRole('img', { name: /^Path of \d+ hops?$/ });
}

function detail(page: Page): Locator {
  return page.getByRole('region', { name: /^Path: / });
}

/** Looks at the first path with a hop that some setting stops; gives what it says of its end. */
async function chooseStoppable(page: Page): Promise<string> {
  const count = await pathRows(page).count();
  for (let index = 0; index < count; index += 1) {
    await pathRows(page).nth(index).click();
    await detail(page).waitFor();
    if (
      (await detail(page)
        .getByRole('button', { name: /^Apply: / })
        .count()) > 0
    ) {
      return (await pathRows(page).nth(index).textContent()) ?? '';
    }
  }
  throw new Error('no path can be stopped');
}

function isFocused(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element === document.activeElement);
}

function isFocusWithin(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element.contains(document.activeElement));
}

/** Whether nothing of these lies under it. */
async function isClearOf(one: Locator, others: Locator): Promise<boolean> {
  const over = await one.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });
  return others.evaluateAll(
    (elements, { left, right, top, bottom }) =>
      elements.every((element) => {
        const box = element.getBoundingClientRect();
        return box.right < left || box.left > right || box.bottom < top || box.top > bottom;
      }),
    over,
  );
}

describe('paths in the browser', () => {
  inBrowser();

  it('show on the canvas two clicks from the start page: the sample, and its worst finding', async () => {
    const { page, context, complaints } = await openFace();
    await openSample(page, 'Contoso');
    await page
      .getByText(/^Whoever controls management point PER-MP01/)
      .first()
      .click();
    await drawnPath(page).waitFor();
    expect(await drawnPath(page).locator('text').allTextContents()).toEqual(['1', '2', '2']);
    const dimmed = page.locator('.item.is-dimmed');
    expect(await dimmed.count()).toBeGreaterThan(3);
    await page.getByRole('heading', { name: /^Enables \d+ paths?$/ }).waitFor();
    await page.keyboard.press('Escape');
    await drawnPath(page).waitFor({ state: 'detached' });
    expect(await dimmed.count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are led to by the finding that enables them, and lead back to it', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    const said = page.getByText(/^Whoever controls management point PER-MP01/);
    await said.first().click();
    await page.getByRole('button', { name: /^Run code on clients: / }).click();
    const hops = detail(page).getByRole('list', { name: 'Hops' });
    expect(await hops.locator('> li').count()).toBe(2);
    await detail(page)
      .getByRole('button', { name: /Whoever controls the management point can forge policy/ })
      .first()
      .click();
    await page.getByRole('region', { name: /^Finding: Whoever controls/ }).waitFor();
    await context.close();
  });

  it('lead back with Escape to the finding whose link was followed, for the keyboard, too', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await page
      .getByText(/^Whoever controls management point PER-MP01/)
      .first()
      .click();
    const link = page.getByRole('button', { name: /^Run code on clients: / });
    await link.focus();
    await page.keyboard.press('Enter');
    const first = detail(page).locator('[data-first-action]');
    await expect.poll(() => isFocused(first)).toBe(true);
    await page.getByRole('button', { name: 'Back to the finding' }).waitFor();
    await page.keyboard.press('Escape');
    const found = page.getByRole('region', { name: /^Finding: Whoever controls/ });
    await found.waitFor();
    await expect.poll(() => isFocused(found.locator('[data-first-action]'))).toBe(true);
    await page
      .getByRole('row', { selected: true })
      .getByText(/^Whoever controls management point PER-MP01/)
      .waitFor();
    await drawnPath(page).waitFor();
    await page.keyboard.press('Escape');
    await drawnPath(page).waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(page.getByRole('grid', { name: 'Findings' }))).toBe(true);
    await context.close();
  });

  it('are come back to from their findings, also where a finding had led to them', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    await pathRows(page).nth(1).click();
    const end = await pathRows(page).nth(1).textContent();
    const links = detail(page).getByRole('list', { name: /^Findings of hop/ });
    await links.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const found = page.getByRole('region', { name: /^Finding: / });
    await found.waitFor();
    await expect.poll(() => isFocusWithin(found)).toBe(true);
    // There and back from it, then back to the path.
    await found
      .getByRole('button', { name: /: .*, \d+ hops?$/ })
      .first()
      .click();
    await detail(page).waitFor();
    await page.keyboard.press('Escape');
    await found.waitFor();
    await page.keyboard.press('Escape');
    await detail(page).waitFor();
    const selected = page.getByRole('listbox', { name: 'Paths' }).getByRole('option', {
      selected: true,
    });
    expect(await selected.textContent()).toBe(end);
    await expect.poll(() => isFocusWithin(detail(page))).toBe(true);
    await page.keyboard.press('Escape');
    await detail(page).waitFor({ state: 'detached' });
    await context.close();
  });

  it('are framed, and left for the whole drawing, where a finding was chosen before that stood', async () => {
    const { page, context } = await openFace();
    let goOn = () => {};
    const chosen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(/layout-worker/, async (route) => {
      await chosen;
      await route.continue();
    });
    await page.getByRole('button', { name: /Contoso/ }).click();
    await page
      .getByText(/^Whoever controls management point PER-MP01/)
      .first()
      .click();
    await page.getByRole('region', { name: /^Finding: / }).waitFor();
    goOn();
    await drawnPath(page).waitFor();
    const isFramed = async () => {
      const [path, whole] = await Promise.all([
        drawnPath(page).locator('text').first().boundingBox(),
        canvas(page).boundingBox(),
      ]);
      return path !== null && whole !== null && path.x > whole.x && path.y > whole.y;
    };
    await expect.poll(isFramed).toBe(true);
    await page.keyboard.press('Escape');
    await showsEverything(page);
    await context.close();
  });

  it('are walked through with the arrow keys, hops numbered as on the canvas', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    await chooseGoal(page, 'Read personal data');
    const list = page.getByRole('listbox', { name: 'Paths' });
    await list.focus();
    for (let index = 0; index < 3; index += 1) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => list.getByRole('option', { selected: true }).count()).toBe(1);
      const numbers = detail(page).getByRole('list', { name: 'Hops' }).locator('.path-number');
      const said = await numbers.allTextContents();
      expect(said).toEqual(said.map((_, hop) => String(hop + 1)));
      const drawn = await drawnPath(page).locator('text').allTextContents();
      expect([...new Set(drawn)].sort()).toEqual(said);
    }
    await page.keyboard.press('Enter');
    const first = detail(page).locator('[data-first-action]');
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
    await list.focus();
    await page.keyboard.press('Escape');
    await detail(page).waitFor({ state: 'detached' });
    await context.close();
  });

  it('die when what stops them is applied, and come back with undo', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    await chooseGoal(page, 'Pass for a client');
    const end = await chooseStoppable(page);
    await detail(page)
      .getByRole('button', { name: /^Apply: / })
      .first()
      .click();
    await detail(page).waitFor({ state: 'detached' });
    await expect.poll(() => pathRows(page).allTextContents()).not.toContain(end);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => pathRows(page).allTextContents()).toContain(end);
    await context.close();
  });

  it('die on trial with the settings that cut them, and are there again when those are thrown away', async () => {
    const { page, context } = await openFace();
    await openSurePaths(page);
    const before = await tabCount(page, 'Paths');
    await chooseGoal(page, 'Pass for a client');
    await page.getByRole('button', { name: 'Cut', exact: true }).click();
    await page.getByRole('button', { name: 'Try all' }).click();
    const banner = page.getByRole('region', { name: 'What if' });
    await banner.getByText(/^What if: \d+ settings changed$/).waitFor();
    await page.getByRole('button', { name: 'Paths', exact: true }).click();
    await expect.poll(() => page.locator('.path-fate.dies').count()).toBeGreaterThan(0);
    expect(await page.locator('.path-fate.stays').count()).toBe(0);
    await expect.poll(() => tabCount(page, 'Paths')).toBeLessThan(before);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    await banner.getByRole('button', { name: 'Throw away' }).click();
    await expect.poll(() => tabCount(page, 'Paths')).toBe(before);
    await context.close();
  });

  it('are drawn together while something is tried, those that die dotted', async () => {
    const { page, context, complaints } = await openFace();
    await openPaths(page);
    const tab = page.getByRole('tab', { name: /^Paths/ });
    expect(await tab.textContent()).toMatch(/^Paths\d+\+$/);
    await chooseGoal(page, 'Pass for a client');
    await page.getByRole('button', { name: 'Cut', exact: true }).click();
    await page.getByRole('button', { name: 'Try: UNIX servers: ISV certificate blocked' }).click();
    const drawn = canvas(page).getByRole('img', {
      name: /^\d+ paths: 1 of them dotted, as they die$/,
    });
    await drawn.waitFor();
    const lines = drawn.locator('path[stroke="var(--ink)"]');
    expect(await lines.count()).toBeGreaterThan(1);
    expect(await drawn.locator('path[stroke-dasharray]').count()).toBe(1);
    const banner = page.getByRole('region', { name: 'What if' });
    await banner.getByText(/^Pass for a client: 1 of the \d+ paths looked at dies\.$/).waitFor();
    expect(await tab.textContent()).toMatch(/^Paths\d+\+−1$/);
    await chooseGoal(page, 'Read personal data');
    await banner.getByText(/^Read personal data: none of the \d+ paths looked at dies/).waitFor();
    await banner.getByRole('button', { name: 'Throw away' }).click();
    await canvas(page)
      .getByRole('img', { name: /paths: / })
      .waitFor({ state: 'detached' });
    await showsEverything(page);
    expect(await tab.textContent()).toMatch(/^Paths\d+\+$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stay dead when what was tried is applied, in one step', async () => {
    const { page, context } = await openFace();
    await openSurePaths(page);
    await chooseGoal(page, 'Pass for a client');
    await page.getByRole('button', { name: 'Cut', exact: true }).click();
    await page.getByRole('button', { name: 'Try all' }).click();
    const banner = page.getByRole('region', { name: 'What if' });
    await banner.getByRole('button', { name: 'Apply' }).click();
    await banner.waitFor({ state: 'detached' });
    await page
      .getByText(/Nothing leads there from these footholds by the steps known\.$/)
      .waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: 'Try all' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    await context.close();
  });

  it('are cut otherwise where a setting is made dearer', async () => {
    const { page, context } = await openFace();
    await openSurePaths(page);
    await chooseGoal(page, 'Pass for a client');
    await page.getByRole('button', { name: 'Cut', exact: true }).click();
    const summary = page.getByText(/^\d+ settings?, at a cost of /);
    const before = await summary.textContent();
    const cost = page.getByRole('textbox', { name: /^Cost of / }).first();
    await cost.fill('40');
    await cost.press('Enter');
    await expect.poll(() => summary.textContent()).not.toBe(before);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => summary.textContent()).toBe(before);
    await context.close();
  });

  it('start where one says: from a list, from the selection, or from nowhere', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    const from = page.getByRole('region', { name: 'Where the attacker starts' });
    const removal = from.getByRole('button', { name: /^Do not start from: / });
    while ((await removal.count()) > 0) {
      const left = await removal.count();
      await removal.first().click();
      await expect.poll(() => removal.count()).toBe(left - 1);
    }
    await from.getByText('The attacker has nothing yet.').waitFor();
    await expect.poll(() => tabCount(page, 'Paths')).toBe(0);
    await documentCard(page, 'PER-MP01').click();
    await page.getByText(/^If it falls: [\d,]+ clients/).waitFor();
    await from.getByRole('combobox', { name: 'From selection' }).click();
    await page.getByRole('option', { name: /In control of PER-MP01/ }).click();
    await removal.waitFor();
    await expect.poll(() => tabCount(page, 'Paths')).toBeGreaterThan(0);
    await from.getByRole('button', { name: 'Defaults' }).click();
    await expect.poll(() => removal.count()).toBeGreaterThan(1);
    await context.close();
  });

  it('are not told to be none where nobody starts', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await showTab(page, 'Paths');
    await pathRows(page).first().waitFor();
    const from = page.getByRole('region', { name: 'Where the attacker starts' });
    const removal = from.getByRole('button', { name: /^Do not start from: / });
    while ((await removal.count()) > 0) {
      const left = await removal.count();
      await removal.first().click();
      await expect.poll(() => removal.count()).toBe(left - 1);
    }
    const to = page.getByRole('region', { name: 'Goals of the attacker' });
    await to.getByText('No attacker starts anywhere, so nothing was walked.').waitFor();
    expect(await to.getByRole('img', { name: 'Not reached', exact: true }).count()).toBe(0);
    await context.close();
  });

  it('begin with who can sign policy alone, and show the way to it', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    await page.getByRole('button', { name: 'Forged policy' }).click();
    const points = page.getByRole('list', { name: 'Who can sign policy alone' });
    expect(await points.getByRole('button').count()).toBe(3);
    await points.getByText('From none of these footholds').waitFor();
    await points.getByRole('button', { name: /^PER-MP01, management point of EXT/ }).click();
    await detail(page).getByText('Sign policy in the place of the site').waitFor();
    expect(await drawnPath(page).count()).toBe(1);
    await context.close();
  });

  it('are told from where a weakness can be used where no foothold leads to it', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await page
      .getByText(
        /^Whoever controls proxy management point BOR-SRV01|^Whoever controls management point BOR-SRV01/,
      )
      .first()
      .click();
    await page.getByText(/^None from the footholds chosen/).waitFor();
    await page
      .getByRole('button', { name: /^Run code on clients: In control of BOR-SRV01/ })
      .click();
    await detail(page).getByText('No foothold chosen leads to it.').waitFor();
    // Its own findings lead away from it, and back though another finding is known meanwhile.
    const links = detail(page).getByRole('list', { name: /^Findings of hop/ });
    await links.getByRole('button').last().click();
    const other = page.getByRole('region', { name: /^Finding: / });
    await other.waitFor();
    await drawnPath(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await detail(page).getByText('No foothold chosen leads to it.').waitFor();
    await drawnPath(page).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^Finding: Whoever controls/ }).waitFor();
    await context.close();
  });

  it('are asked for at one element only where a goal means something there', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    await documentCard(page, 'LYO-SRV01').click();
    await page.getByRole('button', { name: 'Only at the selected element' }).click();
    const goals = page.getByRole('listbox', { name: 'Goals' });
    const reached = goals.getByRole('option', { name: /Control a site server.*LYO-SRV01/ });
    await reached.getByRole('img', { name: 'Reached', exact: true }).waitFor();
    expect(await goals.getByRole('option', { name: /Run code on clients/ }).count()).toBe(0);
    await context.close();
  });

  it('have beside them what holds, and by which setting', async () => {
    const { page, context } = await openFace();
    await openPaths(page);
    await page.getByRole('button', { name: 'What holds' }).click();
    const held = page.getByRole('list', { name: 'What holds' });
    await held
      .getByText(/holds \d+ steps?$/)
      .first()
      .waitFor();
    await context.close();
  });

  it('are not needed to see how much falls with each element', async () => {
    const { page, context, complaints } = await openFace();
    await openSample(page, 'Contoso');
    await runCommand(page, 'Blast radius');
    const legend = page.getByRole('region', { name: 'Blast radius' });
    await legend.getByText(/ and more$/).waitFor();
    await expect.poll(() => page.locator('.item.is-dimmed').count()).toBeGreaterThan(0);
    await legend.getByRole('button', { name: 'Hide the blast radius' }).click();
    await legend.waitFor({ state: 'detached' });
    expect(await page.locator('.item.is-dimmed').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leave room for what the blast radius means: nothing of the drawing lies under it', async () => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1024, height: 700 },
    ]) {
      const { page, context } = await openFace(size);
      await openSample(page, 'Contoso');
      await runCommand(page, 'Blast radius');
      const legend = page.getByRole('region', { name: 'Blast radius' });
      await legend.getByText(/ and more$/).waitFor();
      await expect.poll(() => isClearOf(legend, page.locator('.react-flow__node'))).toBe(true);
      await context.close();
    }
  });

  it('can be told apart in a small window, with all that asks for others in sight', async () => {
    const { page, context } = await openFace({ width: 1024, height: 700 });
    await openPaths(page);
    for (const row of await pathRows(page).all()) {
      expect((await row.locator('.path-end').boundingBox())?.height).toBeGreaterThan(10);
    }
    const from = page.getByRole('region', { name: 'Where the attacker starts' });
    const whole = await from.boundingBox();
    for (const control of [
      from.getByRole('combobox', { name: 'Add where the attacker starts' }),
      from.getByRole('combobox', { name: 'From selection' }),
      from.getByRole('checkbox', { name: 'Without assumptions' }),
    ]) {
      const box = await control.boundingBox();
      expect((box?.y ?? 1000) + (box?.height ?? 0)).toBeLessThan((whole?.y ?? 0) + 110);
    }
    await context.close();
  });

  it('name from far away what they lead through, and dim the zones that they do not touch', async () => {
    const { page, context } = await openFace({ width: 1024, height: 700 });
    await openPaths(page);
    await chooseGoal(page, 'Read personal data');
    await pathRows(page).first().click();
    await drawnPath(page).waitFor();
    const said = () => drawnPath(page).locator('text').allTextContents();
    expect((await said()).filter((text) => Number.isNaN(Number(text)))).toEqual([]);
    await runCommand(page, 'Show everything');
    await expect.poll(async () => (await said()).includes('Geneva computers')).toBe(true);
    expect(await page.locator('.item-zones.is-dimmed').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('are held against those of another file', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    const chooser = page.waitForEvent('filechooser');
    await runCommand(page, 'Compare with');
    await (await chooser).setFiles('assets/samples/small-native.trustwalk');
    const dialog = page.getByRole('dialog', { name: /^This drawing and “small-native/ });
    await dialog.getByRole('region', { name: 'Paths' }).waitFor();
    const elements = dialog.getByRole('region', { name: 'Elements' });
    expect(await elements.getByText('PER-MP01').count()).toBe(1);
    expect(await elements.getByRole('img', { name: 'There only' }).count()).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name of the hierarchy').inputValue()).toBe(
      JSON.parse(readFileSync('assets/samples/contoso-2007.trustwalk', 'utf8')).name,
    );
    await context.close();
  });
});
