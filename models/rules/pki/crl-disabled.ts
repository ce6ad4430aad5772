import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { inNativeMode, sitesWith } from './native-mode.ts';

export const crlDisabled: Rule = {
  id: 'pki/crl-disabled',
  title: 'Clients accept certificates that were revoked',
  severity: 'medium',
  stride: ['S'],
  why: 'Clients that do not check the certificate revocation list go on trusting a site system whose certificate was stolen and revoked. A site that was installed in mixed mode and migrated leaves the check off by itself; one installed in native mode has it on.',
  remedy:
    'Enable CRL checking on clients, once every client network reaches a CRL distribution point: a client that cannot fetch the list cannot talk to the site.',
  sources: [cite('S3', 'CRL Checking')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    yield* inNativeMode(facts, sitesWith(facts, 'clientCrlChecking'), (site) => {
      const setting = read(facts.survey, site, 'clientCrlChecking');
      const migrated =
        setting.basis === 'default' ? ', because it was migrated from mixed mode' : '';
      return judgeSetting(facts, site, setting, {
        bad: false,
        good: true,
        violation: () =>
          `The clients of native-mode site ${siteName(facts, site.id)} do not check the certificate revocation list${migrated}.`,
        pass: () =>
          `The clients of native-mode site ${siteName(facts, site.id)} check the certificate revocation list.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The check is off.',
      document: () => draw().site('p01', { mode: 'native', clientCrlChecking: false }),
      subject: 'p01',
      severity: 'medium',
      basis: 'declared',
    },
    {
      outcome: 'violation',
      shows: 'The site was migrated to native mode, which leaves the check off.',
      document: () => draw().site('p01', { mode: 'native', migratedToNative: true }),
      subject: 'p01',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'The site was installed in native mode, which has the check on.',
      document: () => draw().site('p01', { mode: 'native' }),
      subject: 'p01',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'Somebody switched it on after the migration.',
      document: () =>
        draw().site('p01', { mode: 'native', migratedToNative: true, clientCrlChecking: true }),
      subject: 'p01',
      basis: 'declared',
    },
    {
      outcome: 'inapplicable',
      shows: 'In mixed mode certificates are self-signed, and no list revokes them.',
      document: () => draw().site('p01', { mode: 'mixed', clientCrlChecking: false }),
    },
  ],
};
