import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { bootSource } from '../../rules/osd/boot-sources.ts';
import { siteName } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const useOsdCertificate: Step = {
  id: 'use-osd-certificate',
  title: 'Pass for a client with the certificate for deployments',
  premises: ['certificate'],
  gives: ['real-client'],
  stoppedBy: 'Blocking the certificate in the site.',
  rules: ['osd/compromised-certificate-not-blocked', 'osd/loaned-certificate'],
  sources: [cite('S4', 'Best Practices'), cite('S3', 'Operating System Deployment Certificates')],
  *effects({ id }, terrain) {
    const source = bootSource(terrain.facts, id);
    const site = terrain.siteOf(source?.subject);
    if (source === undefined || site === undefined || !terrain.is2007(source.subject)) return;
    yield {
      gets: { kind: 'real-client', ids: [site.id] },
      element: id,
      gates: [closedAt(source.certificate('certificateBlocked'), true)],
      sentence: () =>
        `The client certificate of ${source.name()} is not blocked, so whoever has its key passes for a trusted client of site ${siteName(terrain.facts, site.id)}.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The site takes whoever shows the certificate of its PXE service point.',
      document: () => pxe({}),
      from: { kind: 'certificate', id: 'pxe' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'pxe.pxe-service-point.certificateBlocked',
    },
    {
      outcome: 'enabled',
      shows: 'Native mode is no help, as the certificate is a real one.',
      document: () => draw().site('p01', { mode: 'native' }).medium('disc', 'boot'),
      from: { kind: 'certificate', id: 'disc' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'disc.certificateBlocked',
    },
    {
      outcome: 'held',
      shows: 'The certificate is blocked.',
      document: () => pxe({ certificateBlocked: true }),
      from: { kind: 'certificate', id: 'pxe' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'pxe.pxe-service-point.certificateBlocked',
    },
    {
      outcome: 'absent',
      shows: 'Boot media that nobody assigned to a site open none.',
      document: () => draw().medium('disc', 'boot', { site: undefined }),
      from: { kind: 'certificate', id: 'disc' },
      to: { kind: 'real-client', id: 'p01' },
    },
  ],
};

function pxe(settings: { certificateBlocked?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed' })
    .system('pxe', { 'pxe-service-point': settings });
}
