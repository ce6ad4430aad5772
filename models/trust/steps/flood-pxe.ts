import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, siteName } from '../../rules/words.ts';
import { closedAt, openSegment } from '../gates.ts';
import type { Step } from '../step.ts';

export const floodPxe: Step = {
  id: 'flood-pxe',
  title: 'Flood the PXE service point',
  premises: ['on-path', 'rogue-client'],
  gives: ['block-deployments'],
  stoppedBy:
    'Control over who can plug in; where no computer is meant to boot from the network, also that the PXE service point responds on selected network interfaces only.',
  rules: ['osd/pxe-open-segment', 'osd/pxe-all-interfaces'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const { survey, networkBoot } = terrain.facts;
    for (const point of terrain.pxePointsServing(zone)) {
      const site = terrain.siteOf(point as Entry);
      if (site === undefined || !terrain.is2007(point)) continue;
      const computers = networkBoot.computersOf(point.id) as readonly Entry[];
      // An interface towards computers that are to be deployed has to be selected.
      const isMeant = computers.some((group) =>
        terrain.zones.within(zone).includes(group.zone ?? ''),
      );
      const interfaces = readRole(survey, point, 'pxe-service-point', 'interfaces');
      yield {
        gets: { kind: 'block-deployments', ids: [site.id] },
        element: point.id,
        gates: [
          openSegment(terrain, zone),
          ...(isMeant ? [] : [closedAt(interfaces, 'selected' as const)]),
        ],
        sentence: () => {
          const whom = computers.length > 0 ? clientsIn(terrain.facts, computers) : 'anything';
          return `Requests from ${terrain.name(zone)} can flood the PXE service point on ${point.data.name} of site ${siteName(terrain.facts, site.id)} until it no longer deploys ${whom}.`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A foreign computer can be plugged in beside those that boot from the network.',
      document: () => workshop({ controlledAccess: false }).clients('benches', 40),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'p01' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'enabled',
      shows: 'It must answer where computers are to be deployed, whatever interfaces are selected.',
      document: () =>
        workshop({ controlledAccess: false }, { interfaces: 'selected' }).clients('benches', 40),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'It answers on all interfaces, also where nobody is to be deployed.',
      document: () => workshop({ controlledAccess: false }, { interfaces: 'all' }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'p01' },
      setting: 'pxe.pxe-service-point.interfaces',
    },
    {
      outcome: 'held',
      shows: 'It answers on selected interfaces, and nobody is to be deployed here.',
      document: () => workshop({ controlledAccess: false }, { interfaces: 'selected' }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'p01' },
      setting: 'pxe.pxe-service-point.interfaces',
    },
    {
      outcome: 'held',
      shows: 'It is controlled who can plug in.',
      document: () => workshop({ controlledAccess: true }).clients('benches', 40),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'p01' },
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'absent',
      shows: 'No PXE service point serves the zone.',
      document: () => workshop({}).zone('office').clients('desktops', 100),
      from: { kind: 'rogue-client', id: 'office' },
      to: { kind: 'block-deployments', id: 'p01' },
    },
  ],
};

function workshop(
  zone: Partial<ElementOf<'zones'>>,
  settings: { interfaces?: 'all' | 'selected' } = {},
) {
  return draw().zone('workshop', zone).site('p01').system('pxe', { 'pxe-service-point': settings });
}
