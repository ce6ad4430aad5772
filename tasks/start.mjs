// Starts Trustwalk, in a window of its own where Electron runs and else in the browser:
// `npm start [-- [--desktop] [--no-sandbox] [--no-browser] [FILE]]`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runDesktop } from './desktop.mjs';
import { buildIfStale, checkNode, installIfMissing, root } from './prepare.mjs';
import { serve } from './serve.mjs';

checkNode();
const { values, file } = readArguments();
installIfMissing();
buildIfStale();

const failure = await runDesktop({
  file,
  again: values.desktop,
  noSandbox: values['no-sandbox'],
  say: (line) => process.stdout.write(`${line}\n`),
});
if (failure !== undefined) await showInBrowser(failure);

async function showInBrowser({ why, isRemembered }) {
  const { url, close } = await serve(path.join(root, 'dist', 'face'));
  const again = isRemembered ? ' (npm start -- --desktop tries again)' : '';
  const open = file === undefined ? '' : ` Open ${file} from the page.`;
  process.stdout.write(`${why}${again}.${open} Trustwalk runs in the browser instead: ${url}\n`);
  process.once('SIGINT', close).once('SIGTERM', close);
  if (!values['no-browser']) openBrowser(url);
}

function openBrowser(url) {
  const [program, ...args] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[
    process.platform
  ] ?? ['xdg-open', url];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  // Where there is no browser, the address has been printed.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        desktop: { type: 'boolean', default: false },
        'no-sandbox': { type: 'boolean', default: false },
        'no-browser': { type: 'boolean', default: false },
      },
    });
    return { values, file: positionals[0] };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
