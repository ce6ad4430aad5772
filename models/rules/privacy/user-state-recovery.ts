import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { keptInWords } from '../../facts/personal-data.ts';
import type { Rule } from '../rule.ts';
import { clientsBehind } from '../words.ts';

export const userStateRecovery: Rule = {
  id: 'privacy/user-state-recovery',
  title: 'Administrators can recover the files of users',
  severity: 'info',
  stride: ['I'],
  why: 'A state migration point keeps the files, settings and cookies that were chosen for migration, encrypted on the way and at rest, for the computer that is to have them. An administrator with the right to view recovery information can open them all the same and hand them to another computer.',
  remedy:
    'Give that right, View Recovery Information on computer associations, to very few people, migrate no more than users need, and delete it soon after it was restored, though not at once.',
  sources: [cite('S4', 'Privacy Information')],
  products: ['cm2007'],
  *check(facts) {
    const served = facts.servers([
      'client-state-migration-point',
      'client-state-migration-point-smb',
    ]);
    for (const system of facts.holders('state-migration-point')) {
      const { name } = system.data;
      const flows = served.get(system.id)?.flows;
      if (flows === undefined) {
        yield {
          outcome: 'pass',
          subject: system,
          message: () => `As drawn no client stores files of its users on ${name}.`,
        };
        continue;
      }
      const kept = readRole(facts.survey, system, 'state-migration-point', 'deleteAfterDays');
      yield {
        outcome: 'violation',
        subject: system,
        setting: kept,
        read: [kept],
        flows: () => flows,
        message: () =>
          `${name} keeps files and settings of users, encrypted, for ${clientsBehind(facts, flows, system.id)} ${keptInWords({ data: 'user-state', kept })}. Whoever may view recovery information can open them.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Clients store user state, which the product deletes a day after it was restored.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('smp', ['state-migration-point'])
          .clients('desktops', 100),
      subject: 'smp',
      severity: 'info',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'No client uses the state migration point.',
      document: () =>
        draw().zone('hq').site('p01', { mode: 'native' }).system('smp', ['state-migration-point']),
      subject: 'smp',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no state migration point.',
      document: () => draw().zone('hq').site('p01').clients('desktops', 100),
    },
  ],
};
