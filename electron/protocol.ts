// Serves the built face, and nothing else, at app://trustwalk/.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import serving from '../assets/serving.json' with { type: 'json' };
import { faceHost, faceScheme } from './origin.ts';

const folder = path.join(import.meta.dirname, '..', 'face');
const mediaTypes: Readonly<Record<string, string>> = serving.mediaTypes;

export function serveFace(): void {
  protocol.handle(faceScheme, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const file = fileOf(new URL(url));
    if (file === undefined) return refuse(404);
    const mediaType = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    try {
      const body = method === 'HEAD' ? null : new Uint8Array(await readFile(file));
      return new Response(body, { headers: { ...serving.headers, 'Content-Type': mediaType } });
    } catch {
      return refuse(404);
    }
  });
}

const refuse = (status: number) => new Response(null, { status, headers: serving.headers });

function fileOf(url: URL): string | undefined {
  if (url.host !== faceHost) return undefined;
  try {
    const file = path.join(folder, decodeURIComponent(url.pathname));
    return file.startsWith(folder + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
