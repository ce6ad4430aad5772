import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, names, siteName } from '../../rules/words.ts';
import { deliveredOver } from '../deliveries.ts';
import { closedAt, either } from '../gates.ts';
import type { Step } from '../step.ts';

export const interruptUpdates: Step = {
  id: 'interrupt-updates',
  title: 'Break off the download of software updates',
  premises: ['on-path'],
  gives: ['block-updates'],
  stoppedBy: 'BITS on the distribution point together with BITS 2.5 for the site.',
  rules: ['content/bits-disabled'],
  sources: [cite('S0', 'Security Best Practices')],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    for (const flow of terrain.flowsAcross(zone, [
      'client-distribution-point',
      'client-distribution-point-smb',
    ])) {
      const site = facts.survey.get('sites', flow.from.site);
      if (site === undefined) continue;
      for (const point of flow.to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
        const deliveries = terrain.deliveries
          .from(point.id)
          .filter(({ deployment }) => deployment.data.kind === 'updates');
        const clients = [
          ...new Set(deliveries.flatMap((delivery) => deliveredOver(flow, delivery))),
        ];
        if (clients.length === 0) continue;
        const bits = readRole(facts.survey, point, 'distribution-point', 'bits');
        const forSite = read(facts.survey, site, 'bitsForClients');
        const updates = () =>
          deliveries
            .filter((delivery) => deliveredOver(flow, delivery).length > 0)
            .map(({ deployment }) => deployment.id);
        const lack = () =>
          bits.value === true
            ? `BITS 2.5 is not enabled for site ${siteName(facts, site.id)}`
            : `${point.data.name} does not offer BITS`;
        yield {
          gets: { kind: 'block-updates', ids: clients.map(({ id }) => id) },
          element: point.id,
          gates: [either(closedAt(bits, true), closedAt(forSite, true))],
          flows: () => [flow],
          sentence: () =>
            `${lack()}, so ${clientsIn(facts, clients)} cannot resume a download of ${names(facts, updates())} that is broken off in ${terrain.name(zone)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The distribution point that holds the updates has no BITS.',
      document: () => updatesOn(false, true),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'enabled',
      shows: 'BITS 2.5 is not enabled for the site.',
      document: () => updatesOn(true, false),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'p01.bitsForClients',
    },
    {
      outcome: 'held',
      shows: 'BITS resumes the download.',
      document: () => updatesOn(true, true),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'absent',
      shows: 'What lies on the distribution point is no update.',
      document: () =>
        updatesOn(false, true).deployment('patches', {
          packages: ['updates'],
          targets: ['desktops'],
        }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
  ],
};

function updatesOn(bits: boolean, bitsForClients: boolean) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed', bitsForClients })
    .system('dp', { 'distribution-point': { bits } })
    .zone('branch')
    .clients('desktops', 100)
    .package('updates', ['dp'], { kind: 'software-update' })
    .deployment('patches', { kind: 'updates', packages: ['updates'], targets: ['desktops'] });
}
