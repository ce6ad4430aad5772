import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { bootMedia } from './boot-sources.ts';

export const bootMediaWithoutPassword: Rule = {
  id: 'osd/boot-media-without-password',
  title: 'Boot media have no password',
  severity: 'high',
  stride: ['S', 'I'],
  why: 'Boot media hold a client certificate with its private key, and the variables of task sequences, which can be accounts and licence keys. Without a password whoever holds the media has all of it.',
  remedy: 'Make the media again with a password, which is the default, and destroy the old ones.',
  sources: [
    cite('S4', 'Best Practices'),
    cite('S4', 'Privacy Information'),
    cite('S3', 'Operating System Deployment Certificates in Native Mode'),
  ],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    for (const medium of bootMedia(facts)) {
      const { name, deployments = [] } = medium.data;
      yield judgeSetting(facts, medium, read(facts.survey, medium, 'password'), {
        bad: false,
        good: true,
        others: () => deployments,
        violation: () =>
          `Whoever boots from ${name} is asked for no password, and gets at its client certificate and the secrets of its task sequences.`,
        pass: () => `Whoever boots from ${name} is asked for a password.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The password was taken off.',
      document: () => media({ password: false }),
      subject: 'disc',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Nobody changed the default.',
      document: () => media({}),
      subject: 'disc',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'A password is asked for.',
      document: () => media({ password: true }),
      subject: 'disc',
      basis: 'declared',
    },
    {
      outcome: 'inapplicable',
      shows: 'A USB flash drive is not booted from.',
      document: () => draw().zone('hq').site('p01').medium('stick', 'usb'),
    },
  ],
};

function media(settings: { password?: boolean }) {
  return draw().zone('hq').site('p01').medium('disc', 'boot', settings);
}
