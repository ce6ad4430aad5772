import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsIn } from '../words.ts';

export const internetGuestRestricted: Rule = {
  id: 'content/internet-guest-restricted',
  title: 'Internet-based clients cannot get a package that is meant for them',
  severity: 'medium',
  stride: ['D'],
  why: 'Internet-based clients get to package files by the Internet Guest account. Where its access to a package is restricted, they cannot download it.',
  remedy:
    'Let the Internet Guest account read the package, or do not deploy the package to Internet-based clients.',
  sources: [cite('S1', 'Best Practices')],
  products: ['cm2007'],
  reach: { roles: [], clients: true },
  *check(facts) {
    const { survey, content } = facts;
    for (const pack of facts.all('packages')) {
      const clients = new Set(
        content
          .deploymentsOf(pack.id)
          .flatMap((deployment) => survey.clientsReached(deployment))
          .filter(({ data }) => data.internetBased === true),
      );
      if (clients.size === 0) continue;
      const { name } = pack.data;
      yield judgeSetting(facts, pack, read(survey, pack, 'internetGuestRestricted'), {
        bad: true,
        good: false,
        others: () => [...clients].map(({ id }) => id),
        violation: () =>
          `${name} is deployed to ${clientsIn(facts, [...clients])}, which are Internet-based and cannot get it, as the Internet Guest account may not read it.`,
        pass: () =>
          `The Internet Guest account may read ${name}, so that ${clientsIn(facts, [...clients])} can get it from the Internet.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The package is deployed to Internet-based clients, who cannot read it.',
      document: () => deployedTo({ internetBased: true }, true),
      subject: 'expenses',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'The account may read it.',
      document: () => deployedTo({ internetBased: true }, undefined),
      subject: 'expenses',
    },
    {
      outcome: 'inapplicable',
      shows: 'It is deployed in the intranet only.',
      document: () => deployedTo({}, true),
    },
  ],
};

function deployedTo(
  clients: { internetBased?: boolean },
  internetGuestRestricted: boolean | undefined,
) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .clients('laptops', 100, clients)
    .package('expenses', [], { internetGuestRestricted })
    .deployment('expenses-setup', { packages: ['expenses'], targets: ['laptops'] });
}
