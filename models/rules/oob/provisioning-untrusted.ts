import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';

export const provisioningUntrusted: Rule = {
  id: 'oob/provisioning-untrusted',
  title: 'AMT-based computers do not trust the provisioning certificate',
  severity: 'high',
  stride: ['D'],
  why: 'Manufacturers have the firmware trust external CAs, not that of your organisation. Until the internal CA is made known to it, it does not accept the out of band service point, and provisioning fails.',
  remedy:
    'Make the internal CA known to the firmware of the AMT-based computers, or use a certificate of an external CA that it trusts already.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('out-of-band-service-point')) {
      const { name } = system.data;
      const role = 'out-of-band-service-point';
      const issuer = readRole(survey, system, role, 'provisioningCa');
      const flows = () => flowsFrom(facts, system);
      if (issuer.value === undefined) yield ask(facts, system, issuer);
      else if (issuer.value === 'external') {
        yield {
          outcome: 'pass',
          subject: system,
          setting: issuer,
          read: [issuer],
          flows,
          message: () =>
            `An external CA issued the provisioning certificate of ${name}, and by default the firmware trusts such CAs.`,
        };
      } else {
        yield judgeSetting(
          facts,
          system,
          readRole(survey, system, role, 'amtTrustsProvisioningCa'),
          {
            bad: false,
            good: true,
            flows,
            violation: () =>
              `The firmware of AMT-based computers does not trust the internal CA that issued the provisioning certificate of ${name}, so it cannot provision them.`,
            pass: () =>
              `The firmware of AMT-based computers trusts the internal CA that issued the provisioning certificate of ${name}.`,
          },
        );
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The firmware does not trust the internal CA.',
      document: () => point({ provisioningCa: 'internal', amtTrustsProvisioningCa: false }),
      subject: 'oob',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The firmware trusts the internal CA.',
      document: () => point({ provisioningCa: 'internal', amtTrustsProvisioningCa: true }),
      subject: 'oob',
    },
    {
      outcome: 'pass',
      shows: 'By default the firmware trusts external CAs.',
      document: () => point({ provisioningCa: 'external' }),
      subject: 'oob',
    },
    {
      outcome: 'question',
      shows: 'Nobody said who issued the certificate.',
      document: () => point({}),
      subject: 'oob',
      setting: 'oob.out-of-band-service-point.provisioningCa',
    },
    {
      outcome: 'question',
      shows: 'An internal CA issued it, and nobody said whether the firmware trusts that.',
      document: () => point({ provisioningCa: 'internal' }),
      subject: 'oob',
      setting: 'oob.out-of-band-service-point.amtTrustsProvisioningCa',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no out of band service point.',
      document: () => draw().zone('hq').site('p01').clients('desktops', 100, { kind: 'amt' }),
    },
  ],
};

interface Provisioning {
  readonly provisioningCa?: 'internal' | 'external';
  readonly amtTrustsProvisioningCa?: boolean;
}

function point(settings: Provisioning) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('oob', { 'out-of-band-service-point': settings })
    .clients('desktops', 100, { kind: 'amt' });
}

/** The flows by which a point provisions and manages AMT-based computers. */
function flowsFrom(facts: Facts, point: Entry<'systems'>): readonly Flow[] {
  return facts
    .flowsOf(['out-of-band-service-point-amt'])
    .filter(({ from }) => from.members.some(({ id }) => id === point.id));
}
