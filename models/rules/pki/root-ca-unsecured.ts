import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';

export const rootCaUnsecured: Rule = {
  id: 'pki/root-ca-unsecured',
  title: 'The root CA is not secured',
  severity: 'high',
  stride: ['S', 'T', 'E'],
  why: 'Every certificate of a PKI is worth as much as the key of its root. Whoever gets at that key can make certificates for any server and any client, and everything that trusts the root believes them.',
  remedy:
    'Secure the root CA: keep its key where one person alone cannot use it, and the CA off the network where that is possible.',
  sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const authority of facts.all('services')) {
      if (authority.data.kind !== 'certification-authority') continue;
      const root = read(survey, authority, 'root');
      if (root.value === false) continue;
      const setting = read(survey, authority, 'secured');
      if (root.value === undefined && setting.value !== true) {
        yield ask(facts, authority, root);
        continue;
      }
      yield judgeSetting(facts, authority, setting, {
        bad: false,
        good: true,
        violation: () =>
          `${authority.data.name} is a root CA and is not secured: whoever misuses its key can pose as any server or client that it vouches for.`,
        pass: () => `The certification authority ${authority.data.name} is secured.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody secures the root CA.',
      document: () => authority({ root: true, secured: false }),
      subject: 'ca',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It is secured.',
      document: () => authority({ root: true, secured: true }),
      subject: 'ca',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it is secured.',
      document: () => authority({ root: true }),
      subject: 'ca',
      setting: 'ca.secured',
    },
    {
      outcome: 'question',
      shows: 'It is not secured, and nobody said whether it is a root.',
      document: () => authority({ secured: false }),
      subject: 'ca',
      setting: 'ca.root',
    },
    {
      outcome: 'inapplicable',
      shows: 'It is not a root.',
      document: () => authority({ root: false, secured: false }),
    },
  ],
};

function authority(given: Partial<ElementOf<'services'>>) {
  return draw().zone('hq').service('ca', 'certification-authority', given);
}
