import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask, pass } from '../verdicts.ts';
import { listed, siteName } from '../words.ts';

const requirements = [
  { key: 'clientComputer', bad: false, said: 'is no client' },
  { key: 'internetBased', bad: true, said: 'is managed over the Internet' },
  // Where this is undecided, the rule about all site systems asks.
  { key: 'domainMember', bad: false, said: 'is not a member of a domain' },
] as const;

type Requirement = (typeof requirements)[number];

export const branchDpUnsuitable: Rule = {
  id: 'hierarchy/branch-dp-unsuitable',
  title: 'A computer cannot be a branch distribution point',
  severity: 'high',
  stride: ['D'],
  why: 'A branch distribution point gets its orders and its content as a client does, so its computer must be an installed client of the site, in a domain and in the intranet. On any other computer it holds nothing and serves nobody.',
  remedy:
    'Choose a computer that is a client of the site, a domain member, and not managed over the Internet; or use a standard distribution point.',
  sources: [cite('D24')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const said = {
      pass: ({ site, data }: Entry<'systems'>) =>
        `${data.name} can be a branch distribution point: it is a client of site ${siteName(facts, site ?? '')}, in the intranet.`,
    };
    for (const system of facts.holders('branch-distribution-point')) {
      const fails = ({ key, bad }: Requirement) => read(survey, system, key).value === bad;
      if (requirements.some(fails)) {
        const failed = requirements.filter(fails);
        const settings = failed.map(({ key }) => read(survey, system, key));
        yield {
          outcome: 'violation',
          subject: system,
          setting: settings[0],
          read: settings,
          fix: () =>
            failed.map(({ key, bad }) => ({ element: system.id, setting: key, value: !bad })),
          message: () =>
            `${system.data.name} is to be a branch distribution point, but ${listed(failed.map((one) => `it ${one.said}`))}.`,
        };
      } else {
        yield system.site === undefined
          ? ask(facts, system, read(survey, system, 'site'))
          : pass(system, said);
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The client is not installed on the computer.',
      document: () => branch({ clientComputer: false }),
      subject: 'bdp',
      severity: 'high',
      setting: 'bdp.clientComputer',
    },
    {
      outcome: 'violation',
      shows: 'The computer is an Internet-based client in a workgroup.',
      document: () => branch({ internetBased: true, domainMember: false }),
      subject: 'bdp',
    },
    {
      outcome: 'pass',
      shows: 'The computer is a client of the site.',
      document: () => branch({}),
      subject: 'bdp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said to which site it belongs.',
      document: () => branch({ site: undefined }),
      subject: 'bdp',
      setting: 'bdp.site',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is only a standard distribution point.',
      document: () =>
        draw().zone('hq').site('lyo').system('dp', ['distribution-point'], { domainMember: false }),
    },
  ],
};

function branch(given: {
  clientComputer?: boolean;
  internetBased?: boolean;
  domainMember?: boolean;
  site?: undefined;
}) {
  return draw()
    .zone('geneva', { kind: 'branch' })
    .site('lyo')
    .system('bdp', ['branch-distribution-point'], given);
}
