// How an attacker can change the files of software updates before clients get them.
import { read } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';
import { closedAt, foundAt, openAt } from './gates.ts';
import type { Holding } from './holding.ts';
import type { Gate } from './step.ts';
import type { Terrain } from './terrain.ts';

/** A way to change the files of updates: what allows it, what keeps an attacker from it, if anything, and whom they then reach. */
export interface UpdateChange {
  readonly element: string;
  readonly gates: readonly Gate[];
  readonly clients: ReadonlySet<Entry>;
  readonly flows: readonly Flow[];
  readonly said: () => string;
}

/** The ways to change the files of updates of one who controls where they lie or may write there, is on the path, or uses a client. */
export function updateChanges(held: Holding, terrain: Terrain): Iterable<UpdateChange> {
  const { kind, id } = held;
  if (kind === 'on-path') return changesOnTheWay(id, terrain);
  return kind === 'user' ? changesByUser(id, terrain) : changesByWriter(held, terrain);
}

/** The download location with this id; undefined where it is another service. */
export function downloadLocation(id: string, { facts }: Terrain): Entry<'services'> | undefined {
  const service = facts.survey.get('services', id);
  return service?.data.kind === 'download-location' ? service : undefined;
}

/** The client computers whose updates come through a download location: that of one site, or of all. */
export function clientsOf({ site }: Entry<'services'>, terrain: Terrain): ReadonlySet<Entry> {
  const all = () => terrain.facts.survey.all('sites').map(({ id }) => id);
  return terrain.deliveries.updatedFrom(site === undefined ? all() : [site]);
}

/** What keeps one who may write to a download location from doing so; nothing keeps one who controls it. */
export function writerGates(
  { kind }: Holding,
  location: Entry<'services'>,
  { facts }: Terrain,
): readonly Gate[] {
  if (kind === 'controls') return [];
  return [closedAt(read(facts.survey, location, 'writersRestricted'), true)];
}

function* changesByWriter(held: Holding, terrain: Terrain): Iterable<UpdateChange> {
  const location = downloadLocation(held.id, terrain);
  if (location === undefined) return;
  yield {
    element: location.id,
    gates: writerGates(held, location, terrain),
    clients: clientsOf(location, terrain),
    flows: [],
    said: () =>
      `Whoever ${held.kind === 'controls' ? 'controls' : 'may write to'} ${location.data.name} can change the files of software updates before they are packaged`,
  };
}

function* changesOnTheWay(zone: string, terrain: Terrain): Iterable<UpdateChange> {
  const byLocation = new Map<Entry<'services'>, Flow[]>();
  for (const flow of terrain.flowsAcross(zone, [
    'download-location-write',
    'site-server-download-location',
  ])) {
    const location = downloadLocation(flow.to.members[0]?.id ?? '', terrain);
    if (location === undefined || flow.signed === true) continue;
    within(byLocation, location, () => []).push(flow);
  }
  for (const [location, flows] of byLocation) {
    yield {
      element: location.id,
      gates: [foundAt(read(terrain.facts.survey, location, 'unc'), false)],
      clients: terrain.deliveries.updatedFrom(flows.flatMap(({ from }) => from.site ?? [])),
      flows,
      said: () =>
        `On their way through ${terrain.name(zone)}, to or from ${location.data.name}, nothing keeps the files of software updates from being changed`,
    };
  }
}

/** Users may read the files of update packages, unless somebody changed that (S0). */
function* changesByUser(id: string, terrain: Terrain): Iterable<UpdateChange> {
  const { survey, content } = terrain.facts;
  const user = survey.get('clients', id);
  if (user === undefined || !terrain.deliveries.isUpdated(user)) return;
  const received = content
    .deploymentsReaching(id)
    .filter(({ data }) => data.kind === 'updates')
    .flatMap((deployment) => content.packagesOf(deployment))
    .filter(({ data }) => data.kind === 'software-update');
  for (const pack of new Set(received)) {
    const clients = content
      .deploymentsOf(pack.id)
      .filter(({ data }) => data.kind === 'updates')
      .flatMap((deployment) => survey.clientsReached(deployment))
      .filter((client) => terrain.deliveries.isUpdated(client));
    yield {
      element: pack.id,
      gates: [openAt(read(survey, pack, 'accessPermissions'), 'changed', 'default')],
      clients: new Set(clients),
      flows: [],
      said: () =>
        `The permissions of ${pack.data.name} were changed, so a user of ${user.data.name} may be able to alter what is in it or take it away`,
    };
  }
}
