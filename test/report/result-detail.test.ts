import { describe, expect, it } from 'vitest';
import { setSettings } from '../../models/edits/set-settings.ts';
import { detailOf, detailText } from '../../models/report/result-detail.ts';
import { ResultList } from '../../models/report/result-list.ts';
import { analyse } from '../../models/rules/engine.ts';
import { fingerprint, relatedTo } from '../../models/rules/result.ts';
import { contoso, fewRules } from './contoso.ts';

const list = new ResultList(analyse(contoso));

function detail(wanted: string, of = list) {
  const result = of.find(wanted);
  if (result === undefined) throw new Error(wanted);
  return detailOf(of, result);
}

describe('the detail of a finding', () => {
  it('says its fix as sentences, by the labels of the catalogue', () => {
    expect(detail('updates/wsus-without-ssl@lyo-sup01').fix).toEqual([
      {
        element: 'lyo-sup01',
        setting: 'software-update-point.ssl',
        value: true,
        sentence: 'LYO-SUP01: SSL → yes',
      },
    ]);
    expect(detail('channel/mixed-mode-http@bor-dp01').fix.map(({ sentence }) => sentence)).toEqual([
      'Lyon: Site mode → Native',
      'Lyon: Migrated to native mode → yes',
      'Bordeaux: Site mode → Native',
      'LYO-DP01: Clients may connect anonymously → no',
    ]);
    expect(
      detail('content/run-from-distribution-point@plant-terminal-geneva').fix.map(
        ({ sentence }) => sentence,
      ),
    ).toEqual([expect.stringMatching(/^Plant terminal for Geneva: .+ → Download/)]);
  });

  it('is removed by its fix, given to the edit that sets settings', () => {
    for (const result of list.analysis.results) {
      const { fix } = detailOf(list, result);
      if (fix.length === 0) continue;
      const changes = fix.map(({ element, setting, value }) => ({ element, setting, value }));
      const changed = setSettings.apply(contoso, { changes });
      if ('refusal' in changed) throw new Error(changed.refusal);
      const now = new ResultList(analyse(changed)).find(fingerprint(result));
      expect(now?.outcome).not.toBe('violation');
    }
  });

  it('names the settings that are product defaults', () => {
    expect(detail('transfer/push-from-perimeter@per-mp01').defaults).toEqual([
      'PER-MP01: Allow only site server initiated data transfers = no',
    ]);
    expect(detail('updates/wsus-without-ssl@lyo-sup01').defaults).toEqual([]);
  });

  it('cites each source by document and section', () => {
    const { sources } = detail('updates/wsus-without-ssl@lyo-sup01');
    expect(sources).toContainEqual({
      citation: 'Software updates security (Configuration Manager 2007), “Security Best Practices”',
      note: '',
    });
  });

  it('has lines that lead from or to its subject where that exchanges data itself', () => {
    const { bundles, related } = detail('updates/wsus-without-ssl@lyo-sup01');
    expect(bundles).not.toEqual([]);
    for (const { a, b } of bundles) {
      expect([a, b]).toContain('lyo-sup01');
      expect(related).toContain(a === 'lyo-sup01' ? b : a);
    }
  });

  it('has for every result what its evidence rests on', () => {
    for (const result of list.analysis.results) {
      const { related, flows, flowCount, bundles } = detailOf(list, result);
      expect(related).toEqual(relatedTo(result));
      expect(flows).toHaveLength(flowCount);
      expect(bundles.length > 0).toBe(flowCount > 0);
    }
  });
});

describe('the lines of a result', () => {
  it('are those of its own flows, not of everything between the same ends', () => {
    const passes = list.analysis.results.filter(
      ({ outcome, rule }) => outcome === 'pass' && rule.id.startsWith('channel/'),
    );
    expect(passes.length).toBeGreaterThan(0);
    for (const result of passes) {
      for (const { protection } of detailOf(list, result).bundles) {
        expect(protection).toBe('encrypted');
      }
    }
  });
});

describe('the detail of a question', () => {
  it('says which rules wait for the answer', () => {
    const few = new ResultList(analyse(contoso, fewRules));
    expect(detail('updates/wsus-without-ssl@per-sup01', few)).toMatchObject({
      outcome: 'question',
      count: 2,
      answering: { element: 'per-sup01', setting: 'software-update-point.ssl', by: 'yes-no' },
      awaitedBy: [
        { title: expect.any(String), subjectName: 'PER-SUP01' },
        { title: 'WSUS does not use SSL', subjectName: 'PER-SUP01' },
      ],
    });
  });
});

it('a finding as text says what, why, how to fix it, and by which source', () => {
  const text = detailText(detail('updates/wsus-without-ssl@lyo-sup01'));
  expect(text).toMatchSnapshot();
});
