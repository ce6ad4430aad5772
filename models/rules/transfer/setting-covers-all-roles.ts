import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { rolesOf } from '../../document/survey.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../words.ts';

export const settingCoversAllRoles: Rule = {
  id: 'transfer/setting-covers-all-roles',
  title: 'Site server initiated transfers hold for every role on the computer',
  severity: 'info',
  stride: ['D'],
  why: 'The setting belongs to the computer, not to a role. Every role on it waits for the site server to fetch its data, also the ones that nobody had in mind.',
  remedy:
    'Check that every role on the computer may wait for the site server. Otherwise move the other roles to another computer.',
  sources: [cite('S0', 'Security Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.all('systems')) {
      if (system.data.siteServerInitiatedTransfers === undefined) continue;
      const setting = read(survey, system, 'siteServerInitiatedTransfers');
      const held = rolesOf(system);
      if (setting.value !== true || held.length === 0) continue;
      const evidence = { subject: system, setting, read: [setting] };
      if (held.length === 1) {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `Site server initiated transfers on ${system.data.name} concern its only role, the ${roleInSentence(held[0] ?? 'site-server')}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'violation',
          message: () =>
            `Site server initiated transfers on ${system.data.name} hold for all of its roles: ${listed(
              held.map((role) => roleInSentence(role)),
              20,
            )}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The computer is a management point and a software update point.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01')
          .system('dmz1', ['management-point', 'software-update-point'], {
            siteServerInitiatedTransfers: true,
          }),
      subject: 'dmz1',
      severity: 'info',
    },
    {
      outcome: 'pass',
      shows: 'The computer has one role.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01')
          .system('dmz1', ['software-update-point'], { siteServerInitiatedTransfers: true }),
      subject: 'dmz1',
    },
    {
      outcome: 'inapplicable',
      shows: 'The setting is off.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01')
          .system('dmz1', ['management-point', 'software-update-point']),
    },
  ],
};
