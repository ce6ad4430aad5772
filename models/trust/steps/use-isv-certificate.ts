import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { names, siteName } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';
import { isManagementPoint, policyCommunications } from '../terrain.ts';

export const useIsvCertificate: Step = {
  id: 'use-isv-certificate',
  title: 'Pass for a client with the certificate of an ISV proxy',
  premises: ['on-path', 'rogue-client'],
  gives: ['real-client'],
  basis: 'assumption',
  stoppedBy: 'Blocking the certificate in the site.',
  rules: ['pki/isv-certificate-compromised'],
  sources: [cite('S3', 'Support for Extending Configuration Manager in Native Mode')],
  *effects({ id: zone }, terrain) {
    const { survey } = terrain.facts;
    for (const proxy of terrain.isvProxies) {
      if (read(survey, proxy, 'isvCertificateCompromised').value !== true) continue;
      const site = terrain.siteOf(proxy as Entry);
      const points = terrain
        .serversReachableFrom(zone)
        .filter((server) => server.site === site?.id && isManagementPoint(server))
        .map((server) => server.id);
      if (site === undefined || points.length === 0) continue;
      yield {
        gets: { kind: 'real-client', ids: [site.id] },
        element: proxy.id,
        gates: [closedAt(read(survey, proxy, 'isvCertificateBlocked'), true)],
        flows: () => points.flatMap((point) => terrain.flowsTo(point, policyCommunications)),
        sentence: () =>
          `The certificate of the ISV proxy ${proxy.data.name} is compromised and not blocked. An attacker in ${terrain.name(zone)} is assumed to have its key, and so passes at ${names(terrain.facts, points)} for a trusted client of site ${siteName(terrain.facts, site.id)}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Someone has its key, and the site still accepts it.',
      document: () => proxy({ isvCertificateCompromised: true }),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'unix.isvCertificateBlocked',
    },
    {
      outcome: 'enabled',
      shows: 'Whoever is on the path where the management point stands can use it.',
      document: () => proxy({ isvCertificateCompromised: true }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'real-client', id: 'p01' },
    },
    {
      outcome: 'held',
      shows: 'It is blocked.',
      document: () => proxy({ isvCertificateCompromised: true, isvCertificateBlocked: true }),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'real-client', id: 'p01' },
      setting: 'unix.isvCertificateBlocked',
    },
    {
      outcome: 'absent',
      shows: 'Nobody reports that its key was taken.',
      document: () => proxy({}),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'real-client', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'No management point of the site can be reached.',
      document: () => proxy({ isvCertificateCompromised: true }).zone('workshop'),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'real-client', id: 'p01' },
    },
  ],
};

function proxy(given: { isvCertificateCompromised?: boolean; isvCertificateBlocked?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('mp', ['management-point'])
    .clients('unix', 30, { kind: 'isv-proxy', ...given });
}
