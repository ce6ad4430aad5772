// The findings as one HTML file: to be read on a screen, printed, and handed on.
import type { Hierarchy } from '../document/hierarchy.ts';
import { symbols } from '../drawing/icons.ts';
import { escaped } from '../drawing/svg.ts';
import type { Analysis } from '../rules/engine.ts';
import { findingSections } from './findings-sections.ts';
import { findingsStyle } from './findings-style.ts';
import { fontFaces } from './fonts.ts';
import { drawingIcons, prose } from './html.ts';
import { inventorySections } from './inventories-sections.ts';
import { legendOf } from './legend.ts';
import { numbered } from './numbering.ts';
import { otherSections } from './other-sections.ts';
import { iconsOf, pictureOf } from './picture.ts';
import { cover, diagramSection, glance } from './report-head.ts';

/** Nothing is loaded and nothing runs, whatever the names in the document say. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * Everything that was found in a document, as an HTML file that needs no network and no script. The
 * numbers are those of `diagramSvg`. The same document gives the same text.
 */
export async function findingsHtml(document: Hierarchy, analysis: Analysis): Promise<string> {
  const numbering = numbered(analysis);
  const picture = pictureOf(analysis, numbering);
  const legend = legendOf(analysis.facts, numbering);
  const others = otherSections(analysis, numbering);
  const body = [
    cover(analysis),
    '<main>',
    glance(analysis, numbering),
    diagramSection(analysis, numbering, picture, legend),
    findingSections(analysis, numbering),
    others,
    inventorySections(analysis.facts),
    '</main>',
  ].join('\n');
  const icons = symbols([...iconsOf(picture.groups), ...drawingIcons(legend)]);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${prose(document.name)}: findings</title>`,
    `<style>${await fontFaces(body)}\n${findingsStyle}</style>`,
    '</head>',
    '<body>',
    `<svg class="symbols" width="0" height="0" aria-hidden="true">${icons}</svg>`,
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
