import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Survey } from '../../models/document/survey.ts';
import { type Analysis, analyse, analyseAgain } from '../../models/rules/engine.ts';
import { neighbourhoodOf } from '../../models/rules/neighbourhood.ts';
import { fingerprint, inOrder } from '../../models/rules/result.ts';
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

/** Everything that an analysis tells. */
function told(analysis: Analysis) {
  return {
    results: inOrder(analysis.results).map((result) => ({
      fingerprint: fingerprint(result),
      outcome: result.outcome,
      severity: result.severity,
      setting: result.setting,
      message: result.message,
    })),
    waiting: analysis.waiting.map(({ rule, subjects }) => [
      rule.id,
      subjects.map(({ id }) => id).sort(),
    ]),
    inapplicable: analysis.inapplicable.map(({ id }) => id),
  };
}

/** What is told of subjects away from these sites by rules that do not reach over the hierarchy. */
function elsewhere(analysis: Analysis, near: ReadonlySet<string>) {
  return inOrder(analysis.results)
    .filter(({ rule, subject }) => {
      const site = subject.collection === 'sites' ? subject.id : subject.site;
      return rule.reach === undefined && site !== undefined && !near.has(site);
    })
    .map((result) => [fingerprint(result), result.outcome, result.severity]);
}

it('findings elsewhere keep their fingerprints, outcomes and severities through an edit', () => {
  let compared = 0;
  fc.assert(
    fc.property(drawn, fc.nat(), (document, seed) => {
      const edited = withOneChanged(document, new Random(seed));
      const near = neighbourhoodOf(document, new Survey(edited))?.judged;
      if (near === undefined) return;
      const before = elsewhere(analyse(document), near);
      compared += before.length;
      expect(elsewhere(analyse(edited), near)).toEqual(before);
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(5000);
});

it('what is judged again after an edit is told as if everything had been judged', () => {
  let near = 0;
  fc.assert(
    fc.property(drawn, fc.nat(), (start, seed) => {
      const random = new Random(seed);
      let document = start;
      let followed = analyse(document);
      for (let edit = 0; edit < 4; edit += 1) {
        const edited = withOneChanged(document, random);
        if (neighbourhoodOf(document, new Survey(edited)) !== undefined) near += 1;
        followed = analyseAgain(followed, edited);
        document = edited;
        expect(told(followed)).toEqual(told(analyse(document)));
      }
    }),
    { numRuns: 500 },
  );
  expect(near).toBeGreaterThan(300);
});
