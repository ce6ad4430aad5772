import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { elementTitle } from '../../models/document/element-title.ts';
import { Survey } from '../../models/document/survey.ts';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import { clients } from '../../models/elements/clients.ts';
import { site } from '../../models/elements/site.ts';
import { system } from '../../models/elements/system.ts';
import { candidates } from '../../renderer/inspector/candidates.ts';
import {
  referenceAddition,
  roleAddition,
  roleRemoval,
  settingChange,
} from '../../renderer/inspector/changes.ts';
import { typedNumber } from '../../renderer/inspector/typed-number.ts';

const { document } = draw()
  .zone('hq')
  .zone('lab', { parent: 'hq' })
  .zone('desk', { parent: 'lab' })
  .site('cen')
  .system('one', ['management-point'])
  .system('two')
  .channel('ipsec', 'one', 'two')
  .add('notes', 'note', { text: 'First line\nSecond line', x: 0, y: 0 });
const survey = new Survey(document);
const systems = survey.all('systems');

function after(call: EditCall) {
  const edited = applyEdit(document, call);
  if (!edited.ok) throw new Error(edited.sentence);
  return edited;
}

describe('changing several elements', () => {
  it('is one step that decides the same for all of them', () => {
    const { document: changed, undo } = after(settingChange(systems, 'domainMember', false));
    expect(Object.values(changed.systems).map(({ domainMember }) => domainMember)).toEqual([
      false,
      false,
    ]);
    const back = applyEdit(changed, undo);
    expect(back.ok && back.document).toEqual(document);
  });

  it('leaves a setting open again without leaving a trace', () => {
    const [one] = systems;
    if (one === undefined) throw new Error('nothing was drawn');
    const decided = after(settingChange([one], 'domainMember', true)).document;
    const open = applyEdit(decided, settingChange([one], 'domainMember', undefined));
    expect(open.ok && open.document).toEqual(document);
  });

  it('adds to a list of each without losing what else is in it', () => {
    const packages = draw()
      .zone('hq')
      .system('one')
      .system('two')
      .package('office', ['one'])
      .package('viewer', ['two']);
    const both = new Survey(packages.document).all('packages');
    const edited = applyEdit(packages.document, referenceAddition(both, 'distributedTo', 'two'));
    if (!edited.ok) throw new Error(edited.sentence);
    expect(edited.document.packages.office?.distributedTo).toEqual(['one', 'two']);
    expect(edited.document.packages.viewer?.distributedTo).toEqual(['two']);
  });

  it('gives a role to those that lack it', () => {
    const { document: changed } = after(roleAddition(systems, 'management-point'));
    expect(changed.systems.two?.roles).toEqual({ 'management-point': {} });
    expect(changed.systems.one).toBe(document.systems.one);
  });

  it('gives and takes a role of all of them in one step that says so', () => {
    const added = after(roleAddition(systems, 'distribution-point'));
    expect(added.title).toBe('add distribution point to 2 computers');
    const now = new Survey(added.document).all('systems');
    const removed = applyEdit(added.document, roleRemoval(now, 'distribution-point'));
    expect(removed.ok && removed.document).toEqual(document);
  });
});

describe('what a setting may refer to', () => {
  it('is everything of the right kind by name, with what cannot be left out', () => {
    const entries = [survey.all('systems')[0]].flatMap((entry) => entry ?? []);
    const zones = candidates(survey, entries, 'zone', system.fields.zone);
    expect(zones.map(({ label }) => label)).toEqual(['desk', 'hq', 'lab']);
  });

  it('is never the element itself, nor a parent that stands inside it', () => {
    const lab = survey.get('zones', 'lab');
    if (lab === undefined) throw new Error('nothing was drawn');
    const field = { ...site.fields.parent, to: ['zones'] } as const;
    expect(candidates(survey, [lab], 'parent', field).map(({ value }) => value)).toEqual(['hq']);
  });
});

describe('a number that is typed', () => {
  const { count } = clients.fields;

  it('may have thousands separated, or be missing', () => {
    expect(typedNumber(count, ' 12,500 ')).toEqual({ ok: true, value: 12500 });
    expect(typedNumber(count, '1 200')).toEqual({ ok: true, value: 1200 });
    expect(typedNumber(site.fields.statusRetentionDays, '1.5')).toEqual({ ok: true, value: 1.5 });
    expect(typedNumber(count, '')).toEqual({ ok: true, value: undefined });
  });

  it.each(['many', '12,5', '1.5', '-1', '1e3', '99999999999999999999'])('%s is refused', (text) => {
    expect(typedNumber(count, text)).toEqual({ ok: false, sentence: expect.stringMatching(/\.$/) });
  });
});

it('calls elements without a name by what they are', () => {
  const title = (id: string) => {
    const entry = survey.find(id);
    return entry && elementTitle(survey, entry);
  };
  expect(title('ipsec-one-two')).toBe('IPsec, one – two');
  expect(title('note')).toBe('First line');
  expect(title('one')).toBe('one');
});
