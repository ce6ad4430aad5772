import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { names } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const linkCollection: Step = {
  id: 'link-collection',
  title: 'Link a collection to one that receives deployments',
  premises: ['linker'],
  gives: ['run-code'],
  stoppedBy:
    'Restricting who may link collections there, or leaving subcollections out of the deployment.',
  rules: ['content/collection-linking', 'content/advertised-subcollections'],
  sources: [cite('S1', 'Best Practices')],
  *effects({ id }, terrain) {
    const { survey } = terrain.facts;
    const chain = chainAbove(survey, id);
    const [collection] = chain;
    if (collection === undefined) return;
    const linkedBy = closedAt(read(survey, collection, 'linkedBy'), false);
    const linkable = clientsToLink(chain, terrain);
    for (const deployment of survey.all('deployments')) {
      // Deployments of updates are no programs that somebody chose.
      if (deployment.data.kind === 'updates') continue;
      const aimed = chain.find((above) => above.id === deployment.data.collection);
      if (aimed === undefined) continue;
      const reached = new Set(survey.clientsReached(deployment).map((client) => client.id));
      const passedOn = closedAt(read(survey, deployment, 'includeSubcollections'), false);
      const ids = linkable.some((client) => reached.has(client))
        ? linkable.filter((client) => !reached.has(client))
        : linkable;
      yield {
        gets: { kind: 'run-code', ids },
        element: deployment.id,
        gates: [linkedBy, passedOn],
        sentence: () =>
          `Whoever links a collection to ${collection.data.name} that has ${names(terrain.facts, ids)} in it has them run ${deployment.data.name}${aimed === collection ? '' : `, which is aimed at ${aimed.data.name} above it`}, without any right to advertise.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'An advertisement to the collection then reaches the linked one too.',
      document: () => aimedAt('everybody', { linkedBy: true }),
      from: { kind: 'linker', id: 'everybody' },
      to: { kind: 'run-code', id: 'servers' },
      setting: 'everybody.linkedBy',
    },
    {
      outcome: 'enabled',
      shows: 'So does an advertisement to a collection above it.',
      document: () =>
        aimedAt('everybody', {}).collection('pilot', { parent: 'everybody', linkedBy: true }),
      from: { kind: 'linker', id: 'pilot' },
      to: { kind: 'run-code', id: 'servers' },
      setting: 'office.includeSubcollections',
    },
    {
      outcome: 'held',
      shows: 'Only those who may advertise can link collections to it.',
      document: () => aimedAt('everybody', { linkedBy: false }),
      from: { kind: 'linker', id: 'everybody' },
      to: { kind: 'run-code', id: 'servers' },
      setting: 'everybody.linkedBy',
    },
    {
      outcome: 'held',
      shows: 'The advertisement leaves subcollections out.',
      document: () => aimedAt('everybody', { linkedBy: true }, false),
      from: { kind: 'linker', id: 'everybody' },
      to: { kind: 'run-code', id: 'servers' },
      setting: 'office.includeSubcollections',
    },
    {
      outcome: 'absent',
      shows: 'Nothing is advertised to the collection or above it.',
      document: () => aimedAt('data-centre', { linkedBy: true }),
      from: { kind: 'linker', id: 'everybody' },
      to: { kind: 'run-code', id: 'servers' },
    },
    {
      outcome: 'absent',
      shows: 'The clients receive it already.',
      document: () => aimedAt('everybody', { linkedBy: true }),
      from: { kind: 'linker', id: 'everybody' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

/** A collection and those above it, from the bottom up. */
function chainAbove(survey: Survey, id: string | null | undefined): Entry<'collections'>[] {
  const collection = survey.get('collections', id);
  return collection === undefined
    ? []
    : [collection, ...chainAbove(survey, collection.data.parent)];
}

/** Ids of the members of Configuration Manager 2007 sites in the collections that are not in this chain. */
function clientsToLink(
  chain: readonly Entry<'collections'>[],
  terrain: Terrain,
): readonly string[] {
  const ids: string[] = [];
  for (const [{ id }, collections] of terrain.collectionsOf2007Clients) {
    if (collections.some((collection) => !chain.includes(collection))) ids.push(id);
  }
  return ids;
}

function aimedAt(
  collection: string,
  everybody: { linkedBy?: boolean },
  includeSubcollections?: boolean,
) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .clients('servers', 10)
    .collection('everybody', { members: ['desktops'], ...everybody })
    .collection('data-centre', { members: ['servers'] })
    .deployment('office', { collection, includeSubcollections });
}
