import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import { serve } from '../../tasks/serve.mjs';
import { browserProgram, withoutBrowser } from '../installed-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'trustwalk-host-'));
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  if (browserProgram === undefined) return;
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: path.join(import.meta.dirname, 'page.mjs'), formats: ['es'], fileName: 'page' },
    },
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><script type="module" src="page.js"></script>',
  );
  server = await serve(folder);
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  browser = await chromium.launch({ executablePath: browserProgram, args });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the page says in place of the browser's dialogs: files of its own, which are real handles. */
const dialogs = `
  const handleOf = async (name, text) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(name, { create: true });
    if (text !== undefined) {
      const written = await handle.createWritable();
      await written.write(text);
      await written.close();
    }
    return handle;
  };
  window.choose = async (name, text) => {
    const handle = name === undefined ? undefined : await handleOf(name, text);
    const chosen = async () => {
      if (handle === undefined) throw new DOMException('', 'AbortError');
      return handle;
    };
    window.showOpenFilePicker = async () => [await chosen()];
    window.showSaveFilePicker = chosen;
  };
  window.textOf = async (name) => (await (await handleOf(name)).getFile()).text();
  window.remove = async (name) => (await navigator.storage.getDirectory()).removeEntry(name);
  window.hierarchy = ${JSON.stringify({ extension: 'trustwalk', mediaType: 'application/json', label: 'Hierarchy' })};
  window.bytes = (text) => new TextEncoder().encode(text);
  window.open = async () => {
    const opening = await host.open();
    if (!opening?.ok) return opening;
    return { ...opening.opened.file, text: new TextDecoder().decode(opening.opened.bytes) };
  };`;
const withoutHandles = 'delete window.showOpenFilePicker; delete window.showSaveFilePicker;';

const test = plain.extend<{ start: (more?: string) => Promise<Page> }>({
  start: async ({ task, skip }, use) => {
    if (browserProgram === undefined) {
      Object.assign(task.meta, { because: withoutBrowser });
      skip(withoutBrowser);
    }
    const context = await browser.newContext();
    await use(async (more = '') => {
      const page = await context.newPage();
      await page.addInitScript(more + dialogs);
      await page.goto(server.url);
      await page.waitForFunction('window.host');
      return page;
    });
    await context.close();
  },
});

describe('a browser that writes files', () => {
  test('opens, saves in place and saves elsewhere', async ({ start }) => {
    const page = await start();
    await page.evaluate("choose('contoso.trustwalk', 'what it holds')");
    const opened: { reference: string } = await page.evaluate('open()');
    expect(opened).toMatchObject({ name: 'contoso.trustwalk', text: 'what it holds' });

    const { reference } = opened;
    const saving = await page.evaluate(`host.save('${reference}', bytes('after'))`);
    expect(saving).toEqual({ ok: true, file: { reference, name: 'contoso.trustwalk' } });
    expect(await page.evaluate("textOf('contoso.trustwalk')")).toBe('after');

    await page.evaluate("choose('other.trustwalk')");
    const other = await page.evaluate("host.saveAs('Other', bytes('other'), hierarchy)");
    expect(other).toMatchObject({ ok: true, file: { name: 'other.trustwalk' } });
    expect(await page.evaluate("textOf('other.trustwalk')")).toBe('other');
    expect(await page.evaluate("textOf('contoso.trustwalk')")).toBe('after');
  });

  test('lists at most ten files, the last first, also after it was left', async ({ start }) => {
    const page = await start();
    for (const at of [...Array(12).keys(), 5]) {
      await page.evaluate(`choose('${at}.trustwalk', 'file ${at}').then(open)`);
    }
    await page.reload();
    await page.waitForFunction('window.host');
    const listed: { reference: string; name: string }[] = await page.evaluate('host.recents()');
    expect(listed.map(({ name }) => Number.parseInt(name, 10))).toEqual([
      5, 11, 10, 9, 8, 7, 6, 4, 3, 2,
    ]);
    const reference = listed[1]?.reference;
    expect(
      await page.evaluate(`host.openRecent('${reference}').then(({ opened }) => opened.file)`),
    ).toEqual({ reference, name: '11.trustwalk' });
    const saved = await page.evaluate(`host.save('${listed[2]?.reference}', bytes('after'))`);
    expect(saved).toMatchObject({ ok: true });
    expect(await page.evaluate("textOf('10.trustwalk')")).toBe('after');
    await page.evaluate(`host.forgetRecent('${reference}')`);
    expect(await page.evaluate('host.recents()')).toHaveLength(9);
  });

  test('keeps exports out of the list', async ({ start }) => {
    const page = await start();
    await page.evaluate("choose('picture.svg')");
    const svg = "{ extension: 'svg', mediaType: 'image/svg+xml', label: 'Picture' }";
    const saving = await page.evaluate(`host.saveAs('picture', bytes('<svg/>'), ${svg})`);
    expect(saving).toEqual({ ok: true, file: undefined });
    expect(await page.evaluate("textOf('picture.svg')")).toBe('<svg/>');
    expect(await page.evaluate('host.recents()')).toEqual([]);
  });

  test('does nothing for somebody who cancels', async ({ start }) => {
    const page = await start();
    await page.evaluate('choose()');
    expect(await page.evaluate('open()')).toBeUndefined();
    expect(await page.evaluate("host.saveAs('x', bytes('x'), hierarchy)")).toBeUndefined();
  });

  test('says why a file could not be read or written, and leaves it whole', async ({ start }) => {
    const page = await start();
    await page.evaluate("choose('contoso.trustwalk', 'before')");
    const { reference }: { reference: string } = await page.evaluate('open()');
    const failing = async (what: string) => {
      const result: { ok: boolean; sentence: string } = await page.evaluate(what);
      expect(result.ok).toBe(false);
      return result.sentence;
    };
    const save = `host.save('${reference}', bytes('after'))`;

    await page.evaluate(`FileSystemFileHandle.prototype.createWritable = () => {
      throw new DOMException('', 'QuotaExceededError');
    }`);
    expect(await failing(save)).toContain('the disk is full');
    await page.evaluate("FileSystemHandle.prototype.requestPermission = async () => 'denied'");
    expect(await failing(save)).toContain('may not be written');
    expect(await failing(`host.openRecent('${reference}')`)).toContain('may not be read');
    expect(await page.evaluate("textOf('contoso.trustwalk')")).toBe('before');

    await page.reload();
    await page.waitForFunction('window.host');
    await page.evaluate("remove('contoso.trustwalk')");
    expect(await failing(`host.openRecent('${reference}')`)).toContain(
      '“contoso.trustwalk” is no longer where it was',
    );
    expect(await failing(save)).toContain('was not saved');
  });
});

