import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { applyEdit } from '../../models/edits/index.ts';
import { settingPlace } from '../../models/report/setting-words.ts';
import { attackOptions } from '../attack.ts';
import { type Command, type OptionValues, oneOf, Unusable } from '../command.ts';
import { answerOf, formatDetail } from '../comparing.ts';
import { readDocument } from '../document-file.ts';

export const whatif: Command = {
  name: 'whatif',
  usage: 'FILE --set ID.setting=value... [--from FOOTHOLD]... [--format text|json]',
  summary: 'change settings in a scratch copy: findings and paths that appear, disappear, stay',
  details: [
    '--set ID.setting=value   `ID.role-id.setting=value` for settings of roles; an empty value: undecided',
    ...attackOptions.details,
    formatDetail,
  ],
  options: {
    ...attackOptions.options,
    set: { type: 'string', multiple: true },
    format: { type: 'string' },
  },
  arity: [1, 1],
  async run([path = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json'], 'text');
    const document = await readDocument(path);
    return { output: answerOf(document, changed(document, options), options, format), exitCode: 0 };
  },
};

function changed(document: Hierarchy, { set }: OptionValues): Hierarchy {
  if (!Array.isArray(set)) throw new Unusable('Say what to change: --set ID.setting=value.');
  const changes = set.map((text: string) => {
    const [place, ...rest] = text.split('=');
    if (place === undefined || !place.includes('.') || rest.length === 0) {
      throw new Unusable(`“${text}” is no change. Write ID.setting=value.`);
    }
    return { ...settingPlace(place), ...valueGiven(rest.join('=')) };
  });
  const edited = applyEdit(document, { edit: 'set-settings', arguments: { changes } });
  if (!edited.ok) throw new Unusable(edited.sentence);
  return edited.document;
}

function valueGiven(text: string): { readonly value?: string | number | boolean } {
  if (text === '') return {};
  if (text === 'yes' || text === 'true') return { value: true };
  if (text === 'no' || text === 'false') return { value: false };
  return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
}
