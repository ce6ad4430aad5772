import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { inNativeMode, sitesWith } from './native-mode.ts';

export const doubleByteSubject: Rule = {
  id: 'pki/double-byte-subject',
  title: 'Certificate subjects use double-byte characters',
  severity: 'low',
  stride: ['D'],
  why: 'Configuration Manager reads certificates whose subject and alternative names are written in single-byte characters. One with other characters is of no use to it.',
  remedy: 'Issue the certificates again with single-byte names.',
  sources: [cite('S3', 'Native Mode Certificates')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    yield* inNativeMode(facts, sitesWith(facts, 'singleByteCertificates'), (site) =>
      judgeSetting(facts, site, read(facts.survey, site, 'singleByteCertificates'), {
        bad: false,
        good: true,
        violation: () =>
          `Some certificates of native-mode site ${siteName(facts, site.id)} have double-byte characters in their names.`,
        pass: () =>
          `The certificates of native-mode site ${siteName(facts, site.id)} use single-byte characters only.`,
      }),
    );
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Some certificates have double-byte names.',
      document: () => draw().site('p01', { mode: 'native', singleByteCertificates: false }),
      subject: 'p01',
      severity: 'low',
    },
    {
      outcome: 'pass',
      shows: 'All names are single-byte.',
      document: () => draw().site('p01', { mode: 'native', singleByteCertificates: true }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody looked.',
      document: () => draw().site('p01', { mode: 'native' }),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'A mixed-mode site has no certificates of a PKI.',
      document: () => draw().site('p01', { mode: 'mixed', singleByteCertificates: false }),
    },
  ],
};
