import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { pass } from '../verdicts.ts';

export const dpOnInternetClient: Rule = {
  id: 'content/dp-on-internet-client',
  title: 'A distribution point lives on the Internet',
  severity: 'high',
  stride: ['T', 'I', 'E'],
  why: 'A computer on the Internet can be attacked by anyone, and nobody manages it on the spot. As a distribution point it offers even more to attack, and the product does not always prevent that.',
  remedy:
    'Remove the role from the computer. Put distribution points only on computers that can be managed in the intranet or in the perimeter network.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const said = {
      pass: (system: Entry<'systems'>) =>
        `${system.data.name} is a ${roleOf(system)} and is not on the Internet.`,
    };
    for (const system of distributionPoints(facts)) {
      const zone = facts.internetAround(system.zone);
      const setting = read(survey, system, 'internetBased');
      if (setting.value !== true && zone === undefined) {
        yield pass(system, said, setting);
        continue;
      }
      yield {
        outcome: 'violation',
        subject: system,
        setting,
        read: [setting],
        message: () =>
          `${system.data.name} is a ${roleOf(system)} and ${setting.value === true ? 'an Internet-based client' : `stands in ${survey.nameOf(zone ?? '')}`}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'An Internet-based client is a branch distribution point.',
      document: () =>
        draw()
          .zone('home')
          .site('p01')
          .system('bdp', ['branch-distribution-point'], { internetBased: true }),
      subject: 'bdp',
      severity: 'high',
      setting: 'bdp.internetBased',
    },
    {
      outcome: 'violation',
      shows: 'An Internet-based client has a distribution point share.',
      document: () =>
        draw()
          .zone('home')
          .site('p01')
          .system('dp', { 'distribution-point': { share: true } }, { internetBased: true }),
      subject: 'dp',
    },
    {
      outcome: 'violation',
      shows: 'A distribution point stands in a zone inside the Internet.',
      document: () =>
        draw()
          .zone('internet', { kind: 'internet' })
          .zone('hosting', { parent: 'internet' })
          .site('p01')
          .system('dp', ['distribution-point']),
      subject: 'dp',
    },
    {
      outcome: 'pass',
      shows: 'It stands in the perimeter network.',
      document: () =>
        draw().zone('dmz', { kind: 'perimeter' }).site('p01').system('dp', ['distribution-point']),
      subject: 'dp',
    },
    {
      outcome: 'inapplicable',
      shows: 'The computer on the Internet holds no content.',
      document: () =>
        draw()
          .zone('internet', { kind: 'internet' })
          .site('p01')
          .system('mp', ['management-point'], { internetBased: true }),
    },
  ],
};

/** The computers that hold content in whatever role, each once. */
function distributionPoints(facts: Facts): readonly Entry<'systems'>[] {
  const branchPoints = facts
    .holders('branch-distribution-point')
    .filter(({ data }) => data.roles?.['distribution-point'] === undefined);
  return [...facts.holders('distribution-point'), ...branchPoints];
}

function roleOf({ data }: Entry<'systems'>): string {
  if (data.roles?.['branch-distribution-point'] !== undefined) return 'branch distribution point';
  const isShare = data.roles?.['distribution-point']?.share === true;
  return isShare ? 'distribution point share' : 'distribution point';
}
