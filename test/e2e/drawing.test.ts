// The drawing under the hand: moved, kept, exported.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { generateHierarchy } from '../hierarchies/generated.ts';
import { inBrowser, openFace } from './browser.ts';
import { canvas, documentCard, openFile, openSample, runCommand, saved } from './steps.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('it is not on the canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes a card by its middle to a point of the window. */
async function drag(page: Page, what: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await middleOf(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

function opened(bytes: Uint8Array): Hierarchy {
  const result = openDocument(bytes);
  if (!result.ok) throw new Error(result.problems[0]?.sentence);
  return result.document;
}

describe('the drawing in the browser', () => {
  inBrowser();

  it('lets a computer be dragged into another zone, as one step, and keeps everything where it was seen', async () => {
    const { page, context, complaints } = await openFace();
    await openSample(page, 'Northwind');
    const server = documentCard(page, 'NWT-SUP01');
    await drag(page, server, await middleOf(documentCard(page, 'Offices')));
    await page.getByRole('button', { name: /^Undo: move NWT-SUP01 to Offices/ }).waitFor();
    const seen = await Promise.all(['NWT-SQL01', 'NWT-SUP01'].map((name) => placeOf(page, name)));
    const bytes = await saved(page, () => page.keyboard.press('Control+s'));
    const { systems, zones, views } = opened(bytes);
    const [id, sup] = Object.entries(systems).find(([, { name }]) => name === 'NWT-SUP01') ?? [''];
    expect(zones[sup?.zone ?? '']?.name).toBe('Offices');
    expect(views.network?.placed?.[id]?.pinned).toBe(true);
    expect(Object.keys(views.network?.placed ?? {}).length).toBeGreaterThan(15);

    await page.getByRole('img', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
    await openFile(page, bytes);
    await expect
      .poll(() => Promise.all(['NWT-SQL01', 'NWT-SUP01'].map((name) => placeOf(page, name))))
      .toEqual(seen);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('gives a computer back to its zone when the move is undone', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    const before = await placeOf(page, 'NWT-SUP01');
    await drag(
      page,
      documentCard(page, 'NWT-SUP01'),
      await middleOf(documentCard(page, 'Offices')),
    );
    await page.getByRole('button', { name: /^Undo: move/ }).waitFor();
    expect(await placeOf(page, 'NWT-SUP01')).not.toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => placeOf(page, 'NWT-SUP01')).toEqual(before);
    await context.close();
  });

  it('gives a drag up on Escape, and takes the next one', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    const before = await placeOf(page, 'NWT-SUP01');
    const from = await middleOf(documentCard(page, 'NWT-SUP01'));
    const to = await middleOf(documentCard(page, 'Offices'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y);
    await expect.poll(() => placeOf(page, 'NWT-SUP01')).not.toEqual(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => placeOf(page, 'NWT-SUP01')).toEqual(before);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    await drag(page, documentCard(page, 'NWT-SUP01'), to);
    await page.getByRole('button', { name: /^Undo: move NWT-SUP01/ }).waitFor();
    await context.close();
  });

  it('says why a client group cannot stand outside every zone, and leaves it where it was', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    const before = await placeOf(page, 'Office laptops');
    const edge = await canvas(page).boundingBox();
    const nowhere = { x: (edge?.x ?? 0) + 8, y: (edge?.y ?? 0) + 8 };
    await drag(page, documentCard(page, 'Office laptops'), nowhere);
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual(expect.stringContaining('has to stand in a zone'));
    await expect.poll(() => placeOf(page, 'Office laptops')).toEqual(before);
    await context.close();
  });

  it('makes a zone no smaller under the hand than what stands in it', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Northwind');
    const zone = documentCard(page, 'Offices');
    const corner = zone.locator('.zone-resize');
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('treeitem', { name: 'Offices', exact: true }).click();
    const from = await middleOf(corner);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 40);
    await expect.poll(async () => (await middleOf(corner)).x).toBeGreaterThan(from.x + 30);
    await page.mouse.move(from.x - 300, from.y - 300);
    await expect.poll(async () => (await middleOf(corner)).x).toBeLessThan(from.x + 20);
    const held = await middleOf(corner);
    await page.mouse.up();
    await page.getByRole('button', { name: /^Undo: resize Offices/ }).waitFor();
    const stays = await middleOf(corner);
    expect(stays.x).toBeCloseTo(held.x, 0);
    expect(stays.y).toBeCloseTo(held.y, 0);
    await context.close();
  });

  it('puts what is let go on a card beside it, where it covers nothing', async () => {
    const { page, context, complaints } = await openFace();
    await openSample(page, 'Contoso');
    const onto = documentCard(page, 'LYO-DP02');
    await page.getByRole('option', { name: 'Computer', exact: true }).dragTo(onto);
    await documentCard(page, 'Server 1').waitFor();
    const cards = page.locator('.item-systems, .item-clients, .item-services');
    const covering = await cards.evaluateAll((elements) => {
      const boxes = elements.map((element) => element.getBoundingClientRect());
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right)
          .filter((b) => a.top < b.bottom && b.top < a.bottom),
      );
    });
    expect(covering).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('selects what is clicked, adds with Shift, and lets go of what stands elsewhere', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await page.getByRole('complementary', { name: 'Inspector' }).getByText('Dublin').click();
    await documentCard(page, 'KIE-WS003').click();
    await inspectorSays(page, 'KIE-WS003');
    await documentCard(page, 'KIE-WS005').click({ modifiers: ['Shift'] });
    await inspectorSays(page, '2 computers');
    await documentCard(page, 'CEN-SRV01').click();
    await inspectorSays(page, 'CEN-SRV01');
    await context.close();
  });

  it('lights a line up under the hand, and a click selects both of its ends', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    const server = await documentCard(page, 'BRE-SRV01').boundingBox();
    const point = await documentCard(page, 'BRE-MP01').boundingBox();
    if (server === null || point === null) throw new Error('they are not on the canvas');
    const between = (server.y + server.height + point.y) / 2;
    // The line leads from the middle of one to the middle of the other.
    const middle = server.x + server.width / 2;
    await expect
      .poll(
        async () => {
          await page.mouse.move(middle - 2, between);
          await page.mouse.move(middle, between);
          return page.locator('.canvas.is-on-line').count();
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    await page.mouse.down();
    await page.mouse.up();
    await inspectorSays(page, /^2 (computers|elements)$/);
    await context.close();
  });

  it('mounts the zones of a thousand computers, and of these those that are looked at', async () => {
    const { page, context, complaints } = await openFace();
    const document = serialise(generateHierarchy(1000));
    await page.getByRole('button', { name: /Contoso/ }).waitFor();
    await openFile(page, new TextEncoder().encode(document));
    await documentCard(page, 'Branch office 34').waitFor({ state: 'attached' });
    await page.getByRole('tab', { name: /^Findings \d+/ }).waitFor();
    const server = canvas(page).getByRole('group', { name: 'OFFICE-34-PC1', exact: true });
    expect(await server.count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('OFFICE-34-PC1');
    await page
      .getByRole('option', { name: /^OFFICE-34-PC1/ })
      .first()
      .click();
    await expect.poll(() => server.isVisible()).toBe(true);
    await expect.poll(() => canvas(page).getByRole('group').count()).toBeLessThan(400);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('deletes only while the keys belong to the drawing, and undo brings everything back', async () => {
    const { page, context } = await openFace();
    await openSample(page, 'Contoso');
    await documentCard(page, 'KIE-WS003').click();
    await page.getByRole('tab', { name: /^Questions/ }).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Backspace');
    expect(await documentCard(page, 'KIE-WS003').count()).toBe(1);
    await documentCard(page, 'KIE-WS003').click();
    await page.keyboard.press('Delete');
    await documentCard(page, 'KIE-WS003').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await documentCard(page, 'KIE-WS003').waitFor();
    await page.getByRole('img', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it.each(['svg', 'html'])(
    'is exported as %s with the bytes of the command line',
    async (format) => {
      const { page, context } = await openFace();
      await openSample(page, 'Contoso');
      const label = format === 'svg' ? 'Export diagram' : 'Export findings';
      const bytes = await saved(page, () => runCommand(page, label));
      const cli = path.join(root, 'dist/cli/trustwalk.js');
      const file = path.join(root, 'assets/samples/contoso-2007.trustwalk');
      const { stdout } = spawnSync(process.execPath, [cli, 'export', file, '--as', format], {
        maxBuffer: 2 ** 28,
      });
      expect(Buffer.from(bytes).equals(stdout)).toBe(true);
      await context.close();
    },
  );
});

/** Where a thing stands on the canvas, in the drawing's own pixels. */
async function placeOf(page: Page, name: string): Promise<string> {
  return documentCard(page, name).evaluate((element) => element.style.transform);
}

async function inspectorSays(page: Page, title: string | RegExp): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('heading', { name: title }).first().waitFor();
}
