import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { setSettings } from '../../models/edits/set-settings.ts';
import { type Filter, ResultList, type ResultRow } from '../../models/report/result-list.ts';
import { analyse } from '../../models/rules/engine.ts';
import { rules } from '../../models/rules/index.ts';
import { fingerprint } from '../../models/rules/result.ts';
import { areaOf, severities } from '../../models/rules/rule.ts';
import { contoso, fewRules } from './contoso.ts';

const list = new ResultList(analyse(contoso, fewRules));

function rows(filter: Filter, of = list): readonly ResultRow[] {
  return of.page(filter, 0, Number.POSITIVE_INFINITY).rows;
}

describe('a list of findings', () => {
  it('holds every violation once, the worst first', () => {
    const found = rows({ outcome: 'violation' });
    expect(found.map((row) => row.fingerprint).sort()).toEqual(
      list.analysis.results
        .filter(({ outcome }) => outcome === 'violation')
        .map(fingerprint)
        .sort(),
    );
    const ranks = found.map(({ severity }) => severities.indexOf(severity ?? 'info'));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('keeps the order of the catalogue within a severity, and of names within a rule', () => {
    const high = rows({ outcome: 'violation', severities: ['high'] });
    expect([...new Set(high.map(({ rule }) => rule))]).toEqual([
      'policy/forgeable-in-mixed-mode',
      'channel/mixed-mode-http',
      'channel/never-encrypted-role',
      'channel/branch-dp-smb',
      'channel/site-to-site-unencrypted',
      'site/secure-key-exchange-off',
      'transfer/push-from-perimeter',
      'content/dp-on-site-server',
      'osd/pxe-without-password',
    ]);
    const smb = high.filter(({ rule }) => rule === 'channel/branch-dp-smb');
    expect(smb.map(({ subjectName }) => subjectName)).toEqual(['GVA-WS014', 'GVA-WS021']);
  });

  it('comes page by page', () => {
    const filter = { outcome: 'violation' } as const;
    const all = rows(filter);
    expect(list.page(filter, 5, 3)).toMatchObject({ total: all.length, rows: all.slice(5, 8) });
    expect(list.page(filter, all.length, 3).rows).toEqual([]);
  });

  it('knows where a result stands, and where it does not', () => {
    const filter = { outcome: 'violation' } as const;
    const all = rows(filter);
    for (const [index, row] of all.entries()) {
      expect(list.position(filter, row.fingerprint)).toBe(index);
    }
    expect(list.position({ outcome: 'pass' }, all[0]?.fingerprint ?? '')).toBeUndefined();
    expect(list.position(filter, 'no/such-rule@nothing')).toBeUndefined();
  });
});

describe('a filter', () => {
  it('wants every word, in the message, the rule or the name, whatever the case', () => {
    const found = rows({ outcome: 'violation', words: 'PXE  password' });
    expect(found.map(({ rule }) => rule)).toEqual(['osd/pxe-without-password']);
    expect(rows({ outcome: 'violation', words: 'no such words' })).toEqual([]);
  });

  it('counts the severities that its other parts leave', () => {
    const page = list.page({ outcome: 'violation', area: 'updates', severities: ['low'] }, 0, 10);
    expect(page.total).toBe(0);
    expect(page.bySeverity).toEqual({ critical: 1, high: 0, medium: 0, low: 0, info: 0 });
  });

  it('names the areas that occur, in the order of the catalogue, whatever else it says', () => {
    const { areas } = list.page({ outcome: 'question', words: 'nothing at all' }, 0, 10);
    expect(areas).toEqual(['channel', 'site', 'content']);
    const ofRules = new Set(rules.map(areaOf));
    expect(new ResultList(analyse(contoso)).page({ outcome: 'violation' }, 0, 0).areas).toEqual([
      ...ofRules,
    ]);
  });

  it('keeps what is about an element: its own, of its site, in its zone and the zones inside', () => {
    const about = (id: string | string[]) =>
      new Set(rows({ outcome: 'violation', about: id }).map(({ subject }) => subject));
    expect(about('lyo-pxe01')).toEqual(new Set(['lyo-pxe01']));
    expect(about('ext')).toEqual(
      new Set(['ext', 'ext-slp01', 'per-dp01', 'per-mp01', 'per-sup01']),
    );
    expect(about(['lyo-pxe01', 'per-dp01'])).toEqual(new Set(['lyo-pxe01', 'per-dp01']));
    const { document } = draw()
      .zone('out', { kind: 'perimeter' })
      .zone('in', { parent: 'out' })
      .site('abc', { mode: 'mixed' })
      .system('mp', ['management-point'], { zone: 'in' })
      .clients('pcs', 3, { zone: 'out' });
    const found = rows({ outcome: 'violation', about: 'out' }, new ResultList(analyse(document)));
    expect(found.map(({ subject }) => subject)).toContain('mp');
  });
});

describe('questions', () => {
  it('that one answer settles are one row, which says how it is answered', () => {
    const asked = rows({ outcome: 'question' });
    expect(asked).toHaveLength(list.questions);
    expect(
      asked.map(({ answering, count }) => [`${answering?.element} ${answering?.setting}`, count]),
    ).toEqual([
      ['per-sup01 software-update-point.ssl', 2],
      ['bor requireSecureKeyExchange', 1],
      ['label-printing-setup execution', 1],
    ]);
    expect(asked.map(({ answering }) => answering?.by)).toEqual(['yes-no', 'yes-no', 'choice']);
    const both = ['channel/mixed-mode-http@per-sup01', 'updates/wsus-without-ssl@per-sup01'].map(
      (one) => list.position({ outcome: 'question' }, one),
    );
    expect(both).toEqual([0, 0]);
  });

  it('about the mode of a site offer the modes that its product has', () => {
    const { document } = draw().zone('lan').site('old').system('mp', ['management-point']);
    const asked = rows({ outcome: 'question' }, new ResultList(analyse(document)));
    const ofMode = asked.find(({ answering }) => answering?.setting === 'mode');
    expect(ofMode?.answering).toMatchObject({
      element: 'old',
      by: 'choice',
      options: [
        { value: 'mixed', label: 'Mixed' },
        { value: 'native', label: 'Native' },
      ],
    });
  });
});

describe('what an edit brought', () => {
  it('is marked as new, and nothing else is', () => {
    const before = analyse(contoso, fewRules);
    const changed = setSettings.apply(contoso, {
      changes: [{ element: 'cen-sup01', setting: 'software-update-point.ssl', value: false }],
    });
    if ('refusal' in changed) throw new Error(changed.refusal);
    const after = analyse(changed, fewRules);
    const had = new Set(before.results.map((one) => `${one.outcome} ${fingerprint(one)}`));
    const marked = rows({ outcome: 'violation' }, new ResultList(after, before));
    expect(marked.some(({ isNew }) => isNew)).toBe(true);
    for (const row of marked) expect(row.isNew).toBe(!had.has(`violation ${row.fingerprint}`));
    expect(rows({ outcome: 'violation' }).some(({ isNew }) => isNew)).toBe(false);
  });
});
