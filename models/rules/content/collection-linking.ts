import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSettings } from '../verdicts.ts';
import { listed, names } from '../words.ts';

const safeguards = [
  {
    key: 'linkedBy',
    good: false,
    lacking: 'administrators without the right to advertise can link collections to it',
  },
  { key: 'readRestricted', good: true, lacking: 'reading it is not restricted' },
  { key: 'watched', good: true, lacking: 'nobody notices a new subcollection' },
] as const;

export const collectionLinking: Rule = {
  id: 'content/collection-linking',
  title: 'A collection linked here receives deployments that were not meant for it',
  severity: 'medium',
  stride: ['S', 'E'],
  why: 'A collection that is linked under another one receives what is deployed to that one. Whoever can link collections thereby deploys programs to clients of their choice, without the right to advertise anything.',
  remedy:
    'Restrict who may read and link to collections that receive deployments, and watch for new subcollections of them.',
  sources: [cite('S1', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    const handedDown = deploymentsHandedDown(survey);
    for (const collection of facts.all('collections')) {
      const deployments = () => deploymentsFrom(survey, collection, handedDown);
      if (deployments().length === 0) continue;

      const { name } = collection.data;
      const demands = safeguards.map(({ key, good }) => ({
        setting: read(survey, collection, key),
        bad: !good,
        good,
      }));
      yield judgeSettings(facts, collection, demands, {
        others: deployments,
        violation: (bad) => {
          const lacking = safeguards.filter(({ key }) =>
            bad.some((setting) => setting.key === key),
          );
          return `Any collection linked to ${name} receives ${names(facts, deployments())}; ${listed(lacking.map((safeguard) => safeguard.lacking))}.`;
        },
        pass: () =>
          `Only those who need it may read ${name} or link collections to it, and new subcollections are noticed.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Regional administrators can link collections to one that has a deployment.',
      document: () =>
        draw()
          .collection('everybody', { linkedBy: true, readRestricted: true, watched: true })
          .deployment('office', { collection: 'everybody' }),
      subject: 'everybody',
      severity: 'medium',
      setting: 'everybody.linkedBy',
    },
    {
      outcome: 'violation',
      shows: 'Nobody watches a collection that receives the deployments of the one above it.',
      document: () =>
        draw()
          .collection('everybody', { linkedBy: false, readRestricted: true, watched: true })
          .collection('pilot', { parent: 'everybody', watched: false })
          .deployment('office', { collection: 'everybody' }),
      subject: 'pilot',
      setting: 'pilot.watched',
    },
    {
      outcome: 'pass',
      shows: 'Linking and reading are restricted, and someone watches.',
      document: () =>
        draw()
          .collection('everybody', { linkedBy: false, readRestricted: true, watched: true })
          .deployment('office', { collection: 'everybody' }),
      subject: 'everybody',
    },
    {
      outcome: 'question',
      shows: 'It is not known who may read it.',
      document: () =>
        draw()
          .collection('everybody', { linkedBy: false, watched: true })
          .deployment('office', { collection: 'everybody' }),
      subject: 'everybody',
      setting: 'everybody.readRestricted',
    },
    {
      outcome: 'inapplicable',
      shows: 'The only deployment leaves subcollections out.',
      document: () =>
        draw()
          .collection('everybody', { linkedBy: true })
          .deployment('office', { collection: 'everybody', includeSubcollections: false }),
    },
  ],
};

/** Ids of the deployments to each collection that its subcollections receive too. */
function deploymentsHandedDown(survey: Survey): ReadonlyMap<string, readonly string[]> {
  const handedDown = new Map<string, string[]>();
  for (const deployment of survey.all('deployments')) {
    const { collection } = deployment.data;
    if (collection === undefined) continue;
    if (read(survey, deployment, 'includeSubcollections').value === false) continue;
    handedDown.set(collection, [...(handedDown.get(collection) ?? []), deployment.id]);
  }
  return handedDown;
}

/** Ids of what a collection linked under this one receives: from it, and from those above it. */
function deploymentsFrom(
  survey: Survey,
  collection: Entry<'collections'>,
  handedDown: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = handedDown.get(collection.id) ?? [];
  const parent = survey.get('collections', collection.data.parent);
  return parent === undefined ? own : [...own, ...deploymentsFrom(survey, parent, handedDown)];
}
