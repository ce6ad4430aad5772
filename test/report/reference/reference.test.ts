import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../models/elements/catalogue.ts';
import type { Field, Fields } from '../../../models/elements/field.ts';
import { roleIds, roles } from '../../../models/elements/roles/index.ts';
import { reservation, type SourceId, sourceDocuments } from '../../../models/elements/sources.ts';
import { markdownFiles } from '../../../models/report/reference/markdown.ts';
import {
  type Block,
  type Page,
  partsOf,
  type Words,
} from '../../../models/report/reference/page.ts';
import { pageText } from '../../../models/report/reference/page-text.ts';
import { pageIds, pageOf } from '../../../models/report/reference/pages.ts';
import { rulePage } from '../../../models/report/reference/rule-page.ts';
import { coverage } from '../../../models/rules/coverage/index.ts';
import { rules } from '../../../models/rules/index.ts';

const folder = path.resolve(import.meta.dirname, '../../../assets/reference');
const files = markdownFiles();
const pages = pageIds.map(page);

function page(id: (typeof pageIds)[number]): Page {
  const found = pageOf(id);
  if (found === undefined) throw new Error(id);
  return found;
}

function blocksOf({ sections }: Page): readonly Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

/** All words of a page, cell by cell. */
function wordsOf(from: Page): Words[] {
  return [from.lead, ...blocksOf(from).flatMap(wordsIn)];
}

function wordsIn(block: Block): readonly Words[] {
  switch (block.block) {
    case 'paragraph':
      return [block.words];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.map(([, said]) => said);
    case 'table':
      return block.rows.flat();
  }
}

function plain(words: Words): string {
  return partsOf(words)
    .map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.says))
    .join('');
}

function linksFrom(from: Page): string[] {
  return wordsOf(from).flatMap((words) =>
    partsOf(words).flatMap((part) =>
      typeof part === 'object' && 'page' in part ? [part.page] : [],
    ),
  );
}

describe('the reference', () => {
  it('has a page for every rule and for every role, and all are reached from the first', () => {
    const reached = new Set<string>(['index', ...linksFrom(page('index'))]);
    expect([...reached].sort()).toEqual([...pageIds].sort());
    for (const { id } of rules) expect(pageIds).toContain(`rules/${id}`);
    for (const role of roleIds) expect(pageIds).toContain(`roles/${role}`);
  });

  it('links to its own pages only', () => {
    const links = pages.flatMap(linksFrom);
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((link) => !(pageIds as readonly string[]).includes(link))).toEqual([]);
  });

  it('has cells for all columns of its tables, and no section without a title or without content', () => {
    for (const { sections } of pages) {
      const titles = sections.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { title, blocks } of sections) {
        expect(title).not.toBe('');
        expect(blocks).not.toEqual([]);
        for (const block of blocks) {
          if (block.block !== 'table') continue;
          expect(block.rows).not.toEqual([]);
          for (const cells of block.rows) expect(cells).toHaveLength(block.columns.length);
        }
      }
    }
  });

  it('says of every document of another version or of a third party that it is one', () => {
    const ids = Object.keys(sourceDocuments) as SourceId[];
    const doubtful = ids.filter((id) => reservation(id, 'cm2007') !== '');
    const ofSeveral = rules.filter(({ products }) => products.includes('cm2007'));
    const told = pages
      .filter(({ id }) => ofSeveral.some((rule) => id === `rules/${rule.id}`))
      .flatMap(wordsOf)
      .map(plain);
    let count = 0;
    for (const id of doubtful) {
      const { title } = sourceDocuments[id];
      for (const words of told.filter((some) => some.includes(title))) {
        count += 1;
        expect(words).toContain(`(${reservation(id, 'cm2007')})`);
      }
    }
    expect(count).toBeGreaterThan(3);
  });

  it('says of a default that depends on something what it depends on', () => {
    const fields: readonly Fields[] = [
      ...Object.values(kinds).map((kind) => kind.fields),
      ...Object.values(roles).map((role) => role.settings),
    ];
    const depending = fields
      .flatMap((some): readonly Field[] => Object.values(some))
      .filter((field) =>
        [field.default, field.unlessDeclared].some((value) => typeof value === 'function'),
      );
    expect(depending.length).toBeGreaterThan(0);
    for (const { defaultSaid } of depending) expect(defaultSaid).toBeDefined();
  });
});

describe('the page of a rule', () => {
  it('tells its severity, its settings with what is done while they are undecided, and its examples', () => {
    const text = pageText(page('rules/updates/wsus-without-ssl'));
    expect(text).toMatchSnapshot();
  });

  it('lists the statements that it answers', () => {
    for (const statement of coverage) {
      if (!('answeredBy' in statement)) continue;
      for (const id of statement.answeredBy) {
        expect(wordsOf(page(`rules/${id}`))).toContainEqual(statement.says);
      }
    }
  });

  it('names what asks for it where that is no document', () => {
    const [rule] = rules;
    if (rule === undefined) throw new Error('no rule');
    const own = rulePage({ ...rule, sources: [], authority: 'Server standard 2.1' });
    expect(own.sections.at(-1)).toEqual({
      title: 'Sources',
      blocks: [{ block: 'list', items: ['Server standard 2.1'] }],
    });
  });

  it('is told in lines of the width that is asked for', () => {
    const lines = rules.flatMap(({ id }) => pageText(page(`rules/${id}`), 60).split('\n'));
    const [first = ''] = lines;
    expect(first).toBe(rules[0]?.title);
    const titles = new Set(rules.map(({ title }) => title));
    expect(lines.filter((line) => line.length > 60 && !titles.has(line))).toEqual([]);
  });
});

describe('the coverage', () => {
  it('has every statement, with the rules that answer it or why the model does not hold it', () => {
    const rows = blocksOf(page('coverage')).flatMap((block) =>
      block.block === 'table' ? block.rows : [],
    );
    expect(rows).toHaveLength(coverage.length);
    for (const [, says = '', answer = ''] of rows) {
      expect(coverage.map((statement) => statement.says)).toContain(says);
      expect(plain(answer)).not.toBe('');
    }
  });
});

describe('the Markdown of the reference', () => {
  it('is what stands in the folder, which holds no other pages', () => {
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith('.md'));
    expect(there.sort()).toEqual([...files.keys()].sort());
    for (const [file, text] of files) {
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text);
    }
  });

  it('links to files that are there', () => {
    let count = 0;
    for (const [file, text] of files) {
      for (const [, target = ''] of text.matchAll(/(?<!\\)\[[^\]]+\]\(([^)]+)\)/g)) {
        count += 1;
        expect([...files.keys()]).toContain(path.posix.join(path.posix.dirname(file), target));
      }
    }
    expect(count).toBeGreaterThan(500);
  });

  it('has one title, whole tables, and no letters that Markdown would take for its own', () => {
    for (const text of files.values()) {
      expect(text.match(/^# /gm)).toHaveLength(1);
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      let columns: number | undefined;
      for (const line of text.split('\n')) {
        const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : undefined;
        if (columns !== undefined && cells !== undefined) expect(cells).toBe(columns);
        columns = cells;
      }
      expect(rows.every((row) => row.endsWith('|'))).toBe(true);
      expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)[<_]/);
    }
  });
});
