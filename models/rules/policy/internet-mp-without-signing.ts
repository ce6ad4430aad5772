import { draw } from '../../document/draft.ts';
import { read, readMode, readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const internetMpWithoutSigning: Rule = {
  id: 'policy/internet-mp-without-signing',
  title: 'An Internet-facing management point vouches for policy alone',
  severity: 'critical',
  stride: ['S', 'T', 'E'],
  why: 'A management point that can be reached from the Internet is the likeliest of all to be taken over. Unless the site server signs policy as well, whoever takes it over decides what every client that it serves runs.',
  remedy:
    'Run the site in native mode and give its site server the certificate that signs policy, before any management point faces the Internet.',
  sources: [cite('S3', 'Signing in Native Mode'), cite('S3', 'Policy Signing')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('management-point')) {
      if (readRole(survey, system, 'management-point', 'internetFacing').value !== true) continue;
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const mode = readMode(survey, site);
      const { name } = system.data;
      const flows = () =>
        facts.servers(['client-management-point', 'device-management-point']).get(system.id)
          ?.flows ?? [];
      if (mode.value === undefined) yield { outcome: 'waiting', subject: system };
      if (mode.value === 'mixed') {
        yield {
          outcome: 'violation',
          subject: system,
          setting: mode,
          read: [mode],
          flows,
          fix: () => moveToNative(facts, site),
          message: () =>
            `Management point ${name} faces the Internet and alone vouches for its policy, because site ${siteName(facts, site.id)} runs in mixed mode.`,
        };
      }
      if (mode.value !== 'native') continue;
      const signer = survey.primaryOf(site);
      yield judgeSetting(facts, system, read(survey, signer, 'siteSigningCertificate'), {
        bad: false,
        good: true,
        flows,
        others: () => [signer.id],
        violation: () =>
          `Management point ${name} faces the Internet, and the site server of ${siteName(facts, signer.id)} has no certificate with which it could sign policy.`,
        pass: () =>
          `What Internet-facing management point ${name} hands out is signed by the site server of ${siteName(facts, signer.id)}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs in mixed mode.',
      document: () => facingInternet('mixed', {}),
      subject: 'mp',
      severity: 'critical',
    },
    {
      outcome: 'violation',
      shows: 'The native site has no signing certificate.',
      document: () => facingInternet('native', { siteSigningCertificate: false }),
      subject: 'mp',
      severity: 'critical',
      setting: 'p01.siteSigningCertificate',
    },
    {
      outcome: 'pass',
      shows: 'The site server signs policy.',
      document: () => facingInternet('native', { siteSigningCertificate: true }),
      subject: 'mp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the native site has its signing certificate.',
      document: () => facingInternet('native', {}),
      subject: 'mp',
      setting: 'p01.siteSigningCertificate',
    },
    {
      outcome: 'inapplicable',
      shows: 'The management point does not face the Internet.',
      document: () =>
        draw().zone('hq').site('p01', { mode: 'mixed' }).system('mp', ['management-point']),
    },
  ],
};

function facingInternet(
  mode: 'mixed' | 'native',
  settings: { readonly siteSigningCertificate?: boolean },
) {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode, ...settings })
    .system('mp', { 'management-point': { internetFacing: true } });
}
