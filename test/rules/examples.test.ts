import { describe, expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { applyEdit } from '../../models/edits/index.ts';
import { analyse } from '../../models/rules/engine.ts';
import { rules } from '../../models/rules/index.ts';
import { areaOf } from '../../models/rules/rule.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.map((example) => [example.shows, example] as const))(
    '%s',
    (_shows, example) => {
      const { document } = example.document();
      const { results, inapplicable } = analyse(document, [rule]);
      if (example.outcome === 'inapplicable') {
        expect(results).toEqual([]);
        expect(inapplicable).toEqual([rule]);
        return;
      }
      const about = results.filter(({ subject }) => subject.id === example.subject);
      expect(about.map(({ outcome }) => outcome)).toEqual([example.outcome]);
      if (example.severity !== undefined) expect(about[0]?.severity).toBe(example.severity);
      if (example.setting !== undefined) expect(about[0]?.setting).toBe(example.setting);
      if (example.basis !== undefined) expect(about[0]?.basis).toBe(example.basis);
      expect(about[0]?.message).toMatch(/^[^{}]*[.?]$/);
    },
  );

  it('draws its examples as documents that open', () => {
    for (const { document } of rule.examples) {
      const bytes = new TextEncoder().encode(serialise(document().document));
      expect(openDocument(bytes)).toMatchObject({ ok: true });
    }
  });

  it('shows a violation and a pass, and says where it does not apply', () => {
    const shown = new Set(rule.examples.map(({ outcome }) => outcome));
    expect([...shown]).toEqual(expect.arrayContaining(['violation', 'pass', 'inapplicable']));
  });

  it('shows a question where a setting that it reads can be undecided', () => {
    const read = rule.examples.flatMap(({ document }) =>
      analyse(document().document, [rule]).results.flatMap((result) => result.read),
    );
    const canBeUndecided = read.some(({ basis }) => basis === 'undecided');
    const asks = rule.examples.some(({ outcome }) => outcome === 'question');
    expect(asks).toBe(canBeUndecided);
  });

  it('offers fixes that remove the violation, and nothing but settings', () => {
    for (const example of rule.examples) {
      const { document } = example.document();
      for (const violation of analyse(document, [rule]).results) {
        if (violation.fix.length === 0) continue;
        const edited = applyEdit(document, {
          edit: 'set-settings',
          arguments: { changes: violation.fix },
        });
        if (!edited.ok) throw new Error(edited.sentence);
        const after = analyse(edited.document, [rule]).results;
        const same = after.filter(({ subject }) => subject.id === violation.subject.id);
        expect(same.map(({ outcome }) => outcome)).not.toContain('violation');
      }
    }
  });

  it('reaches over the hierarchy where it is about more than computers, clients and sites', () => {
    if (rule.reach !== undefined) return;
    for (const { document } of rule.examples) {
      for (const { subject } of analyse(document().document, [rule]).results) {
        expect(['systems', 'clients', 'sites']).toContain(subject.collection);
      }
    }
  });

  it('names its sources, its threat, two sentences of why, and a remedy', () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.stride.length).toBeGreaterThan(0);
    expect(rule.products.length).toBeGreaterThan(0);
    expect(rule.why.match(/[.](?= [A-Z]|$)/g)).toHaveLength(2);
    expect(rule.remedy).toMatch(/\.$/);
    expect(rule.id.startsWith(`${areaOf(rule)}/`)).toBe(true);
  });
});

describe('the catalogue of rules', () => {
  it('has no id twice', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