describe('a folder of own rules', () => {
  const inFolder = `
    (async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('our-rules', { create: true });
      for (const [name, text] of Object.entries({ 'b.yml': 'b', 'a.json': 'a', 'notes.txt': 'x' })) {
        const file = await folder.getFileHandle(name, { create: true });
        const written = await file.createWritable();
        await written.write(text);
        await written.close();
      }
      await folder.getDirectoryHandle('folder.yaml', { create: true });
      window.showDirectoryPicker = async () => folder;
    })()`;
  const named = `(opening) => opening && [opening.folder.name, ...opening.folder.files
    .map(({ name, bytes }) => name + ' ' + new TextDecoder().decode(bytes))]`;

  test('is read by its rule files, and again after the page was left, until it is forgotten', async ({
    start,
  }) => {
    const page = await start();
    expect(await page.evaluate('host.readRules()')).toBeUndefined();
    await page.evaluate(inFolder);
    const read = ['our-rules', 'a.json a', 'b.yml b'];
    expect(await page.evaluate(`host.openRules().then(${named})`)).toEqual(read);
    await page.reload();
    await page.waitForFunction('window.host');
    expect(await page.evaluate(`host.readRules().then(${named})`)).toEqual(read);
    await page.evaluate('host.forgetRules()');
    expect(await page.evaluate('host.readRules()')).toBeUndefined();
  });

  test('is not read for somebody who cancels, and is missed aloud when it is gone', async ({
    start,
  }) => {
    const page = await start();
    await page.evaluate(inFolder);
    await page.evaluate('host.openRules()');
    const remove = "removeEntry('our-rules', { recursive: true })";
    await page.evaluate(`navigator.storage.getDirectory().then((root) => root.${remove})`);
    expect(await page.evaluate('host.readRules()')).toEqual({
      ok: false,
      sentence: expect.stringContaining('“our-rules” is no longer where it was'),
    });
    const cancelled = "async () => { throw new DOMException('', 'AbortError'); }";
    await page.evaluate(`window.showDirectoryPicker = ${cancelled}`);
    expect(await page.evaluate('host.openRules()')).toBeUndefined();
  });
});

describe('a browser that cannot write files', () => {
  test('opens them, and saves as downloads', async ({ start }) => {
    const page = await start(withoutHandles);
    const file = path.join(folder, 'contoso.trustwalk');
    writeFileSync(file, 'what it holds');
    await page.evaluate('delete window.showOpenFilePicker');
    page.once('filechooser', (chooser) => chooser.setFiles(file));
    const opened: { reference: string } = await page.evaluate('open()');
    expect(opened).toMatchObject({ name: 'contoso.trustwalk', text: 'what it holds' });
    expect(await page.evaluate('host.recents()')).toEqual([]);

    for (const [saving, name] of [
      [`host.save('${opened.reference}', bytes('after'))`, 'contoso.trustwalk'],
      ["host.saveAs('Contoso: 2007', bytes('after'), hierarchy)", 'Contoso- 2007.trustwalk'],
    ] as const) {
      const download = page.waitForEvent('download');
      expect(await page.evaluate(saving)).toEqual({ ok: true, file: undefined });
      expect((await download).suggestedFilename()).toBe(name);
    }
  });
});

describe('a page', () => {
  test('asks before it is left with unsaved changes, and only then', async ({ start }) => {
    const page = await start();
    await page.mouse.click(10, 10);
    await page.evaluate("host.setTitle('Contoso 2007')");
    expect(await page.title()).toBe('Contoso 2007 - Trustwalk');

    await page.evaluate('host.setUnsaved(true)');
    const question = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const asked = await question;
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();

    await page.evaluate('host.setUnsaved(false)');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  });
});
