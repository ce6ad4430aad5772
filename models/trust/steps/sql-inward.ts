import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import { names, siteName } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const sqlInward: Step = {
  id: 'sql-inward',
  title: 'Reach the site by a computer that opens its database',
  premises: ['controls'],
  gives: ['influences'],
  basis: 'inference',
  stoppedBy:
    'No setting: the role needs the site database, and site server initiated transfers change nothing about it.',
  rules: ['transfer/inward-sql-from-perimeter'],
  sources: [cite('D17'), cite('C5')],
  *effects({ id }, terrain) {
    const bySite = new Map<string, Flow[]>();
    for (const flow of terrain.flowsFrom(id, toDatabase)) {
      const { site, members } = flow.to;
      if (site === undefined || !terrain.is2007(flow.to)) continue;
      if (members.some((database) => database.id !== id)) within(bySite, site, () => []).push(flow);
    }
    for (const [site, flows] of bySite) {
      yield {
        gets: { kind: 'influences', ids: [site] },
        element: id,
        flows: () => flows,
        sentence: () =>
          `${terrain.name(id)} opens the database of site ${siteName(terrain.facts, site)} on ${names(
            terrain.facts,
            terrain.receivers(flows, id).map((database) => database.id),
          )}, so whoever controls it gets at what the site acts on.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A management point opens the site database.',
      document: () => database().system('mp', ['management-point']),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'Site server initiated transfers do not change it.',
      document: () =>
        database().system('mp', ['management-point'], { siteServerInitiatedTransfers: true }),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows:
        'The proxy management point of a secondary site opens the database of the primary site.',
      document: () =>
        database()
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('pmp', ['management-point']),
      from: { kind: 'controls', id: 'pmp' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'A software update point does not open it.',
      document: () => database().system('sup', ['software-update-point']),
      from: { kind: 'controls', id: 'sup' },
      to: { kind: 'influences', id: 'p01' },
    },
  ],
};

/** By these the roles of a computer open the site database. */
const toDatabase = ['site-system-site-database', 'multicast-site-database'] as const;

function database() {
  return draw().zone('hq').site('p01', { mode: 'native' }).system('sql', ['site-database']);
}
