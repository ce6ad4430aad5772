import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { sitesByPart } from '../../models/document/part.ts';
import { type Entry, Survey, siteOf } from '../../models/document/survey.ts';
import { Facts } from '../../models/facts/facts.ts';
import { type Flow, flowId } from '../../models/flows/flow.ts';
import { type Analysis, analyse, analyseAgain, analyseFacts } from '../../models/rules/engine.ts';
import { rules } from '../../models/rules/index.ts';
import { fingerprint, inOrder } from '../../models/rules/result.ts';
import type { Rule } from '../../models/rules/rule.ts';
import { arbitraryHierarchy } from '../hierarchies/arbitrary.ts';
import { withOneChanged } from '../hierarchies/changed-computers.ts';
import { generateHierarchy } from '../hierarchies/generated.ts';
import { Random } from '../hierarchies/random.ts';

const drawn = fc.oneof(
  { weight: 3, arbitrary: arbitraryHierarchy() },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 100, max: 400 }), fc.nat())
      .map(([systems, seed]) => generateHierarchy(systems, seed)),
  },
);

/** The rules, each judging the whole hierarchy at once. */
const judgingEverything: readonly Rule[] = rules.map((rule) => ({ ...rule, reach: 'hierarchy' }));

/** As every analysis, but in parts as small as can be. */
function analysedByFamily(document: Hierarchy): Analysis {
  const sites = sitesByPart(new Survey(document), 0);
  return analyseFacts(new Facts(document, { sites }));
}

function toldOfFlow(flow: Flow): string {
  const ends = [flow.from, flow.to].map(({ members }) => members.map(({ id }) => id).sort());
  const { signed, encrypted, zones, channels, terms, awaited } = flow;
  return JSON.stringify([flowId(flow), ends, signed, encrypted, zones, channels, terms, awaited]);
}

/** Whether an element is not as it is now. */
function isOutdated(entry: Entry, { survey }: Facts): boolean {
  return survey.find(entry.id) !== entry;
}

/** Ids of the members of its ends that are not as they are now. */
function outdatedEnds({ from, to }: Flow, facts: Facts): string[] {
  const members = [...from.members, ...to.members];
  return members.filter((member) => isOutdated(member, facts)).map(({ id }) => id);
}

/** Everything that an analysis tells. */
function told(analysis: Analysis) {
  return {
    results: inOrder(analysis.results).map((result) => ({
      fingerprint: fingerprint(result),
      outcome: result.outcome,
      severity: result.severity,
      setting: result.setting,
      message: result.message,
      others: [...result.others].sort(),
      fix: result.fix,
      flows: result.flows.map(flowId).sort(),
    })),
    waiting: analysis.waiting.map(({ rule, subjects }) => [
      rule.id,
      subjects.map(({ id }) => id).sort(),
    ]),
    inapplicable: analysis.inapplicable.map(({ id }) => id),
    flows: analysis.facts.flows.map(toldOfFlow).sort(),
  };
}

/** The sites that changed with the primary and secondary sites that go with them; undefined where more changed. */
function near(before: Hierarchy, after: Hierarchy): ReadonlySet<string> | undefined {
  const survey = new Survey(after, new Survey(before));
  const primaryOf = (id: string) => {
    const site = survey.get('sites', id);
    return site && survey.primaryOf(site).id;
  };
  const primaries = survey.changed && new Set([...survey.changed].map(primaryOf));
  const ids = survey.all('sites').map(({ id }) => id);
  return primaries && new Set(ids.filter((id) => primaries.has(primaryOf(id))));
}

/** What is told of subjects away from these sites by rules that do not reach over the hierarchy. */
function elsewhere(analysis: Analysis, around: ReadonlySet<string>) {
  return inOrder(analysis.results)
    .filter(({ rule, subject }) => {
      const site = siteOf(subject);
      return rule.reach === undefined && site !== undefined && !around.has(site);
    })
    .map((result) => [fingerprint(result), result.outcome, result.severity]);
}

it('findings elsewhere keep their fingerprints, outcomes and severities through an edit', () => {
  let compared = 0;
  fc.assert(
    fc.property(drawn, fc.nat(), (document, seed) => {
      const edited = withOneChanged(document, new Random(seed));
      const around = near(document, edited);
      if (around === undefined) return;
      const before = elsewhere(analyse(document), around);
      compared += before.length;
      expect(elsewhere(analyse(edited), around)).toEqual(before);
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(5000);
});

it('what is judged again after an edit is told as if everything had been judged', () => {
  let followedNear = 0;
  fc.assert(
    fc.property(drawn, fc.nat(), (start, seed) => {
      const random = new Random(seed);
      let document = start;
      let followed = analysedByFamily(document);
      for (let edit = 0; edit < 4; edit += 1) {
        const edited = withOneChanged(document, random);
        if (near(document, edited) !== undefined) followedNear += 1;
        followed = analyseAgain(followed, edited);
        expect(told(followed)).toEqual(told(analyse(edited, judgingEverything)));
        const { facts, results } = followed;
        expect(facts.flows.flatMap((flow) => outdatedEnds(flow, facts))).toEqual([]);
        expect(results.filter(({ subject }) => isOutdated(subject, facts))).toEqual([]);
        // Now and then it is undone.
        if (random.chance(0.2)) followed = analyseAgain(followed, document);
        else document = edited;
      }
    }),
    { numRuns: 250 },
  );
  expect(followedNear).toBeGreaterThan(150);
});

it('a server locator point is judged again when clients of a site below come or go', () => {
  const alone = draw()
    .zone('hq')
    .site('cen', { mode: 'mixed' })
    .system('slp', ['server-locator-point'])
    .site('p01', { mode: 'mixed', parent: 'cen' });
  const asked = alone.clients('guests', 40, { queriesActiveDirectory: false });
  for (const [before, after] of [
    [alone, asked],
    [asked, alone],
  ] as const) {
    const again = analyseAgain(analysedByFamily(before.document), after.document);
    expect(told(again)).toEqual(told(analyse(after.document, judgingEverything)));
  }
});
