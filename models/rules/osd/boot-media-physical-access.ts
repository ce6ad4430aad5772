import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { bootMedia } from './boot-sources.ts';

export const bootMediaPhysicalAccess: Rule = {
  id: 'osd/boot-media-physical-access',
  title: 'Boot media lie where anyone can take them',
  severity: 'high',
  stride: ['S', 'I'],
  why: 'A password protects only the files with sensitive information, and only until someone breaks the encryption at leisure. Whoever takes the media has all the time that it needs to get at the client certificate.',
  remedy: 'Keep boot media locked away, and know who has them.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    for (const medium of bootMedia(facts)) {
      const { name, deployments = [] } = medium.data;
      yield judgeSetting(facts, medium, read(facts.survey, medium, 'physicalAccessControlled'), {
        bad: false,
        good: true,
        others: () => deployments,
        violation: () =>
          `Anyone can take ${name}, and then try at leisure to break what protects its client certificate.`,
        pass: () => `Physical access to ${name} is controlled.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Anyone can take them.',
      document: () => media({ physicalAccessControlled: false }),
      subject: 'disc',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'They are locked away.',
      document: () => media({ physicalAccessControlled: true }),
      subject: 'disc',
    },
    {
      outcome: 'question',
      shows: 'Nobody said where they are kept.',
      document: () => media({}),
      subject: 'disc',
    },
    {
      outcome: 'inapplicable',
      shows: 'A USB flash drive is not booted from.',
      document: () =>
        draw().zone('hq').site('p01').medium('stick', 'usb', { physicalAccessControlled: false }),
    },
  ],
};

function media(settings: { physicalAccessControlled?: boolean }) {
  return draw().zone('hq').site('p01').medium('disc', 'boot', settings);
}
