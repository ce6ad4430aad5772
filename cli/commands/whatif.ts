import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Survey } from '../../models/document/survey.ts';
import { applyEdit } from '../../models/edits/index.ts';
import {
  answeringOf,
  fieldAt,
  type SettingPlace,
  settingPlace,
  settingText,
} from '../../models/report/setting-words.ts';
import { listed } from '../../models/rules/words.ts';
import { type Command, type OptionValues, Unusable } from '../command.ts';
import { answerOf, comparingDetails, comparingOptions, comparingUsage } from '../comparing.ts';
import { readDocument } from '../document-file.ts';

export const whatif: Command = {
  name: 'whatif',
  usage: `FILE --set ID.setting=value... ${comparingUsage}`,
  summary: 'change settings in a scratch copy: findings and paths that appear, disappear, stay',
  details: [
    '--set ID.setting=value   `ID.role-id.setting=value` for settings of roles; an empty value: undecided',
    ...comparingDetails,
  ],
  options: { ...comparingOptions, set: { type: 'string', multiple: true } },
  arity: [1, 1],
  async run([file = ''], options) {
    const document = await readDocument(file);
    const after = changed(document, options);
    return {
      output: await answerOf({ document, file }, { document: after, file }, options),
      exitCode: 0,
    };
  },
};

function changed(document: Hierarchy, { set }: OptionValues): Hierarchy {
  if (!Array.isArray(set)) throw new Unusable('Say what to change: --set ID.setting=value.');
  const survey = new Survey(document);
  const changes = set.map((text: string) => {
    const [written, ...rest] = text.split('=');
    if (written === undefined || !written.includes('.') || rest.length === 0) {
      throw new Unusable(`“${text}” is no change. Write ID.setting=value.`);
    }
    const place = settingPlace(written);
    const value = rest.join('=');
    return value === '' ? place : { ...place, value: valueGiven(value, place, survey) };
  });
  const edited = applyEdit(document, { edit: 'set-settings', arguments: { changes } });
  if (!edited.ok) throw new Unusable(edited.sentence);
  return edited.document;
}

const booleans = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** A value as the setting takes it; where nothing is declared of the setting, as it is written. */
function valueGiven(text: string, place: SettingPlace, survey: Survey) {
  const refuse = (values: string) =>
    new Unusable(`“${text}” is no value of ${settingText(survey, place)}. ${values}`);
  const { by, options } = answeringOf(survey, place);
  if (by === 'yes-no') {
    const value = booleans.get(text);
    if (value === undefined) throw refuse('Values are: yes, no.');
    return value;
  }
  if (by === 'number') {
    const value = Number(text);
    if (Number.isNaN(value)) throw refuse('It is a number.');
    return value;
  }
  if (by === 'choice' && !options.some(({ value }) => value === text)) {
    const values = options.map(({ value }) => value);
    throw refuse(`Values are: ${listed(values, 20)}.`);
  }
  return fieldAt(survey, place)?.type === 'references' ? text.split(',') : text;
}
