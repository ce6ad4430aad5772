import { Facts } from '../../models/facts/facts.ts';
import { blastJson, blastText } from '../../models/report/blast-text.ts';
import { blastOf, holdingsOfFall } from '../../models/trust/blast.ts';
import { type Command, formatDetail, oneOf, Unusable } from '../command.ts';
import { readDocument } from '../document-file.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const blast: Command = {
  name: 'blast',
  usage: 'FILE ID [--format text|json]',
  summary: 'tell what falls if one element falls: its blast radius',
  details: [formatDetail],
  options: { format: { type: 'string' } },
  arity: [2, 2],
  async run([path = '', id = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json'], 'text');
    const facts = new Facts(await readDocument(path));
    const element = facts.survey.find(id);
    if (element === undefined) throw new Unusable(`There is no element “${id}” in ${path}.`);
    if (holdingsOfFall(element).length === 0) {
      throw new Unusable(`The fall of ${facts.survey.nameOf(id)} means nothing to the walk.`);
    }
    const graph = blastOf(facts, element);
    const output =
      format === 'json'
        ? `${JSON.stringify(blastJson(id, graph), null, 2)}\n`
        : blastText(id, graph, lineWidth(process.stdout), stylesFor(process.stdout));
    return { output, exitCode: 0 };
  },
};
