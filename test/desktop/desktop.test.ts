import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { largestFile } from '../../models/document/open.ts';
import { type FileKind, hierarchyFile } from '../../models/host.ts';
import { test } from './desktop.ts';

/** Chooses these files in the next dialogs. */
const chooseToOpen = (application: ElectronApplication, filePaths: string[]) =>
  application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: chosen });
  }, filePaths);

const chooseToSave = (application: ElectronApplication, filePath: string) =>
  application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === '', filePath: chosen });
  }, filePath);

/** Opens through the door; the bytes come as text. */
const open = (face: Page) =>
  face.evaluate(async () => {
    const opening = await window.trustwalk?.open();
    if (opening?.ok !== true) return opening;
    const { file, bytes } = opening.opened;
    return { ok: true as const, file, text: new TextDecoder().decode(bytes) };
  });

const opened = async (face: Page) => {
  const opening = await open(face);
  if (opening?.ok !== true) throw new Error(JSON.stringify(opening));
  return opening;
};

const save = (face: Page, reference: string, text: string) =>
  face.evaluate(([to, written]) => window.trustwalk?.save(to, new TextEncoder().encode(written)), [
    reference,
    text,
  ] as const);

const saveAs = (face: Page, name: string, text: string, kind: FileKind = hierarchyFile) =>
  face.evaluate(
    ([to, written, of]) => window.trustwalk?.saveAs(to, new TextEncoder().encode(written), of),
    [name, text, kind] as const,
  );

const recents = (face: Page) => face.evaluate(() => window.trustwalk?.recents());

const sentenceOf = (result: { ok: boolean } | undefined) =>
  result?.ok === false && 'sentence' in result ? String(result.sentence) : undefined;

describe('the desktop', () => {
  test('shows the face in one window, from its own files', async ({ start }) => {
    const { application, face } = await start.desktop();
    expect(face.url()).toBe('app://trustwalk/index.html');
    expect(application.windows()).toHaveLength(1);
  });

  test('gives the face a policy that keeps code and data of others out', async ({ start }) => {
    const { face } = await start.desktop();
    const policy = await face.evaluate(async () =>
      (await fetch('index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    const evaluated = face.evaluate("setTimeout('window.foreign = true')");
    await evaluated.catch(() => undefined);
    const inline = await face.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.foreign = true';
      document.head.append(script);
      return 'foreign' in window;
    });
    expect(inline).toBe(false);
  });

  test('serves nothing but the built face', async ({ start }) => {
    const { face } = await start.desktop();
    const status = (url: string, method = 'GET') =>
      face.evaluate(
        async ([asked, by]) =>
          fetch(asked, { method: by }).then(
            (response) => response.status,
            () => 'refused',
          ),
        [url, method] as const,
      );
    expect(await status('app://trustwalk/index.html')).toBe(200);
    expect(await status('app://trustwalk/index.html', 'POST')).toBe(405);
    expect(await status('app://trustwalk/..%2fdesktop%2fmain.cjs')).toBe(404);
    expect(await status('app://trustwalk/%2e%2e/%2e%2e/package.json')).toBe(404);
    expect(await status('app://trustwalk/')).toBe(404);
    expect(await status('app://elsewhere/index.html')).toBe('refused');
  });

  test('gives the face no way to the system but the door', async ({ start }) => {
    const { face } = await start.desktop();
    const there = await face.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
        (name) => name in window,
      ),
    );
    expect(there).toEqual([]);
    expect(
      await face.evaluate(() => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        return frame.contentWindow !== null && 'trustwalk' in frame.contentWindow;
      }),
    ).toBe(false);
  });
});

