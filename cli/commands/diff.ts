import { attackOptions } from '../attack.ts';
import { type Command, oneOf } from '../command.ts';
import { answerOf, formatDetail } from '../comparing.ts';
import { readDocument } from '../document-file.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'A B [--from FOOTHOLD]... [--format text|json]',
  summary:
    'compare two hierarchies: elements, settings, findings and paths that appeared, are gone, stayed',
  details: [...attackOptions.details, formatDetail],
  options: { ...attackOptions.options, format: { type: 'string' } },
  arity: [2, 2],
  async run([before = '', after = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json'], 'text');
    const [a, b] = [await readDocument(before), await readDocument(after)];
    return { output: answerOf(a, b, options, format), exitCode: 0 };
  },
};
