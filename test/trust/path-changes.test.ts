import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import type { Fix } from '../../models/rules/rule.ts';
import { changed } from '../../models/trust/choke-points.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { goalText } from '../../models/trust/goals.ts';
import { holdingText } from '../../models/trust/holding.ts';
import { pathChanges } from '../../models/trust/path-changes.ts';
import type { TrustPath } from '../../models/trust/paths.ts';
import { walk } from '../../models/trust/walk.ts';
import { contoso } from '../report/contoso.ts';

/** Every walk, of whatever length, each end a walk of its own. */
function everyWalk(paths: readonly TrustPath[]): readonly string[] {
  const walks = paths.flatMap(({ foothold, goal, hops, reached }) => {
    const walked = hops.map(({ from, step }) => `${holdingText(from)} ${step.id}`);
    return reached.map((end) =>
      [foothold.text, goalText(goal), ...walked, holdingText(end)].join(' > '),
    );
  });
  return [...new Set(walks)].sort();
}

function walkOf(document: Hierarchy, count?: number) {
  const facts = new Facts(document);
  return walk(facts, defaultFootholds(facts), count === undefined ? {} : { count });
}

function pathsOf(document: Hierarchy): readonly TrustPath[] {
  return walkOf(document, 10_000).goals.flatMap(({ paths }) => paths);
}

const changes: readonly (readonly [says: string, changes: readonly Fix[]])[] = [
  [
    'a push is replaced by a pull',
    [{ element: 'per-sup01', setting: 'siteServerInitiatedTransfers', value: true }],
  ],
  ['a site goes native', [{ element: 'lyo', setting: 'mode', value: 'native' }]],
  [
    'footholds fall away',
    [
      { element: 'geneva', setting: 'controlledAccess', value: true },
      { element: 'lyon-plant', setting: 'controlledAccess', value: true },
    ],
  ],
  ['a site goes back to mixed mode', [{ element: 'ham', setting: 'mode', value: 'mixed' }]],
];

describe('the paths that appear and are gone', () => {
  it.each(changes)('are those of a full search, longer ones too, where %s', (_says, made) => {
    const after = changed(contoso, made);
    const [was, is] = [everyWalk(pathsOf(contoso)), everyWalk(pathsOf(after))];
    const gone = was.filter((text) => !is.includes(text));
    const appeared = is.filter((text) => !was.includes(text));
    expect(gone.length + appeared.length).toBeGreaterThan(5);
    const found = pathChanges(walkOf(contoso), walkOf(after));
    expect(everyWalk(found.goals.flatMap((goal) => goal.gone.paths))).toEqual(gone);
    expect(everyWalk(found.goals.flatMap((goal) => goal.appeared.paths))).toEqual(appeared);
    expect(found.goals.some((goal) => goal.appeared.areMore || goal.gone.areMore)).toBe(false);
    const back = pathChanges(walkOf(after), walkOf(contoso));
    expect(everyWalk(back.goals.flatMap((goal) => goal.appeared.paths))).toEqual(gone);
  });

  it('come shortest first', () => {
    const { goals } = pathChanges(walkOf(contoso), walkOf(changed(contoso, changes[2]?.[1] ?? [])));
    for (const { gone } of goals) {
      const lengths = gone.paths.map(({ hops }) => hops.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }
  });

  it('are told with what falls from which foothold no longer', () => {
    const after = changed(contoso, [{ element: 'lyo', setting: 'mode', value: 'native' }]);
    const { goals } = pathChanges(walkOf(contoso), walkOf(after));
    const closed = goals.find(({ goal }) => goal.name === 'impersonate-client')?.closed ?? [];
    expect(closed.map(({ foothold }) => foothold.text)).toEqual([
      'on-path:geneva',
      'rogue-client:geneva',
      'on-path:lyon-plant',
      'rogue-client:lyon-plant',
    ]);
  });
});