describe('the desktop refuses', () => {
  test('to open another window', async ({ start }) => {
    const { application, face } = await start.desktop();
    expect(await face.evaluate(() => window.open('app://trustwalk/index.html') === null)).toBe(
      true,
    );
    const closed = await application.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          new BrowserWindow({ show: false }).once('closed', () => resolve(true));
        }),
    );
    expect(closed).toBe(true);
    expect(application.windows()).toHaveLength(1);
  });

  test('to leave the face', async ({ start }) => {
    const { application, face } = await start.desktop();
    await application.evaluate(({ BrowserWindow }) => {
      const seen: unknown[] = [];
      Object.assign(globalThis, { seen });
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) =>
        seen.push([event.url, event.defaultPrevented]),
      );
    });
    const seen = () => application.evaluate(() => Reflect.get(globalThis, 'seen'));
    for (const url of ['https://example.com/', 'app://trustwalk/other.html']) {
      await face.evaluate((to) => {
        location.href = to;
      }, url);
      await expect.poll(seen).toContainEqual([url, true]);
    }
    expect(face.url()).toBe('app://trustwalk/index.html');
  });

  test('every request that leaves the machine or goes to another program on it', async ({
    start,
  }) => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { application, face } = await start.desktop();
    for (const url of [`http://127.0.0.1:${port}/`, 'https://example.com/']) {
      const fromFace = await face.evaluate(
        (to) =>
          fetch(to, { mode: 'no-cors' }).then(
            () => 'went',
            () => 'refused',
          ),
        url,
      );
      // Past the policy of the page.
      const fromSession = await application.evaluate(
        ({ session }, to) =>
          session.defaultSession.fetch(to).then(
            () => 'went',
            (error: Error) => error.message,
          ),
        url,
      );
      expect([url, fromFace, fromSession]).toEqual([url, 'refused', 'net::ERR_BLOCKED_BY_CLIENT']);
    }
    server.close();
    expect(asked).toBe(0);
  });

  test('every permission that the face does not need', async ({ start }) => {
    const { face } = await start.desktop();
    const states = await face.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
      const found = names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return `${name} ${state}`;
      });
      return Promise.all(found);
    });
    expect(states.filter((state) => !state.endsWith(' denied'))).toEqual([]);
    expect(await face.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  test('downloads', async ({ start }) => {
    const { application, face } = await start.desktop();
    await application.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => {
        Object.assign(globalThis, { prevented: event.defaultPrevented });
      });
    });
    await face.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    await expect
      .poll(() => application.evaluate(() => Reflect.get(globalThis, 'prevented')))
      .toBe(true);
  });
});

describe('the door refuses', () => {
  test('arguments that a call does not take', async ({ start }) => {
    const { face } = await start.desktop();
    const refused = (calling: string) =>
      face.evaluate(`${calling}.then(() => undefined, (error) => error.message)`);
    expect(await refused("trustwalk.openRecent('/etc/passwd')")).toContain('Invalid');
    expect(await refused('trustwalk.save()')).toContain('Invalid');
    expect(await refused("trustwalk.save(crypto.randomUUID(), 'text')")).toContain('Invalid');
    const kind = "{ extension: 'a/b', mediaType: '', label: '' }";
    expect(await refused(`trustwalk.saveAs('x', new Uint8Array(), ${kind})`)).toContain('Invalid');
  });

  test('calls that it does not know', async ({ start }) => {
    const { application } = await start.desktop();
    const answer = await application.evaluate(({ BrowserWindow, ipcMain }) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers');
      const senderFrame = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
      const call = async (name: string) =>
        handlers.get('trustwalk')({ senderFrame }, { call: name, arguments: [] });
      const told = (name: string) =>
        call(name).then(
          () => 'answered',
          (error: Error) => error.name,
        );
      return Promise.all(['recents', 'openPath', 'constructor'].map(told));
    });
    expect(answer).toEqual(['answered', 'ZodError', 'ZodError']);
  });

  test('every page but the face', async ({ start }) => {
    const { application, face } = await start.desktop();
    await application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>another</title>'),
    );
    expect(await face.title()).toBe('another');
    await expect(recents(face)).rejects.toThrow('The door is for the face alone.');
  });
});

