import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names } from '../words.ts';

export const advertisedSubcollections: Rule = {
  id: 'content/advertised-subcollections',
  title: 'A deployment also reaches the subcollections',
  severity: 'medium',
  stride: ['E'],
  why: 'Members of subcollections receive what is deployed to the collection above them, although the administrator who deploys it may have no rights on the subcollections. Who is meant to be kept apart by a subcollection is not.',
  remedy:
    'Leave subcollections out of the deployment, or do not make subcollections of clients for which software distribution is to be restricted.',
  sources: [cite('S1', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const deployment of facts.all('deployments')) {
      const collection = survey.get('collections', deployment.data.collection);
      if (collection === undefined) continue;
      const below = survey.subcollectionsOf(collection.id).map(({ id }) => id);
      if (below.length === 0) continue;
      const setting = read(survey, deployment, 'includeSubcollections');
      yield judgeSetting(facts, deployment, setting, {
        bad: true,
        good: false,
        others: () => [collection.id, ...below],
        violation: () =>
          `${deployment.data.name} is aimed at ${collection.data.name} and also reaches what lies under it: ${names(facts, below)}.`,
        pass: () =>
          `${deployment.data.name} reaches ${collection.data.name} without its subcollections.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody changed the default, and there is a subcollection.',
      document: () => aimedAtEverybody(undefined),
      subject: 'office',
      severity: 'medium',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'Subcollections are left out.',
      document: () => aimedAtEverybody(false),
      subject: 'office',
    },
    {
      outcome: 'inapplicable',
      shows: 'The collection has no subcollections.',
      document: () =>
        draw().collection('everybody').deployment('office', { collection: 'everybody' }),
    },
  ],
};

function aimedAtEverybody(includeSubcollections: boolean | undefined) {
  return draw()
    .collection('everybody')
    .collection('pilot', { parent: 'everybody' })
    .deployment('office', { collection: 'everybody', includeSubcollections });
}
