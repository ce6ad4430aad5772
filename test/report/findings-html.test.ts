import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { emptyHierarchy, type Hierarchy } from '../../models/document/hierarchy.ts';
import { capitalised } from '../../models/elements/capitalised.ts';
import { findingsHtml } from '../../models/report/findings-html.ts';
import { numbered } from '../../models/report/numbering.ts';
import { detailOf } from '../../models/report/result-detail.ts';
import { analyse } from '../../models/rules/engine.ts';
import { arbitraryHierarchy } from '../hierarchies/arbitrary.ts';
import { contoso } from './contoso.ts';
import { hostile, hostileName } from './hostile.ts';
import { type Element, everything, fetched, parsed } from './markup.ts';

const reported = (document: Hierarchy) => findingsHtml(document, analyse(document));
const html = await reported(contoso);
const page = parsed(html);
const elements = everything(page);
const analysis = analyse(contoso);
const { rules, list, bySubject } = numbered(analysis);

function withId(id: string, within: readonly Element[] = elements): Element {
  const [found, ...others] = within.filter(({ attributes }) => attributes.get('id') === id);
  if (found === undefined || others.length > 0) throw new Error(`${id} is not there once`);
  return found;
}

function linksIn(element: Element): readonly string[] {
  return everything(element).flatMap(({ attributes }) => attributes.get('href') ?? []);
}

describe('the findings as HTML', () => {
  it('tells all about each finding in the section of its rule', () => {
    for (const { result, anchor, severity } of rules.flatMap(({ findings }) => findings)) {
      const article = withId(anchor);
      const { text } = article;
      const detail = detailOf(list, result);
      expect(text).toContain(detail.message);
      expect(text).toContain(detail.subjectName);
      const said = everything(article).map(({ attributes }) => attributes.get('aria-label'));
      expect(said).toContain(capitalised(severity));
      for (const { sentence } of detail.fix) expect(text).toContain(sentence);
      for (const words of detail.defaults) expect(text).toContain(words);
      for (const { purpose, to, ports, portsNote } of detail.flows) {
        for (const words of [purpose, to, ports, portsNote]) expect(text).toContain(words);
      }
    }
  });

  it('tells of each rule why, the remedy, the sources with their grade, and its id', () => {
    for (const { number, severity, anchor, findings } of rules) {
      for (const { result } of findings) {
        const detail = detailOf(list, result);
        const section = withId(anchor);
        for (const words of [detail.title, detail.why, detail.remedy, detail.rule]) {
          expect(section.text).toContain(words);
        }
        for (const { citation, note } of detail.sources) {
          expect(section.text).toContain(note === '' ? citation : `${citation} (${note})`);
        }
        expect(section.text.trim()).toMatch(new RegExp(`^${number}\\b`));
        expect(everything(withId(severity))).toContain(section);
      }
    }
  });

  it('leads from each number in the summary to the rule, and from each name to the finding', () => {
    const links = linksIn(withId('summary'));
    for (const { anchor, findings } of rules) {
      expect(links).toContain(`#${anchor}`);
      for (const finding of findings) expect(links).toContain(`#${finding.anchor}`);
    }
    for (const { severity } of rules) expect(links).toContain(`#${severity}`);
    expect(links).toContain('#questions');
    expect(links).toContain('#passes');
  });

  it('leads from the numbers in the diagram to the findings', () => {
    const links = linksIn(withId('diagram')).filter((link) => link.startsWith('#f'));
    const anchors = [...bySubject.values()].flatMap((found) =>
      found.map(({ anchor }) => `#${anchor}`),
    );
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) expect(anchors).toContain(link);
  });

  it('asks each open question once, with its answers and what it decides', () => {
    const { text } = withId('questions');
    expect(text).toContain('Does WSUS on PER-SUP01 use SSL?');
    expect(text.split('Does WSUS on PER-SUP01 use SSL?')).toHaveLength(2);
    expect(text).toContain('PER-SUP01: WSUS does not use SSL');
    expect(text).toContain('Download and run locally, Run from the distribution point');
  });

  it('lists what holds, what waits, and what was not judged', async () => {
    const held = analysis.results.filter(({ outcome }) => outcome === 'pass');
    for (const { message } of held) expect(withId('passes').text).toContain(message);
    const open = draw()
      .zone('z')
      .site('p')
      .system('mp', ['management-point'])
      .clients('c', 5).document;
    const { text } = withId('not-judged', everything(parsed(await reported(open))));
    expect(text).toContain('Waiting for the mode of a site');
    expect(text).toContain('content/run-from-distribution-point');
  });

  it('needs no network and runs nothing', () => {
    expect(fetched(page)).toEqual([]);
    expect(elements.some(({ name }) => /^(?:script|link|img|iframe|base)$/.test(name))).toBe(false);
    const policy = elements.find(({ attributes }) => attributes.has('http-equiv'));
    const directives = policy?.attributes.get('content')?.split('; ') ?? [];
    expect(directives).toContain("default-src 'none'");
    expect(directives.some((directive) => directive.startsWith('script-src'))).toBe(false);
    const ids = new Set(elements.map(({ attributes }) => attributes.get('id')));
    for (const { attributes } of elements) {
      const href = attributes.get('href');
      if (href !== undefined) expect(ids).toContain(href.slice(1));
    }
  });

  it('has colours for light, for dark and for paper', () => {
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toContain('@media print');
    for (const { name, attributes } of elements) {
      if (name !== 'path' && name !== 'rect' && name !== 'text') continue;
      expect(attributes.get('fill') ?? 'none').toMatch(/^(?:none|currentColor|var\(--[\w-]+\))$/);
    }
  });

  it('is the same each time', async () => {
    expect(await reported(structuredClone(contoso))).toBe(html);
  });

  it('says that nothing was found where nothing was', async () => {
    const { text } = parsed(await reported(emptyHierarchy('Nothing yet')));
    expect(text).toContain('Nothing was found.');
    expect(text).toContain('Nothing stands in the network view.');
  });

  it('is well-formed, fetches nothing and runs nothing whatever the names are', async () => {
    for (const name of Object.values(hostile)) {
      const hurt = parsed(await reported(hostileName(name)));
      expect(everything(hurt).some(({ name: tag }) => tag === 'script')).toBe(false);
      expect(fetched(hurt)).toEqual([]);
      expect(withId('summary', everything(hurt)).text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
    await fc.assert(
      fc.asyncProperty(arbitraryHierarchy(), async (document) => {
        parsed(await reported(document));
      }),
      { numRuns: 30 },
    );
  });
});