describe('files', () => {
  test('are opened by a reference, not by a path', async ({ start }) => {
    const file = path.join(start.folder, 'contoso.trustwalk');
    writeFileSync(file, 'what it holds');
    const { application, face } = await start.desktop();
    await chooseToOpen(application, [file]);
    const opening = await opened(face);
    expect(opening.text).toBe('what it holds');
    expect(opening.file.name).toBe('contoso.trustwalk');
    expect(JSON.stringify(opening)).not.toContain(start.folder);
  });

  test('are saved whole to where they came from', async ({ start }) => {
    const file = path.join(start.folder, 'contoso.trustwalk');
    writeFileSync(file, 'before, and much longer than after');
    const { application, face } = await start.desktop();
    await chooseToOpen(application, [file]);
    const { reference } = (await opened(face)).file;
    expect(await save(face, reference, 'after')).toMatchObject({ ok: true, file: { reference } });
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(readdirSync(start.folder)).toEqual(['contoso.trustwalk']);
  });

  test('are saved where somebody chose, with the extension of their kind', async ({ start }) => {
    const { application, face } = await start.desktop();
    await chooseToSave(application, path.join(start.folder, 'new'));
    const saving = await saveAs(face, 'new', 'first');
    const reference = saving?.ok === true ? saving.file?.reference : undefined;
    expect(readFileSync(path.join(start.folder, 'new.trustwalk'), 'utf8')).toBe('first');
    expect(await save(face, reference ?? '', 'second')).toMatchObject({ ok: true });
    expect(readFileSync(path.join(start.folder, 'new.trustwalk'), 'utf8')).toBe('second');
    expect(sentenceOf(await saveAs(face, 'new', 'third'))).toContain('new.trustwalk');
    expect(readFileSync(path.join(start.folder, 'new.trustwalk'), 'utf8')).toBe('second');
  });

  test('that are exports are no recent files', async ({ start }) => {
    const { application, face } = await start.desktop();
    await chooseToSave(application, path.join(start.folder, 'picture.svg'));
    const svg = { extension: 'svg', mediaType: 'image/svg+xml', label: 'Picture' };
    expect(await saveAs(face, 'picture', '<svg/>', svg)).toEqual({ ok: true, file: undefined });
    expect(readFileSync(path.join(start.folder, 'picture.svg'), 'utf8')).toBe('<svg/>');
    expect(await recents(face)).toEqual([]);
  });

  test('are left alone by somebody who cancels', async ({ start }) => {
    const { application, face } = await start.desktop();
    await chooseToOpen(application, []);
    await chooseToSave(application, '');
    expect(await open(face)).toBeUndefined();
    expect(await saveAs(face, 'new', 'text')).toBeUndefined();
  });

  test('that vanished, grew too large or may not be written give a sentence', async ({ start }) => {
    const file = path.join(start.folder, 'contoso.trustwalk');
    writeFileSync(file, '');
    const { application, face } = await start.desktop();
    await chooseToOpen(application, [file]);
    const { reference } = (await opened(face)).file;

    truncateSync(file, largestFile + 1);
    expect(sentenceOf(await open(face))).toContain('64 MB');

    unlinkSync(file);
    const again = await face.evaluate((known) => window.trustwalk?.openRecent(known), reference);
    expect(sentenceOf(again)).toContain('“contoso.trustwalk” is no longer where it was');

    await chooseToSave(application, path.join(start.folder, 'no', 'such.trustwalk'));
    expect(sentenceOf(await saveAs(face, 'x', 'x'))).toContain('“such.trustwalk” was not saved');
    const unknown = await save(face, crypto.randomUUID(), 'x');
    expect(sentenceOf(unknown)).toContain('not known any more');
  });

  test('that were opened last are listed after a new start, and can be forgotten', async ({
    start,
  }) => {
    const files = Array.from({ length: 12 }, (_, at) => path.join(start.folder, `${at}.trustwalk`));
    for (const file of files) writeFileSync(file, path.basename(file));
    const first = await start.desktop();
    for (const file of [...files, ...files.slice(5, 6)]) {
      await chooseToOpen(first.application, [file]);
      await opened(first.face);
    }
    await expect
      .poll(() => readFileSync(path.join(start.userData, 'recents.json'), 'utf8'))
      .toMatch(/^\[\{[^}]*[^1]5\.trustwalk[^}]*\},\{[^}]*11\.trustwalk/);
    await start.end(first);

    const { face } = await start.desktop();
    const listed = (await recents(face)) ?? [];
    expect(listed.map(({ name }) => Number.parseInt(name, 10))).toEqual([
      5, 11, 10, 9, 8, 7, 6, 4, 3, 2,
    ]);
    const text = await face.evaluate(async (reference) => {
      const opening = await window.trustwalk?.openRecent(reference);
      return opening?.ok === true ? new TextDecoder().decode(opening.opened.bytes) : undefined;
    }, listed[3]?.reference ?? '');
    expect(text).toBe('9.trustwalk');
    await face.evaluate(
      (known) => window.trustwalk?.forgetRecent(known),
      listed[0]?.reference ?? '',
    );
    expect((await recents(face))?.map(({ name }) => name)).not.toContain('5.trustwalk');
  });

  test('open although the list of recent ones is damaged', async ({ start }) => {
    const file = path.join(start.folder, 'contoso.trustwalk');
    writeFileSync(file, 'what it holds');
    writeFileSync(path.join(start.userData, 'recents.json'), '[{"path":');
    const { application, face } = await start.desktop();
    expect(await recents(face)).toEqual([]);
    await chooseToOpen(application, [file]);
    await opened(face);
    expect(await recents(face)).toMatchObject([{ name: 'contoso.trustwalk' }]);
  });

  test('named at the start, and at a second start, reach the one window', async ({ start }) => {
    const files = ['first', 'second'].map((name) => path.join(start.folder, `${name}.trustwalk`));
    for (const file of files) writeFileSync(file, '');
    const { application, face } = await start.desktop(files[0]);
    await face.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.trustwalk?.onOpened((opening) =>
        heard.push(opening.ok ? opening.opened.file.name : ''),
      );
    });
    await expect
      .poll(async () => (await recents(face))?.map(({ name }) => name))
      .toEqual(['first.trustwalk']);

    const { program, args, env } = await start.command(files[1]);
    const [code] = await once(spawn(program, args, { env, stdio: 'ignore' }), 'exit');
    expect(code).toBe(0);
    await expect.poll(() => face.evaluate('heard')).toContain('second.trustwalk');
    expect(application.windows()).toHaveLength(1);
  });
});

