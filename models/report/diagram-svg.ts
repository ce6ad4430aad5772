// The diagram as one SVG file: title block, network view with numbered findings, legend, list of findings.
import type { Hierarchy } from '../document/hierarchy.ts';
import { symbols } from '../drawing/icons.ts';
import { attributes, escaped } from '../drawing/svg.ts';
import { type ThemeName, themes } from '../drawing/themes.ts';
import type { Analysis } from '../rules/engine.ts';
import { type Block, findingsBlock, legendBlock, titleBlock } from './diagram-blocks.ts';
import { codeLetters, fontFaces, letters } from './fonts.ts';
import { legendOf } from './legend.ts';
import { numbered } from './numbering.ts';
import { iconsOf, markupOf, pictureOf } from './picture.ts';
import { outcomeSentence } from './title-block.ts';

export interface DiagramOptions {
  /** `print` if not given. */
  readonly theme?: ThemeName;
}

const gap = 32;
const legendWidth = 320;
/** The room for the drawing, in units: a larger drawing makes the unit larger. */
const narrowest = 680;
const widest = 1480;

/**
 * The network view of a document and what was found in it, as an SVG file that needs nothing else. The
 * same document gives the same text.
 */
export async function diagramSvg(
  document: Hierarchy,
  analysis: Analysis,
  { theme: name = 'print' }: DiagramOptions = {},
): Promise<string> {
  const theme = themes[name];
  const numbering = numbered(analysis);
  const picture = pictureOf(analysis, numbering);
  const { frame } = picture;
  const room = Math.min(widest, Math.max(narrowest, frame.width));
  const width = room + legendWidth + 3 * gap;
  // What stands around the drawing is as large in print for every drawing, so it is drawn in units of its own.
  const unit = Math.max(1, frame.width / widest);
  const title = titleBlock(analysis, numbering, width - 2 * gap);
  const legend = legendBlock(legendOf(analysis.facts, numbering), legendWidth);
  const list = findingsBlock(analysis.facts, numbering.rules, width - 2 * gap);

  const top = gap + title.height + gap;
  const listTop = top + Math.max(frame.height / unit, legend.height) + gap;
  const height = Math.ceil(listTop + list.height + gap);
  const put = (block: Block, x: number, y: number) =>
    `<g${attributes({ transform: `translate(${x} ${y})` })}>${markupOf(block.groups, theme)}</g>`;
  const toUnits = `translate(${gap} ${top}) scale(${1 / unit}) translate(${-frame.x} ${-frame.y})`;
  const body = [
    put(title, gap, gap),
    `<g${attributes({ transform: toUnits })}>${markupOf(picture.groups, theme)}</g>`,
    put(legend, width - gap - legendWidth, top),
    put(list, gap, listTop),
  ].join('\n');
  const icons = iconsOf([picture, title, legend, list].flatMap(({ groups }) => groups));
  const faces = await fontFaces(body);
  return [
    `<svg${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'font-family': letters,
      'aria-labelledby': 'name outcome',
      viewBox: `0 0 ${width} ${height}`,
      width: Math.round(width * unit),
      height: Math.round(height * unit),
    })}>`,
    `<title id="name">${escaped(document.name)}</title>`,
    `<desc id="outcome">${escaped(outcomeSentence(analysis, numbering))}</desc>`,
    `<style>${faces}`,
    'text { font-kerning: none; white-space: pre; }',
    `.code { font-family: ${codeLetters}; }</style>`,
    symbols(icons),
    `<rect width="100%" height="100%" fill="${theme.canvas}"/>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}
