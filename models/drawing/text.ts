// Measures text with the widths of the bundled font, so that a drawing needs no screen.
import { widthsOfWeight } from './font-metrics.ts';

type Weight = keyof typeof widthsOfWeight;

function table(weight: Weight): ReadonlyMap<number, number> {
  return new Map(
    widthsOfWeight[weight].split(' ').map((entry) => {
      const [point = '', width = ''] = entry.split(':');
      return [Number.parseInt(point, 36), Number(width)];
    }),
  );
}

const tables: { readonly [W in Weight]: ReadonlyMap<number, number> } = {
  400: table(400),
  600: table(600),
};

/** Letters that the font does not have are taken to be as wide as their height. */
const unknownWidth = 1000;
const codeWidth = 600;

/** The width of text in pixels at this size. Letters stand unkerned, on the screen and in exports. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const letter of text)
    width += tables[weight].get(letter.codePointAt(0) ?? 0) ?? unknownWidth;
  return (width * size) / 1000;
}

/** The width in pixels of a site code or the like, in letters that are all equally wide. */
export function codeWidthOf(text: string, size: number): number {
  return ([...text].length * codeWidth * size) / 1000;
}

/** The text if it fits into this many pixels, or as much of it as fits, with an ellipsis. */
export function fitted(text: string, width: number, size: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= width) return text;
  const room = width - widthOf('…', size, weight);
  let kept = '';
  let used = 0;
  for (const letter of text) {
    used += widthOf(letter, size, weight);
    if (used > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in lines of at most this many pixels; a word that is longer alone is cut. */
export function linesOf(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, size, weight) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines.map((line) => fitted(line, width, size, weight));
}
