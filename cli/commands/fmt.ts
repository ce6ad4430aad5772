import { readFile } from 'node:fs/promises';
import { serialise } from '../../models/document/serialise.ts';
import type { Command } from '../command.ts';
import { readDocument, writeWhole } from '../document-file.ts';

export const fmt: Command = {
  name: 'fmt',
  usage: 'FILE',
  summary: 'write a document again in its stable form: the same document, the same bytes',
  options: {},
  arity: [1, 1],
  async run([path = '']) {
    const text = serialise(await readDocument(path));
    if ((await readFile(path, 'utf8')) === text) {
      return { output: `${path}: already in its stable form\n`, exitCode: 0 };
    }
    await writeWhole(path, text);
    return { output: `${path}: written\n`, exitCode: 0 };
  },
};
