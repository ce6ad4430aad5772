import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const externalProvisioningCa: Rule = {
  id: 'oob/external-provisioning-ca',
  title: 'An external CA issued the AMT provisioning certificate',
  severity: 'medium',
  stride: ['S'],
  why: 'AMT-based computers accept the out of band service point because they trust the CA that issued its provisioning certificate. With a bought certificate this trust rests on a CA outside, which the organisation does not control.',
  remedy:
    'Issue the AMT provisioning certificate from your own internal CA, and have the computers trust that CA.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('out-of-band-service-point')) {
      const { name } = system.data;
      const setting = readRole(survey, system, 'out-of-band-service-point', 'provisioningCa');
      yield judgeSetting(facts, system, setting, {
        bad: 'external',
        good: 'internal',
        violation: () =>
          `${name} provisions AMT-based computers with a certificate that an external CA issued.`,
        pass: () => `${name} provisions AMT-based computers with a certificate of an internal CA.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The certificate was bought.',
      document: () => point({ provisioningCa: 'external' }),
      subject: 'oob',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'An internal CA issued it.',
      document: () => point({ provisioningCa: 'internal' }),
      subject: 'oob',
    },
    {
      outcome: 'question',
      shows: 'Nobody said who issued it.',
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

function point(settings: { provisioningCa?: 'internal' | 'external' }) {
  return draw().zone('hq').site('p01').system('oob', { 'out-of-band-service-point': settings });
}
