import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tasks/serve.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-serve-'));
const face = path.join(scratch, 'face');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(path.join(face, 'assets'), { recursive: true });
  writeFileSync(path.join(face, 'index.html'), '<title>face</title>');
  writeFileSync(path.join(face, 'assets', 'main.js'), 'face();');
  writeFileSync(path.join(scratch, 'secret.txt'), 'secret');
  mkdirSync(path.join(scratch, 'face-of-another'));
  writeFileSync(path.join(scratch, 'face-of-another', 'index.html'), 'secret');
  server = await serve(face);
});

afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Asks exactly for this path: `fetch` would mend it, and set the host. */
function ask(asked: string, { host = new URL(server.url).host, method = 'GET' } = {}) {
  return new Promise<{ status?: number; headers: NodeJS.Dict<unknown>; body: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path: asked, method, headers: { host } }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('the server of the face', () => {
  it('listens on this machine alone', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  it('serves the face with a policy, and with types that are not guessed', async () => {
    const page = await ask('/?from=bookmark');
    expect(page).toMatchObject({ status: 200, body: '<title>face</title>' });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const script = await ask('/assets/main.js');
    expect(script).toMatchObject({ status: 200, body: 'face();' });
    expect(script.headers['content-type']).toContain('text/javascript');
  });

  it('refuses a page that reached it by a foreign name', async () => {
    const { port } = new URL(server.url);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await ask('/', { host })).toMatchObject({ status: 403, body: '' });
    }
    expect(await ask('/', { host: `localhost:${port}` })).toMatchObject({ status: 200 });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../face-of-another/index.html',
    '//etc/hosts',
    '/index.html%00.txt',
    '/%',
    '/assets',
  ])('serves nothing for %s', async (asked) => {
    expect(await ask(asked)).toMatchObject({ status: 404, body: '' });
  });

  it('takes no request that would change anything', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask('/', { method })).toMatchObject({ status: 405 });
    }
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('takes another port where the first is taken', async () => {
    const another = await serve(face);
    expect(another.url).not.toBe(server.url);
    another.close();
  });
});
