import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { bootSources } from './boot-sources.ts';

export const compromisedCertificateNotBlocked: Rule = {
  id: 'osd/compromised-certificate-not-blocked',
  title: 'A compromised deployment certificate is not blocked',
  severity: 'critical',
  stride: ['S', 'I', 'E'],
  why: 'PXE service points and boot media hold a client certificate together with its private key. Whoever gets that key can pose as a trusted client until the certificate is blocked in the site.',
  remedy:
    'Block the certificate in the site settings, under Certificates, in the node for boot media or for PXE. Then make new media, or give the PXE service point a new certificate.',
  sources: [
    cite('S4', 'Best Practices'),
    cite('S3', 'Operating System Deployment Certificates in Native Mode'),
    cite('S3', 'Operating System Deployment Certificates'),
  ],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    for (const { subject, name, certificate, computers } of bootSources(facts)) {
      const others = () => computers().map(({ id }) => id);
      const compromised = certificate('certificateCompromised');
      if (compromised.value !== true) {
        yield {
          outcome: 'pass',
          subject,
          setting: compromised,
          read: [compromised],
          message: () => `Nobody has said that the certificate of ${name()} is compromised.`,
        };
        continue;
      }
      yield judgeSetting(facts, subject, certificate('certificateBlocked'), {
        bad: false,
        good: true,
        others,
        violation: () =>
          `The certificate of ${name()} is compromised and not blocked: whoever has its key passes for a trusted client.`,
        pass: () => `The certificate of ${name()} is compromised, and it is blocked.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The certificate of a PXE service point leaked, and nobody blocked it.',
      document: () => pxe({ certificateCompromised: true }),
      subject: 'pxe',
      severity: 'critical',
      setting: 'pxe.pxe-service-point.certificateBlocked',
    },
    {
      outcome: 'violation',
      shows: 'Boot media were lost, and their certificate still opens the site.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .medium('disc', 'boot', { certificateCompromised: true, certificateBlocked: false }),
      subject: 'disc',
      severity: 'critical',
    },
    {
      outcome: 'pass',
      shows: 'The leaked certificate is blocked.',
      document: () => pxe({ certificateCompromised: true, certificateBlocked: true }),
      subject: 'pxe',
    },
    {
      outcome: 'pass',
      shows: 'Nothing leaked.',
      document: () => pxe({}),
      subject: 'pxe',
    },
    {
      outcome: 'inapplicable',
      shows: 'A USB flash drive holds no client certificate.',
      document: () => draw().zone('hq').site('p01').medium('stick', 'usb'),
    },
  ],
};

function pxe(settings: { certificateCompromised?: boolean; certificateBlocked?: boolean }) {
  return draw().zone('hq').site('p01').system('pxe', { 'pxe-service-point': settings });
}
