// Pages of the reference to be read in a terminal.
import { clean, plain, type Styles, wrapped } from '../typeset.ts';
import { type Block, type Page, partsOf, type Words } from './page.ts';

/** A page as lines of at most `width` characters, as far as words allow. Ways to other pages are told by their titles. */
export function pageText(
  { title, lead, sections }: Page,
  width = 100,
  styles: Styles = plain,
): string {
  return [
    styles.heading(clean(title)),
    '',
    ...wrapped(lead, width),
    ...sections.flatMap((section) => [
      '',
      styles.strong(clean(section.title)),
      ...section.blocks.flatMap((block) => linesOf(block, width)),
    ]),
    '',
  ].join('\n');
}

function linesOf(block: Block, width: number): string[] {
  switch (block.block) {
    case 'paragraph':
      return wrapped(said(block.words), width, '  ');
    case 'list':
      return block.items.flatMap((item) => wrapped(said(item), width, '  ', '    '));
    case 'facts': {
      const longest = Math.max(...block.facts.map(([name]) => name.length));
      return block.facts.flatMap(([name, words]) =>
        wrapped(said(words), width, `  ${name.padEnd(longest)}  `, ' '.repeat(longest + 4)),
      );
    }
    case 'table':
      // Tables are wider than terminals: the first cell is a line of its own, the others stand below it.
      return block.rows.flatMap(([first = '', ...others]) => [
        ...wrapped(said(first), width, '  ', '    '),
        ...wrapped(others.map(said).filter(Boolean).join('; '), width, '    '),
      ]);
  }
}

function said(words: Words): string {
  return partsOf(words)
    .map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.says))
    .join('');
}
