import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { algorithmGroups } from '../../models/report/algorithm-rows.ts';
import { analysisJson } from '../../models/report/analysis-json.ts';
import { analysisText } from '../../models/report/analysis-text.ts';
import { inventorySections } from '../../models/report/inventories-sections.ts';
import { personalDataGroups } from '../../models/report/personal-data-rows.ts';
import { analyse } from '../../models/rules/engine.ts';
import { arbitraryHierarchy, shuffled } from '../hierarchies/arbitrary.ts';
import { contoso } from './contoso.ts';
import { everything, parsed } from './markup.ts';

const facts = new Facts(contoso);

function rowsOf(data: string) {
  return personalDataGroups(facts).find((group) => group.data === data)?.rows ?? [];
}

describe('the inventory of personal data', () => {
  it('tells the ways first, alike sites together, and then where the data rest and for how long', () => {
    expect(rowsOf('Files and settings of users')).toEqual([
      {
        where: 'Clients ask where to store or fetch user state.',
        sites: 'HAM, LYO',
        protection: 'Encrypted',
        kept: '',
      },
      {
        where: 'Clients store and fetch user state.',
        sites: 'HAM, LYO',
        protection: 'Encrypted',
        kept: '',
      },
      {
        where: 'At rest on HAM-DP01.',
        sites: 'HAM',
        protection: 'Encrypted',
        kept: 'Until they are restored, and 1 day longer',
      },
      {
        where: 'At rest on LYO-SMP01.',
        sites: 'LYO',
        protection: 'Encrypted',
        kept: 'Until they are restored',
      },
    ]);
  });

  it('parts sites that protect the same way otherwise', () => {
    const ways = rowsOf('Inventory of computers and devices').filter(({ where }) =>
      where.startsWith('Clients fetch policy'),
    );
    expect(ways.map(({ sites, protection }) => [sites, protection])).toEqual([
      ['BOR, LYO', 'Clear'],
      ['BRE, CEN, HAM', 'Encrypted'],
      ['EXT', 'Not known'],
    ]);
  });

  it('labels what follows from where the data rest and no source says', () => {
    const [reports, ...others] = rowsOf('Inventory of computers and devices').filter(({ where }) =>
      where.startsWith('People read reports in a browser.'),
    );
    expect(reports?.where).toBe(
      'People read reports in a browser. (Inferred, not said by a source.)',
    );
    for (const { where } of others) expect(where).toBe(reports?.where);
  });

  it('says where no computer with the database is drawn', () => {
    const { document } = draw()
      .zone('hq')
      .site('p01', { mode: 'native' })
      .system('mp', ['management-point'])
      .clients('desktops', 100);
    const [group] = personalDataGroups(new Facts(document));
    expect(group?.rows.at(-1)?.where).toBe('At rest in 1 database that no computer is drawn for.');
  });
});

describe('the inventory of algorithms', () => {
  const groups = algorithmGroups(facts);

  it('is told by the modes of sites, with a verdict, and what carries it', () => {
    expect(groups.map(({ mode }) => mode)).toEqual(['Mixed mode', 'Native mode', 'SMS 2003']);
    const [mixed, , old] = groups;
    expect(mixed?.rows).toContainEqual(
      expect.objectContaining({
        what: 'User state',
        algorithm: 'Encryption: 3DES',
        remark: 'the primary algorithm of the product',
        verdict: 'Obsolete',
        sites: 'LYO',
      }),
    );
    expect(old?.rows.map(({ algorithm, verdict }) => [algorithm, verdict])).toEqual([
      ['Signature: MD5', 'Obsolete'],
    ]);
  });

  it('does not guess what no source names', () => {
    const unnamed = groups
      .flatMap(({ rows }) => rows)
      .filter(({ algorithm }) => algorithm.endsWith('not named by a source'));
    expect(unnamed.length).toBeGreaterThan(0);
    for (const { verdict, remark } of unnamed) expect([verdict, remark]).toEqual(['Not known', '']);
  });
});

describe('both inventories', () => {
  it('stand in the report as tables with a head for each column', () => {
    const sections = parsed(`<div>${inventorySections(facts)}</div>`).children;
    expect(sections.map(({ attributes }) => attributes.get('id'))).toEqual([
      'personal-data',
      'algorithms',
    ]);
    for (const section of sections) {
      const rows = everything(section).filter(({ name }) => name === 'tr');
      const [head, ...others] = rows.map(({ children }) => children.length);
      expect(others.length).toBeGreaterThan(10);
      expect(others.filter((count) => count !== head && count !== 1)).toEqual([]);
    }
  });

  it('stand in the text, each statement with its source', () => {
    const text = analysisText(analyse(contoso));
    const [, personal = '', algorithms = ''] = text.split(/^(?:Personal data|Algorithms)$/m);
    expect(personal).toContain('“Privacy Information”');
    expect(algorithms).toContain('The verdict is our own judgement');
    expect(algorithms).toContain('“Hashing Content”');
  });

  it('stand in the data for other programs, one object a record', () => {
    const { personalData, algorithms } = analysisJson(analyse(contoso));
    expect(personalData).toContainEqual({
      data: 'status',
      site: 'lyo',
      flows: [],
      places: ['lyo-sql01'],
      encrypted: false,
      keptDays: 180,
      inferred: false,
      sources: [{ document: 'S1', section: 'Privacy Information' }],
    });
    expect(algorithms).toContainEqual(
      expect.objectContaining({
        site: 'dub',
        mode: 'sms2003',
        algorithm: 'MD5',
        named: true,
        verdict: 'obsolete',
        elements: ['cen'],
      }),
    );
  });

  it('are left out where there is nothing to tell', () => {
    const nothing = new Facts(draw().zone('hq').document);
    expect(inventorySections(nothing)).toBe('');
    expect(personalDataGroups(nothing)).toEqual([]);
    expect(algorithmGroups(nothing)).toEqual([]);
  });

  it('are the same in whatever order a document lists its elements', () => {
    const told = (document: Hierarchy) => {
      const { personalData, algorithms } = analysisJson(analyse(document, []));
      return [inventorySections(new Facts(document)), personalData, algorithms];
    };
    const pairs = arbitraryHierarchy().chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document)),
    );
    fc.assert(
      fc.property(pairs, ([document, other]) => {
        expect(told(other)).toEqual(told(document));
      }),
      { numRuns: 100 },
    );
  });
});
