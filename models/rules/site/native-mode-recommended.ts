import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { siteName } from '../words.ts';

/** Also asks for the mode of a site, once, for all rules that wait for it. */
export const nativeModeRecommended: Rule = {
  id: 'site/native-mode-recommended',
  title: 'The site runs in mixed mode',
  severity: 'info',
  stride: ['S', 'T', 'I'],
  why: 'Only in native mode do clients and site systems prove themselves by a PKI and encrypt most of what they exchange. In mixed mode anyone can pose as a client with a certificate of their own making, and nothing keeps policy from being forged at a management point.',
  remedy:
    'Plan a PKI, deploy the certificates, and move the site to native mode from the top of the hierarchy down.',
  sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      if (survey.productOf(site.id) !== 'cm2007') continue;
      const setting = readMode(survey, site);
      const owner = survey.modeOwner(site);
      if (setting.value === undefined) {
        // A secondary site takes the mode of its parent, where the question stands already.
        if (owner === site) yield ask(facts, site, setting);
        continue;
      }
      const evidence = { subject: site, setting, read: [setting] };
      if (setting.value === 'mixed') {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => moveToNative(facts, site),
          message: () =>
            `Site ${siteName(facts, site.id)} runs in mixed mode${owner === site ? '' : `, as its parent ${siteName(facts, owner.id)} does`}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `Site ${siteName(facts, site.id)} runs in native mode.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs in mixed mode.',
      document: () => draw().site('p01', { mode: 'mixed' }),
      subject: 'p01',
      severity: 'info',
    },
    {
      outcome: 'pass',
      shows: 'The site runs in native mode.',
      document: () => draw().site('p01', { mode: 'native' }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided the mode.',
      document: () => draw().site('p01'),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'An SMS 2003 site has no modes.',
      document: () => draw().site('p01', { product: 'sms2003' }),
    },
  ],
};
