import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { analysisJson } from '../../models/report/analysis-json.ts';
import { analysisText } from '../../models/report/analysis-text.ts';
import { flowRows } from '../../models/report/flow-rows.ts';
import { flowsJson } from '../../models/report/flows-json.ts';
import { type Analysis, analyse } from '../../models/rules/engine.ts';
import { fingerprint, relatedTo } from '../../models/rules/result.ts';
import { arbitraryHierarchy, renamed, shuffled } from '../hierarchies/arbitrary.ts';

const runs = { numRuns: 2000 };

/** The analysis as data, to be compared whole. */
function outcome(analysis: Analysis) {
  return { analysis: analysisJson(analysis), flows: flowsJson(analysis.facts).flows };
}

/** What a rename must not change: everything but sentences. */
function verdicts(analysis: Analysis) {
  return analysis.results.map((result) => ({
    fingerprint: fingerprint(result),
    outcome: result.outcome,
    severity: result.severity,
    basis: result.basis,
    setting: result.setting,
    fix: result.fix,
    related: relatedTo(result),
  }));
}

describe('on generated documents', () => {
  it('opening what was serialised gives the same document, and the same bytes again', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        const text = serialise(document);
        const opened = openDocument(new TextEncoder().encode(text));
        expect(opened).toEqual({ ok: true, document });
        expect(opened.ok && serialise(opened.document)).toBe(text);
      }),
      runs,
    );
  });

  it('no rule throws, every report is made, and each subject has one outcome a rule', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        const analysis = analyse(document);
        const fingerprints = analysis.results.map(fingerprint);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
        expect(analysisText(analysis)).toContain('computer');
        expect(flowRows(analysis.facts).length).toBeGreaterThanOrEqual(analysis.facts.flows.length);
        const judged = new Set(analysis.results.map(({ rule }) => rule.id));
        for (const { id } of analysis.inapplicable) expect(judged.has(id)).toBe(false);
        for (const { rule, subjects } of analysis.waiting) {
          for (const { id } of subjects) expect(fingerprints).not.toContain(`${rule.id}@${id}`);
        }
      }),
      runs,
    );
  });

  it('the order of elements changes nothing, to the byte', () => {
    const pairs = arbitraryHierarchy().chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document)),
    );
    fc.assert(
      fc.property(pairs, ([document, other]) => {
        expect(serialise(other)).toBe(serialise(document));
        expect(outcome(analyse(other))).toEqual(outcome(analyse(document)));
      }),
      runs,
    );
  });

  it('renaming changes no outcome', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        expect(verdicts(analyse(renamed(document)))).toEqual(verdicts(analyse(document)));
      }),
      runs,
    );
  });

  it('no two flow classes share an id, and no flow stays within one element', () => {
    fc.assert(
      fc.property(arbitraryHierarchy(), (document) => {
        const { flows } = flowsJson(analyse(document).facts);
        expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
        for (const { from, to, communication } of flows) {
          if (communication === 'stated-link') continue;
          expect(from.members.length === 1 && `${from.members}` === `${to.members}`).toBe(false);
        }
      }),
      runs,
    );
  });
});
