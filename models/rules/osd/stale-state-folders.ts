import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const staleStateFolders: Rule = {
  id: 'osd/stale-state-folders',
  title: 'Folders with user state were left behind',
  severity: 'low',
  stride: ['I'],
  why: 'Taking a folder out of the state migration point removes it from the console, not from the disk. The share and the user state in it stay where they are, and nobody looks after them any more.',
  remedy: 'On the computer itself, end the sharing of these folders and delete them.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('state-migration-point')) {
      const setting = readRole(survey, system, 'state-migration-point', 'staleFolders');
      yield judgeSetting(facts, system, setting, {
        bad: true,
        good: false,
        violation: () =>
          `Folders that the state migration point no longer uses still lie on ${system.data.name}.`,
        pass: () =>
          `No folder that the state migration point no longer uses lies on ${system.data.name}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Old folders remain.',
      document: () => statePoint({ staleFolders: true }),
      subject: 'smp',
      severity: 'low',
    },
    {
      outcome: 'pass',
      shows: 'Old folders were deleted.',
      document: () => statePoint({ staleFolders: false }),
      subject: 'smp',
    },
    {
      outcome: 'question',
      shows: 'Nobody looked.',
      document: () => statePoint({}),
      subject: 'smp',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no state migration point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function statePoint(settings: { staleFolders?: boolean }) {
  return draw().zone('hq').site('p01').system('smp', { 'state-migration-point': settings });
}
