import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { type Analysis, analyse } from '../../models/rules/engine.ts';
import { type Command, oneOf, Unusable } from '../command.ts';
import { readDocument, writeReport } from '../document-file.ts';
import { rulesFor, rulesHelp, rulesOption } from '../rules-folder.ts';

type Write = (document: Hierarchy, analysis: Analysis) => Promise<string>;

/** Loaded when used: they bring drawings and letters, which no other command needs. */
const writers = {
  svg: async () => (await import('../../models/report/diagram-svg.ts')).diagramSvg,
  html: async () => (await import('../../models/report/findings-html.ts')).findingsHtml,
} satisfies { readonly [format: string]: () => Promise<Write> };

export const exportReport: Command = {
  name: 'export',
  usage: 'FILE --as svg|html [--output PATH] [--rules DIR]',
  summary: 'write the diagram or the findings as one file to hand on',
  details: [
    '--as svg        the network view with numbered findings and a legend, as a drawing',
    '--as html       all findings with the diagram, as a report to read or print',
    '--output PATH   write to a file instead of standard output',
    `--rules DIR     judge by ${rulesHelp}`,
  ],
  options: { as: { type: 'string' }, output: { type: 'string' }, ...rulesOption },
  arity: [1, 1],
  async run([path = ''], options) {
    if (options.as === undefined) throw new Unusable('Say what to write: --as svg or --as html.');
    const format = oneOf(options, 'as', ['svg', 'html'], 'svg');
    const document = await readDocument(path);
    const write = await writers[format]();
    const text = await write(document, analyse(document, await rulesFor(options)));
    if (typeof options.output !== 'string') return { output: text, exitCode: 0 };
    await writeReport(path, options.output, text);
    return { output: '', exitCode: 0 };
  },
};
