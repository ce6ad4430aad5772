import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { type Entry, rolesOf } from '../../document/survey.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { listed } from '../words.ts';

export const notADomainMember: Rule = {
  id: 'hierarchy/not-a-domain-member',
  title: 'A site system is not a member of a domain',
  severity: 'high',
  stride: ['S', 'D'],
  why: 'Every site system must be a member of an Active Directory domain, those that face the Internet included. The domain and the name of the computer cannot be changed once a role is installed.',
  remedy:
    'Join the computer to a domain before roles are installed on it. In the perimeter that may be a domain of another forest, without a trust.',
  sources: [cite('D10'), cite('D19')],
  products: ['cm2007'],
  check(facts) {
    const { survey } = facts;
    const said = {
      bad: false,
      good: true,
      violation: (system: Entry<'systems'>) =>
        `${system.data.name} is a site system (${listed(rolesOf(system).map(roleInSentence))}), but not a member of an Active Directory domain.`,
      pass: ({ data }: Entry<'systems'>) =>
        `${data.name} is a member of an Active Directory domain.`,
    };
    return facts
      .all('systems')
      .filter(holdsRoles)
      .map((system) => judgeSetting(facts, system, read(survey, system, 'domainMember'), said));
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A distribution point in the perimeter is in a workgroup.',
      document: () => siteSystem({ domainMember: false }),
      subject: 'dp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It is a member of a domain.',
      document: () => siteSystem({ domainMember: true }),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it is.',
      document: () => siteSystem({}),
      subject: 'dp',
      setting: 'dp.domainMember',
    },
    {
      outcome: 'inapplicable',
      shows: 'The computer holds no role.',
      document: () => draw().zone('hq').site('cen').system('pc', [], { domainMember: false }),
    },
  ],
};

function siteSystem(given: { domainMember?: boolean }) {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('ext')
    .system('dp', ['distribution-point'], given);
}

/** Cheaper than listing them. */
function holdsRoles({ data }: Entry<'systems'>): boolean {
  for (const _role in data.roles) return true;
  return false;
}
