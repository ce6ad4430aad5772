import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { mixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import { byReceiver, isManagementPoint, policyCommunications } from '../terrain.ts';

export const poseAsClient: Step = {
  id: 'pose-as-client',
  title: 'Pass for a client with a certificate of one’s own making',
  premises: ['on-path', 'rogue-client'],
  gives: ['impersonates-client'],
  stoppedBy: 'Native mode, in which clients need a certificate of the PKI.',
  rules: ['client/self-signed-identities'],
  sources: [cite('S3', 'Client and Server Authentication')],
  *effects({ id: zone }, terrain) {
    const flowsTo = byReceiver(terrain.flowsOpenedIn(zone, policyCommunications));
    const beside = terrain.zones.serversIn(zone).filter(isManagementPoint);
    for (const point of new Set([...flowsTo.keys(), ...(beside as readonly Entry[])])) {
      const site = terrain.siteOf(point);
      if (site === undefined || !terrain.is2007(point)) continue;
      yield {
        gets: { kind: 'impersonates-client', ids: [site.id] },
        element: point.id,
        gates: [mixedMode(terrain, site)],
        flows: () => flowsTo.get(point) ?? [],
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
      outcome: 'enabled',
      shows: 'The management point itself stands there, whoever uses it.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point']),
      from: { kind: 'rogue-client', id: 'dmz' },
      to: { kind: 'impersonates-client', id: 'p01' },
      setting: 'p01.mode',
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