describe('own rules', () => {
  const read = (face: Page, call: 'openRules' | 'readRules') =>
    face.evaluate(async (name) => {
      const opening = await window.trustwalk?.[name]();
      if (opening?.ok !== true) return opening;
      const { name: folder, files } = opening.folder;
      return [folder, ...files.map((file) => `${file.name} ${file.bytes?.length ?? 'unreadable'}`)];
    }, call);

  test('are read from the folder that was chosen, also after a new start, until it is forgotten', async ({
    start,
  }) => {
    const folder = path.join(start.folder, 'our-rules');
    mkdirSync(path.join(folder, 'folder.yaml'), { recursive: true });
    writeFileSync(path.join(folder, 'b.yml'), 'b');
    writeFileSync(path.join(folder, 'a.json'), 'aa');
    writeFileSync(path.join(folder, 'notes.txt'), 'x');
    const files = ['our-rules', 'a.json 2', 'b.yml 1', 'folder.yaml unreadable'];

    const first = await start.desktop();
    expect(await read(first.face, 'readRules')).toBeUndefined();
    await chooseToOpen(first.application, []);
    expect(await read(first.face, 'openRules')).toBeUndefined();
    await chooseToOpen(first.application, [folder]);
    expect(await read(first.face, 'openRules')).toEqual(files);
    await expect
      .poll(() => readFileSync(path.join(start.userData, 'own-rules.json'), 'utf8'))
      .toContain('our-rules');
    await start.end(first);

    const second = await start.desktop();
    expect(await read(second.face, 'readRules')).toEqual(files);
    rmSync(folder, { recursive: true });
    expect(sentenceOf((await read(second.face, 'readRules')) as { ok: boolean })).toContain(
      '“our-rules” is no longer where it was',
    );
    await second.face.evaluate(() => window.trustwalk?.forgetRules());
    expect(await read(second.face, 'readRules')).toBeUndefined();
  });
});

describe('the window', () => {
  test('asks before it closes over unsaved changes, and stays where told to', async ({ start }) => {
    const { application, face } = await start.desktop();
    await face.evaluate(() => {
      window.trustwalk?.setUnsaved(true);
      window.trustwalk?.setTitle('Contoso 2007');
    });
    const answer = (response: number) =>
      application.evaluate(({ dialog }, chosen) => {
        const ask = async (_window: unknown, question: { message: string; buttons: string[] }) => {
          Object.assign(globalThis, { question });
          return { response: chosen, checkboxChecked: false };
        };
        dialog.showMessageBox = ask as unknown as typeof dialog.showMessageBox;
      }, response);
    const close = () =>
      application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const asked = () =>
      application.evaluate(() => {
        const { message, buttons } = Reflect.get(globalThis, 'question');
        return [message, ...buttons];
      });
    await expect
      .poll(() =>
        application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
      )
      .toBe('Contoso 2007 - Trustwalk');

    await answer(1);
    await close();
    expect(await asked()).toEqual([
      '“Contoso 2007” has changes that are not saved.',
      'Close without saving',
      'Cancel',
    ]);
    expect(await face.evaluate(() => window.trustwalk?.kind)).toBe('desktop');

    await answer(0);
    const closed = application.waitForEvent('close');
    await close();
    await closed;
  });

  test('has the menus of the face, which run its commands', async ({ start }) => {
    const { application, face } = await start.desktop();
    await face.evaluate(() => {
      const chosen: string[] = [];
      Object.assign(window, { chosen });
      window.trustwalk?.onCommand((command) => chosen.push(command));
    });
    const show = () =>
      face.evaluate(() => {
        const tilt = { command: 'tilt', label: 'Tilt', accelerator: 'CmdOrCtrl+T', enabled: true };
        const turn = { command: 'turn', label: 'Turn', enabled: false };
        window.trustwalk?.setMenu([{ label: 'Drawing', entries: [tilt, 'separator', turn] }]);
      });
    const run = () =>
      application.evaluate(({ Menu }) => {
        const drawing = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Drawing');
        drawing?.submenu?.items[0]?.click();
        return drawing?.submenu?.items.map(({ label, type }) => label || type);
      });
    // The face may show its own again meanwhile.
    await expect.poll(() => show().then(run)).toEqual(['Tilt', 'separator', 'Turn']);
    await expect.poll(() => face.evaluate('chosen')).toContain('tilt');
  });
});
