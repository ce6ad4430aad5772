import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { emptyHierarchy, type Hierarchy } from '../../models/document/hierarchy.ts';
import { collectionNames } from '../../models/elements/catalogue.ts';
import { diagramSvg } from '../../models/report/diagram-svg.ts';
import { numbered } from '../../models/report/numbering.ts';
import { analyse } from '../../models/rules/engine.ts';
import { severities } from '../../models/rules/rule.ts';
import { arbitraryHierarchy } from '../hierarchies/arbitrary.ts';
import { contoso } from './contoso.ts';
import { hostile, hostileName } from './hostile.ts';
import { everything, fetched, parsed, withoutLetters } from './markup.ts';

const drawn = (document: Hierarchy) => diagramSvg(document, analyse(document));
const svg = await drawn(contoso);
const root = parsed(svg);
const elements = everything(root);
const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);

const analysis = analyse(contoso);
const { rules, bySubject } = numbered(analysis);

const bySeverity = severities.map((severity) => {
  const found = analysis.objections.filter((one) => one.severity === severity);
  return `${found.length} ${severity}`;
});

/** What is written in the badges that lead to this place. */
function badges(anchor: string): readonly string[] {
  return elements
    .filter(({ name, attributes }) => name === 'a' && attributes.get('href') === `#${anchor}`)
    .map(({ text }) => text.trim());
}

