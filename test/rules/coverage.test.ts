import { describe, expect, it } from 'vitest';
import { kinds } from '../../models/elements/catalogue.ts';
import type { Field } from '../../models/elements/field.ts';
import { roles } from '../../models/elements/roles/index.ts';
import { type Citation, sourceDocuments } from '../../models/elements/sources.ts';
import { coverage } from '../../models/rules/coverage/index.ts';
import { rules } from '../../models/rules/index.ts';

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const answered = coverage.flatMap((statement) => ('answeredBy' in statement ? [statement] : []));

describe('every statement of the sources', () => {
  it('is answered by rules of the catalogue, or says why the model does not hold it', () => {
    expect(coverage.length).toBeGreaterThan(300);
    const unanswered = answered.flatMap(({ says, answeredBy }) =>
      answeredBy.length === 0 ? [says] : answeredBy.filter((id) => !ids.has(id)),
    );
    expect([...new Set(unanswered)].sort()).toEqual([]);
    for (const statement of coverage) {
      if ('notModelled' in statement) expect(statement.notModelled).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('is one line, and stands once under its heading', () => {
    const lines = coverage.map(({ source, says }) => `${placeOf(source)}: ${says}`);
    for (const { says } of coverage) expect(says).toMatch(/^[A-Z0-9].{10,110}\.$/);
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });

  it('is answered by a rule that cites the document, where it cites one of the five', () => {
    const strangers = answered.flatMap(({ source, answeredBy }) =>
      isSeed(source) && !answeredBy.some((id) => citesDocument(id, source)) ? [answeredBy] : [],
    );
    expect(strangers).toEqual([]);
  });
});

describe('every rule', () => {
  it('answers a statement, unless it rests on other documents than the five', () => {
    const answering = new Set(answered.flatMap(({ answeredBy }) => answeredBy));
    const idle = rules.filter(({ id, sources }) => sources.some(isSeed) && !answering.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe('the headings of the five documents', () => {
  const headings = headingsIn(coverage.map(({ source }) => source));

  it('are the same in rules and settings as among the statements', () => {
    const cited = [...rules.flatMap(({ sources }) => sources), ...citedBySettings()];
    expect(cited.length).toBeGreaterThan(100);
    expect([...headingsIn(cited)].filter((place) => !headings.has(place))).toEqual([]);
  });
});

function isSeed({ document }: Citation): boolean {
  return sourceDocuments[document].grade === 'S';
}

function citesDocument(rule: string, { document }: Citation): boolean {
  const sources = rules.find(({ id }) => id === rule)?.sources ?? [];
  return sources.some((source) => source.document === document);
}

function placeOf({ document, section = '' }: Citation): string {
  return `${document} ${section}`;
}

/** The named sections of the five documents among these citations. */
function headingsIn(citations: readonly Citation[]): ReadonlySet<string> {
  const named = citations.filter((source) => isSeed(source) && source.section !== undefined);
  return new Set(named.map(placeOf));
}

function citedBySettings(): readonly Citation[] {
  const fields = [
    ...Object.values(kinds).map((kind) => kind.fields),
    ...Object.values(roles).map((role) => role.settings),
  ] as readonly { readonly [key: string]: Field }[];
  return fields.flatMap((of) => Object.values(of).flatMap(({ sources }) => sources ?? []));
}
