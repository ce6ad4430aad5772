import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, siteName } from '../../rules/words.ts';
import { formattable } from '../formatting.ts';
import type { Step } from '../step.ts';

export const commandAsSite: Step = {
  id: 'command-as-site',
  title: 'Have the clients of the site run programs and task sequences',
  premises: ['influences'],
  gives: ['run-code', 'destroy-data'],
  stoppedBy: 'Nothing: clients do what their site, or a site above it, tells them.',
  rules: [],
  sources: [cite('S4'), cite('S3', 'Site-to-Site Signing and Encryption')],
  *effects({ id: site }, terrain) {
    if (!terrain.is2007({ site })) return;
    const clients = terrain.commandedBy(site);
    const formatted = formattable(clients);
    yield {
      gets: { kind: 'run-code', ids: clients.map(({ id }) => id) },
      element: site,
      sentence: () =>
        `Whoever acts as site ${siteName(terrain.facts, site)} deploys what they like to ${clientsIn(terrain.facts, clients)}.`,
    };
    yield {
      gets: { kind: 'destroy-data', ids: formatted.map(({ id }) => id) },
      element: site,
      sentence: () =>
        `Whoever acts as site ${siteName(terrain.facts, site)} has a task sequence format the disks of ${clientsIn(terrain.facts, formatted)}.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The site deploys to its clients.',
      document: hierarchy,
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A site deploys to the clients of the sites below it as well.',
      document: hierarchy,
      from: { kind: 'influences', id: 'cen' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A site system can be a client too.',
      document: () => hierarchy().system('dp', ['distribution-point'], { clientComputer: true }),
      from: { kind: 'influences', id: 'cen' },
      to: { kind: 'run-code', id: 'dp' },
    },
    {
      outcome: 'enabled',
      shows: 'A task sequence formats their disks.',
      document: hierarchy,
      from: { kind: 'influences', id: 'cen' },
      to: { kind: 'destroy-data', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'A device runs no task sequence.',
      document: () => hierarchy().clients('handhelds', 20, { kind: 'mobile-device' }),
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'destroy-data', id: 'handhelds' },
    },
    {
      outcome: 'absent',
      shows: 'A site does not deploy to the clients of sites beside it.',
      document: () => hierarchy().site('p02', { parent: 'cen' }),
      from: { kind: 'influences', id: 'p02' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

function hierarchy() {
  return draw().zone('hq').site('cen').site('p01', { parent: 'cen' }).clients('desktops', 100);
}