describe('the diagram as SVG', () => {
  it('shows everything that stands in the network view, by its name', () => {
    const { zones, systems, clients } = contoso;
    for (const { name } of [zones, systems, clients].flatMap((all) => Object.values(all))) {
      expect(texts.some((text) => text.startsWith(name.slice(0, 12)))).toBe(true);
    }
  });

  it('lists under each number what was found and where', () => {
    const all = texts.join(' ');
    for (const { number, rule, findings, anchor } of rules) {
      expect(badges(anchor)).toEqual([String(number)]);
      expect(all).toContain(rule.title);
      for (const { result } of findings) {
        expect(all).toContain(analysis.facts.survey.nameOf(result.subject.id));
      }
    }
  });

  it('shows at each element the gravest of its numbers, and how many more there are', () => {
    const { zones, systems, clients, services } = contoso;
    const drawn = [zones, systems, clients, services].flatMap((all) => Object.keys(all));
    for (const id of drawn) {
      const anchors = (bySubject.get(id) ?? []).map(({ anchor }) => anchor);
      const hidden = anchors.filter((anchor) => badges(anchor).length === 0);
      expect(hidden).toEqual(anchors.slice(anchors.length - hidden.length));
      if (hidden.length > 0) expect(texts).toContain(`+${hidden.length}`);
      if (anchors.length > 0) expect(hidden.length).toBeLessThan(anchors.length);
    }
  });

  it('shows all numbers of a site in the legend', () => {
    for (const id of Object.keys(contoso.sites)) {
      for (const { number, anchor } of bySubject.get(id) ?? []) {
        expect(badges(anchor)).toEqual([String(number)]);
      }
    }
  });

  it('lists what is there for information, and shows it nowhere else', () => {
    const info = rules.filter(({ severity }) => severity === 'info');
    expect(info.length).toBeGreaterThan(0);
    for (const { anchor } of info.flatMap(({ findings }) => findings)) {
      expect(badges(anchor)).toEqual([]);
    }
  });

  it('counts the findings, the questions and the checks in its head', () => {
    for (const words of bySeverity) expect(texts).toContain(words);
    const asked = analysis.objections.filter(({ outcome }) => outcome === 'question');
    const settings = new Set(asked.map(({ setting }) => setting));
    expect(texts).toContain(`${settings.size} open questions`);
    expect(texts).toContain(`${analysis.passes} checks passed`);
    expect(texts.some((text) => text.includes('Classification: Confidential'))).toBe(true);
  });

  it('explains protections, directions, severities, and the zones and sites that occur', () => {
    for (const words of [
      'Encrypted',
      'Signed, not encrypted',
      'In the clear',
      'Not decided yet',
      'Protected by a channel, such as IPsec',
      'Critical',
      'High',
      'Medium',
      'Low',
      'Info',
      'Open question',
      'Perimeter network',
      'Branch office',
      'Lyon: mixed mode',
      'Central: native mode',
      'Dublin: SMS 2003',
    ]) {
      expect(texts).toContain(words);
    }
    expect(texts.some((text) => text.startsWith('Pulled'))).toBe(true);
  });

  it('explains no kind of zone that does not occur', async () => {
    const one = await drawn(draw().zone('room').document);
    expect(one).toContain('>Intranet<');
    expect(one).not.toContain('>Branch office<');
  });

  it('has a name and a description for those who cannot see it', () => {
    expect(root.attributes.get('role')).toBe('img');
    expect(root.children[0]).toMatchObject({ name: 'title', text: 'Contoso 2007 redesign' });
    expect(root.children[1]?.text).toContain('41 computers');
    expect(root.children[1]?.text).toContain(`findings: ${bySeverity.join(', ')};`);
  });

  it('needs nothing but itself', () => {
    expect(fetched(root)).toEqual([]);
    expect(elements.some(({ name }) => name === 'script' || name === 'image')).toBe(false);
    expect(svg).toContain('url(data:font/woff2;base64,');
    const ids = new Set(elements.map(({ attributes }) => attributes.get('id')));
    for (const use of elements.filter(({ name }) => name === 'use')) {
      expect(ids).toContain(use.attributes.get('href')?.slice(1));
    }
  });

  it('carries the letters beyond the first 256 only where they are written', async () => {
    const faces = (text: string) => text.split('@font-face').length - 1;
    expect(faces(svg)).toBe(3);
    expect(faces(await drawn(emptyHierarchy('Łódź')))).toBe(5);
  });

  it('stands in the colours of the theme that is asked for', async () => {
    const dark = await diagramSvg(contoso, analyse(contoso), { theme: 'dark' });
    expect(dark).not.toBe(svg);
    expect(dark.replaceAll(/#[0-9a-f]{6}/g, '')).toBe(svg.replaceAll(/#[0-9a-f]{6}/g, ''));
  });

  it('is the same in whatever order placed elements stand in the document', async () => {
    const placed = Object.fromEntries(
      ['zones', 'systems', 'clients', 'services']
        .flatMap((name) => Object.keys(contoso[name as 'zones']))
        .map((id, index) => [id, { x: (index % 9) * 260, y: Math.floor(index / 9) * 200 }]),
    );
    const document: Hierarchy = { ...contoso, views: { network: { placed } } };
    const turned = Object.fromEntries(
      collectionNames
        // The colours of sites follow their order.
        .filter((name) => name !== 'sites')
        .map((name) => [name, Object.fromEntries(Object.entries(document[name]).reverse())]),
    );
    expect(await drawn({ ...document, ...turned })).toBe(await drawn(document));
  });

  it('leaves what is placed where it was put', async () => {
    const document = draw().zone('room').system('server').document;
    const at = (x: number): Hierarchy => ({
      ...document,
      views: { network: { placed: { room: { x: 40, y: 80 }, server: { x, y: 60 } } } },
    });
    expect(await drawn(at(300))).toContain('translate(340 140)');
    expect(await drawn(at(332))).toContain('translate(372 140)');
  });

  it('takes ids for ids that mean something to the language', async () => {
    const document = draw().zone('constructor').system('toString').document;
    const views = { network: { placed: {} } };
    expect(withoutLetters(await drawn({ ...document, views }))).not.toContain('NaN');
  });

  it('is a page also where nothing is drawn', async () => {
    const empty = await drawn(emptyHierarchy('Nothing yet'));
    expect(parsed(empty).text).toContain('No findings');
    expect(withoutLetters(empty)).not.toContain('NaN');
  });

  it('is well-formed whatever the names are', async () => {
    for (const name of Object.values(hostile)) {
      const page = parsed(await drawn(hostileName(name)));
      expect(everything(page).some(({ name: tag }) => tag === 'script')).toBe(false);
      expect(fetched(page)).toEqual([]);
    }
    await fc.assert(
      fc.asyncProperty(arbitraryHierarchy(), async (document) => {
        parsed(await drawn(document));
      }),
      { numRuns: 30 },
    );
  });
});
