import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { mixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import { byReceiver, policyCommunications } from '../terrain.ts';

export const poseAsClient: Step = {
  id: 'pose-as-client',
  title: 'Pass for a client with a certificate of one’s own making',
  premises: ['on-path', 'rogue-client'],
  stoppedBy: 'Native mode, in which clients need a certificate of the PKI.',
  rules: ['client/self-signed-identities'],
  sources: [cite('S3', 'Client and Server Authentication')],
  *effects({ id: zone }, terrain) {
    const served = terrain
      .flowsAcross(zone, policyCommunications)
      .filter(({ from, to }) => from.zone === zone && terrain.is2007(to));
    for (const [point, flows] of byReceiver(served)) {
      const site = terrain.siteOf(point);
      if (site === undefined) continue;
      yield {
        gets: { kind: 'impersonates-client', id: site.id },
        element: point.id,
        gates: [mixedMode(terrain, site)],
        flows: () => flows,
        sentence: () =>
          `In mixed mode ${terrain.name(point.id)} accepts any certificate that a computer made for itself, so one in ${terrain.name(zone)} passes for a client of site ${siteName(terrain.facts, site.id)}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Clients beside the foreign computer use a mixed-mode management point.',
      document: () => remote('mixed'),
      from: { kind: 'rogue-client', id: 'branch' },
      to: { kind: 'impersonates-client', id: 'p01' },
      setting: 'p01.mode',
    },
    {
      outcome: 'enabled',
      shows: 'Whoever is on the path there can do the same.',
      document: () => remote('mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'impersonates-client', id: 'p01' },
    },
    {
      outcome: 'held',
      shows: 'In native mode clients need a certificate of the PKI.',
      document: () => remote('native'),
      from: { kind: 'rogue-client', id: 'branch' },
      to: { kind: 'impersonates-client', id: 'p01' },
      setting: 'p01.mode',
    },
    {
      outcome: 'absent',
      shows: 'No management point serves this zone.',
      document: () => remote('mixed').zone('workshop'),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'impersonates-client', id: 'p01' },
    },
  ],
};

function remote(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('mp', ['management-point'])
    .zone('branch', { kind: 'branch' })
    .clients('tills', 20);
}
