import { draw } from '../../document/draft.ts';
import { type Reading, readRole } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { counted } from '../words.ts';

export const stateDeletedImmediately: Rule = {
  id: 'osd/state-deleted-immediately',
  title: 'User state is deleted the moment it was retrieved',
  severity: 'medium',
  stride: ['D', 'I'],
  why: 'Where an attacker gets hold of the state of a user first, immediate deletion leaves nothing for the computer that it belongs to. The files of the user are then in foreign hands and lost at the same time.',
  remedy:
    'Delete user state only after enough time to verify that it was restored on the right computer.',
  sources: [cite('S4', 'Best Practices'), cite('S4', 'Privacy Information')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const served = facts.servers(['client-state-migration-point']);
    for (const system of facts.holders('state-migration-point')) {
      const setting = wholeDaysKept(survey, system);
      const { name, roles } = system.data;
      yield judgeSetting(facts, system, setting, {
        bad: 0,
        good: 1,
        flows: () => served.get(system.id)?.flows ?? [],
        violation: () =>
          `${name} deletes user state ${roles?.['state-migration-point']?.deleteAfterDays === 0 ? 'as soon as' : 'within a day after'} anyone has retrieved it: if that was an attacker, nothing is left for the user.`,
        pass: () =>
          `${name} keeps user state for ${counted(setting.value ?? 0, 'day')} after it was restored.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It is deleted at once.',
      document: () => statePoint({ deleteAfterDays: 0 }),
      subject: 'smp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'A part of a day is no time to verify anything.',
      document: () => statePoint({ deleteAfterDays: 0.01 }),
      subject: 'smp',
    },
    {
      outcome: 'pass',
      shows: 'Nobody changed the default of one day.',
      document: () => statePoint({}),
      subject: 'smp',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'It is kept for a week.',
      document: () => statePoint({ deleteAfterDays: 7 }),
      subject: 'smp',
      basis: 'declared',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no state migration point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

/** For how many days user state is kept once it was restored: whole days, as a part of one protects nobody. */
export function wholeDaysKept(survey: Survey, point: Entry<'systems'>): Reading<number> {
  const setting = readRole(survey, point, 'state-migration-point', 'deleteAfterDays');
  return setting.value === undefined ? setting : { ...setting, value: Math.floor(setting.value) };
}

function statePoint(settings: { deleteAfterDays?: number }) {
  return draw().zone('hq').site('p01').system('smp', { 'state-migration-point': settings });
}
