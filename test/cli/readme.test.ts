import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { native, root, samples, scratch, trustwalk } from './trustwalk.ts';

/** The commands that the README shows, each with what it says that they print. */
const shown = readFileSync(path.join(root, 'README.md'), 'utf8')
  .split(/^ {4}\$ trustwalk /m)
  .slice(1)
  .map((block) => {
    const [command = '', ...rest] = block.split('\n');
    const end = rest.findIndex((line) => line !== '' && !line.startsWith('    '));
    const lines = rest.slice(0, end).map((line) => line.slice(4));
    return [command, lines.join('\n').trimEnd()] as const;
  });

beforeAll(() => {
  cpSync(samples, path.join(scratch, 'assets/samples'), { recursive: true });
  const document = JSON.parse(readFileSync(native, 'utf8'));
  document.sites.nwt.mode = 'mixed';
  writeFileSync(path.join(scratch, 'mixed.trustwalk'), JSON.stringify(document));
});

it('the README shows commands', () => {
  expect(shown.length).toBeGreaterThan(4);
});

it.each(shown)('trustwalk %s prints what the README shows', (command, printed) => {
  expect(trustwalk(...command.split(' ')).stdout.trimEnd()).toBe(printed);
});
