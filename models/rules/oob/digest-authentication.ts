import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const digestAuthentication: Rule = {
  id: 'oob/digest-authentication',
  title: 'Out of band management authenticates by HTTP Digest',
  severity: 'info',
  own: true,
  stride: ['S'],
  why: 'The computer that manages AMT firmware has no certificate of its own and proves itself by Kerberos or by HTTP Digest. Both travel inside TLS; to prefer Kerberos, which leaves accounts to the domain, is our own judgement.',
  remedy: 'Authenticate by Kerberos where the AMT-based computers belong to the domain.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('out-of-band-service-point')) {
      const { name } = system.data;
      const setting = readRole(survey, system, 'out-of-band-service-point', 'authentication');
      yield judgeSetting(facts, system, setting, {
        bad: 'digest',
        good: 'kerberos',
        violation: () => `${name} authenticates to AMT firmware by HTTP Digest, inside TLS.`,
        pass: () => `${name} authenticates to AMT firmware by Kerberos, inside TLS.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'HTTP Digest is used.',
      document: () => point({ authentication: 'digest' }),
      subject: 'oob',
      severity: 'info',
    },
    {
      outcome: 'pass',
      shows: 'Kerberos is used.',
      document: () => point({ authentication: 'kerberos' }),
      subject: 'oob',
    },
    {
      outcome: 'question',
      shows: 'Nobody said.',
      document: () => point({}),
      subject: 'oob',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no out of band service point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function point(settings: { authentication?: 'kerberos' | 'digest' }) {
  return draw().zone('hq').site('p01').system('oob', { 'out-of-band-service-point': settings });
}
