import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../models/own-rules/condition.ts';
import { readOwnRules } from '../../models/own-rules/read-own-rules.ts';
import {
  type Target,
  type Terms,
  targets,
  terms,
  variablesOf,
} from '../../models/own-rules/vocabulary.ts';
import { analysisText } from '../../models/report/analysis-text.ts';
import { analyse } from '../../models/rules/engine.ts';
import { fingerprint } from '../../models/rules/result.ts';
import { arbitraryHierarchy, shuffled } from '../hierarchies/arbitrary.ts';
import { ruleOf, ruleText } from './rule-texts.ts';

/** What a condition can begin with that names one thing, and each thing that it tells. */
function pathsFrom(known: Terms): { readonly path: string; readonly type: string }[] {
  return Object.entries(known).flatMap(([name, { type }]) =>
    Object.entries(terms[type] ?? {}).map(([part, told]) => ({
      path: `${name}.${part}`,
      type: told.type,
    })),
  );
}

/** Conditions about some of what is known, that fit together. */
function conditionsOver(known: Terms, isWithin = false): fc.Arbitrary<string> {
  const about = fc.constantFrom(...pathsFrom(known)).map(({ path, type }) => {
    if (type === 'bool') return path;
    if (type === 'double') return `${path} > 3`;
    if (type === 'string') return `${path}.contains("a")`;
    if (type === 'list<string>') {
      return isWithin && !path.startsWith('one.')
        ? `size(${path}) > 1`
        : `${path}.all(text, size(text) > 3)`;
    }
    return `has(${path})`;
  });
  const flows = isWithin
    ? fc.constant('size(roles) > 1')
    : conditionsOver({ ...known, one: { type: 'flow' } }, true).chain((asked) =>
        fc
          .constantFrom('exists', 'all', 'exists_one')
          .map((walk) => `flows.${walk}(one, ${asked})`),
      );
  return fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 2 },
      about,
      flows,
      fc.constantFrom(...pathsFrom(known)).map(({ path }) => `has(${path})`),
      tie('whole').map((one) => `!(${one})`),
      fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(${one} && ${other})`),
      fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(${one} || ${other})`),
    ),
  })).whole;
}

const judging: fc.Arbitrary<{ target: Target; violation: string; evidence: string }> = fc
  .constantFrom(...targets)
  .chain((target) => {
    const known = variablesOf(target);
    return fc.record({
      target: fc.constant(target),
      violation: conditionsOver(known),
      evidence: conditionsOver({ ...known, flow: { type: 'flow' } }, true),
    });
  })
  .filter(({ violation, evidence }) => Math.max(violation.length, evidence.length) <= 1000);

describe('on generated documents', () => {
  it('a rule gives each subject at most one outcome, asks only what is undecided, and reports are made', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), judging, (document, { target, violation, evidence }) => {
        const rule = ruleOf({
          for: target,
          contextual: 'true',
          violation: `'${violation}'`,
          evidence: `'${evidence}'`,
          message: '"{name} {zone} {site} {settings}"',
        });
        const analysis = analyse(document, [rule]);
        const judged = analysis.results.map(fingerprint);
        expect(new Set(judged).size).toBe(judged.length);
        for (const { outcome, read } of analysis.results) {
          const open = read.filter(({ value }) => value === undefined);
          expect(open).toHaveLength(outcome === 'question' ? 1 : 0);
        }
        expect(analysisText(analysis)).toContain('computer');
      }),
      { numRuns: 1000 },
    );
  });

  it('the order of the elements changes no outcome', () => {
    const both = arbitraryHierarchy().chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document)),
    );
    fc.assert(
      fc.property(both, judging, (documents, { target, violation }) => {
        const rule = ruleOf({ for: target, violation: `'${violation}'`, message: '"{settings}"' });
        const [one, other] = documents.map((document) =>
          analyse(document, [rule])
            .results.map((result) => [fingerprint(result), result.outcome, result.message])
            .sort(),
        );
        expect(one).toEqual(other);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every name that conditions can use', () => {
  it.each(targets)('is understood in a rule for %s', (target) => {
    const paths = pathsFrom(variablesOf(target));
    expect(paths.length).toBeGreaterThan(30);
    for (const { path } of paths) {
      expect([path, compileCondition(`has(${path})`, target).ok]).toEqual([path, true]);
    }
  });
});

describe('whatever stands in a file', () => {
  const mutated = fc
    .tuple(fc.nat(ruleText({}).length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, gone, put]) => {
      const text = ruleText({
        applies: 'has(zone.name)',
        fix: '{ setting: site.mode, value: native }',
      });
      return `${text.slice(0, at)}${put}${text.slice(at + gone)}`;
    });

  it.each([
    ['any bytes', fc.uint8Array({ maxLength: 200 })],
    ['any text', fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text))],
    ['any JSON', fc.json().map((text) => new TextEncoder().encode(text))],
    ['a rule that was damaged', mutated.map((text) => new TextEncoder().encode(text))],
  ] as const)('is a rule or gives sentences with lines: %s', (_what, contents) => {
    fc.assert(
      fc.property(contents as fc.Arbitrary<Uint8Array>, (bytes) => {
        const { rules, problems } = readOwnRules([{ name: 'x.yaml', bytes }]);
        expect(rules.length === 1).toBe(problems.length === 0);
        for (const { line, sentence } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(sentence).toMatch(/[.]$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is a condition or gives a sentence', () => {
    const words = fc.constantFrom(
      ...[
        'zone',
        'roles',
        'flows',
        'role',
        'f',
        '.',
        'kind',
        'exists',
        'has',
        '(',
        ')',
        ',',
        '"a"',
      ],
      ...['==', '!', '&&', '||', '?', ':', '[', ']', '{', '}', 'in', '3', '-', '+', ' ', 'null'],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 20 }).map((chosen) => chosen.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...targets), (text, target) => {
        const compiled = compileCondition(text, target);
        expect(compiled.ok || compiled.sentence.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
