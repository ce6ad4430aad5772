// The exported files as a browser shows them: that it reads them, fetches nothing, and runs nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { diagramSvg } from '../../models/report/diagram-svg.ts';
import { findingsHtml } from '../../models/report/findings-html.ts';
import { analyse } from '../../models/rules/engine.ts';
import { browserProgram, withoutBrowser } from '../installed-browser.ts';
import { contoso } from './contoso.ts';
import { hostile, hostileName } from './hostile.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-report-'));
let browser: Browser | undefined;

describe.skipIf(browserProgram === undefined)(
  `exported files in a browser${browserProgram === undefined ? ` (${withoutBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      const isRoot = process.getuid?.() === 0;
      browser = await chromium.launch({
        ...(browserProgram !== undefined && { executablePath: browserProgram }),
        args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
      });
    });

    afterAll(async () => {
      await browser?.close();
      rmSync(scratch, { recursive: true, force: true });
    });

    it('are read without an error, in the letters that they carry', async () => {
      for (const extension of ['svg', 'html'] as const) {
        const seen = await shown(extension, contoso);
        expect(seen).toMatchObject({ complaints: [], requests: [], errors: 0 });
        expect(seen.faces).toEqual(['IBM Plex Mono 600', 'IBM Plex Sans 400', 'IBM Plex Sans 600']);
      }
    });

    it('run nothing and fetch nothing whatever the names are', async () => {
      for (const [index, name] of Object.values(hostile).entries()) {
        const extension = index % 2 === 0 ? 'svg' : 'html';
        const seen = await shown(extension, hostileName(name));
        expect(seen).toMatchObject({ complaints: [], requests: [], errors: 0, scripts: 0 });
        expect(seen.title).not.toMatch(/^(?:taken|1)$/);
      }
      const both = [diagramSvg, findingsHtml].map((write) =>
        write(hostileName(hostile.script), analyse(hostileName(hostile.script))),
      );
      expect((await Promise.all(both)).every((text) => text.includes('&lt;script&gt;'))).toBe(true);
    });

    it('are as wide as the screen at most', async () => {
      for (const width of [400, 1200]) {
        expect((await shown('html', contoso, width)).width).toBeLessThanOrEqual(width);
      }
    });
  },
);

async function shown(extension: 'svg' | 'html', document: Hierarchy, width = 1200) {
  if (browser === undefined) throw new Error('the browser was not started');
  const write = extension === 'svg' ? diagramSvg : findingsHtml;
  const file = path.join(scratch, `export.${extension}`);
  writeFileSync(file, await write(document, analyse(document)));
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:data|file):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  const found = (await page.evaluate(`document.fonts.ready.then(() => ({
    title: document.title,
    errors: document.querySelectorAll('parsererror').length,
    scripts: document.querySelectorAll('script, [onload], [onclick]').length,
    width: document.documentElement.scrollWidth,
    faces: [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => family.replaceAll('"', '') + ' ' + weight)
      .sort(),
  }))`)) as { title: string; errors: number; scripts: number; width: number; faces: string[] };
  await page.close();
  return { ...found, complaints, requests };
}
