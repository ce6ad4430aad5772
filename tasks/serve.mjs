// Serves a folder to the browsers of this machine, read only.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from './prepare.mjs';

const serving = JSON.parse(readFileSync(path.join(root, 'assets/serving.json'), 'utf8'));
const address = '127.0.0.1';
/** A browser keeps the recent files per port: the first one is taken whenever it is free. */
const firstPort = 4173;
const lastPort = 4199;

/**
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>} where it is served, and how to end it
 */
export async function serve(folder) {
  const server = createServer((request, response) => {
    answer(folder, request).then(({ status, mediaType, body }) => {
      const type = mediaType === undefined ? {} : { 'Content-Type': mediaType };
      response.writeHead(status, { ...serving.headers, ...type });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  const port = await listen(server);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://${address}:${port}/`, close };
}

async function answer(folder, { method, url, headers, socket }) {
  // A foreign name that resolves to this machine is somebody else's page (DNS rebinding).
  const names = [address, 'localhost'].map((name) => `${name}:${socket.localPort}`);
  if (!names.includes(headers.host)) return { status: 403 };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
  try {
    const asked = decodeURIComponent(url.replace(/[?#].*$/, ''));
    const file = path.join(folder, asked === '/' ? 'index.html' : asked);
    if (!file.startsWith(folder + path.sep)) return { status: 404 };
    const mediaType = serving.mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    return { status: 200, mediaType, body: await readFile(file) };
  } catch {
    return { status: 404 };
  }
}

async function listen(server) {
  for (let port = firstPort; port < lastPort; port += 1) {
    if (await listensAt(server, port)) return port;
  }
  await listensAt(server, 0);
  return server.address().port;
}

/** Whether the port was free; rejects where listening fails for another reason. */
function listensAt(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (error) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
    server.once('error', onError);
    server.listen(port, address, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}
