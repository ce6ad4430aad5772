import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';
import { holdersOf, rolesSaid, webServerRoles, webServerRolesOf } from './certificate-roles.ts';
import { inNativeMode } from './native-mode.ts';

export const iisCrlDisabled: Rule = {
  id: 'pki/iis-crl-disabled',
  title: 'A site system accepts client certificates that were revoked',
  severity: 'medium',
  stride: ['S'],
  why: 'IIS checks the certificate revocation list unless somebody switches that off. Without the check a certificate that was taken from a lost computer still opens the site system after it was revoked.',
  remedy: 'Switch CRL checking in IIS on again, and see to it that the computer reaches the list.',
  sources: [cite('S3', 'CRL Checking')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    yield* inNativeMode(facts, holdersOf(facts, webServerRoles), (system) => {
      const roles = webServerRolesOf(facts, system);
      if (roles.length === 0) return undefined;
      const setting = read(survey, system, 'iisCrlChecking');
      if (setting.value === false && roles.every((role) => role === 'distribution-point')) {
        // Without BITS a distribution point has no IIS.
        const bits = readRole(survey, system, 'distribution-point', 'bits');
        if (bits.value === undefined) return ask(facts, system, bits);
      }
      const { name } = system.data;
      return judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        violation: () =>
          `IIS on ${name}, the ${rolesSaid(facts, system, roles)}, does not check the certificate revocation list, so a revoked client certificate still opens it.`,
        pass: () =>
          `IIS on ${name}, the ${rolesSaid(facts, system, roles)}, checks the certificate revocation list.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Somebody switched the check off.',
      document: () => native().system('mp', ['management-point'], { iisCrlChecking: false }),
      subject: 'mp',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Nobody touched it, and IIS checks by default.',
      document: () => native().system('mp', ['management-point']),
      subject: 'mp',
      basis: 'default',
    },
    {
      outcome: 'question',
      shows: 'Whether a distribution point has IIS depends on BITS, which nobody decided.',
      document: () => native().system('dp', ['distribution-point'], { iisCrlChecking: false }),
      subject: 'dp',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows:
        'A distribution point without BITS has no IIS, and mixed mode has no client certificates of a PKI.',
      document: () =>
        native()
          .system('dp', { 'distribution-point': { bits: false } }, { iisCrlChecking: false })
          .site('p02', { mode: 'mixed' })
          .system('mp', ['management-point'], { iisCrlChecking: false }),
    },
  ],
};

function native() {
  return draw().zone('hq').site('p01', { mode: 'native' });
}
