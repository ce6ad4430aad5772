// Pages of the reference as Markdown files that link to each other.
import type { Block, Page, PageId, Words } from './page.ts';
import { partsOf } from './page.ts';
import { pageIds, pageOf } from './pages.ts';

/** Every page as the text of a file, by its path within the folder of the reference. */
export function markdownFiles(): ReadonlyMap<string, string> {
  return new Map(
    pageIds.flatMap((id) => {
      const page = pageOf(id);
      return page === undefined ? [] : [[fileOf(id), markdownOf(page)] as const];
    }),
  );
}

function fileOf(id: PageId): string {
  return id === 'index' ? 'README.md' : `${id}.md`;
}

/** A page as Markdown. */
export function markdownOf({ id, title, lead, sections }: Page): string {
  const parts = [
    `# ${escaped(title)}`,
    escaped(lead),
    ...sections.flatMap((section) => [
      `## ${escaped(section.title)}`,
      ...section.blocks.map((block) => blockOf(block, id)),
    ]),
    ...(id === 'index' ? [] : [inline([{ page: 'index', says: 'All of the reference' }], id)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockOf(block: Block, from: PageId): string {
  switch (block.block) {
    case 'paragraph':
      return inline(block.words, from);
    case 'list':
      return block.items.map((item) => `- ${inline(item, from)}`).join('\n');
    case 'facts':
      return block.facts
        .map(([name, said]) => `- **${escaped(name)}**: ${inline(said, from)}`)
        .join('\n');
    case 'table':
      return [
        row(block.columns, from),
        row(
          block.columns.map(() => '---'),
          from,
        ),
        ...block.rows.map((cells) => row(cells, from)),
      ].join('\n');
  }
}

function row(cells: readonly Words[], from: PageId): string {
  return `| ${cells.map((cell) => inline(cell, from)).join(' | ')} |`;
}

function inline(words: Words, from: PageId): string {
  return partsOf(words)
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if ('code' in part) return `\`${part.code}\``;
      return `[${escaped(part.says)}](${wayFrom(from, part.page)})`;
    })
    .join('');
}

/** The relative way between two files. */
function wayFrom(from: PageId, to: PageId): string {
  return '../'.repeat(fileOf(from).split('/').length - 1) + fileOf(to);
}

/** Text in which no letter means anything to Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[<|]/g, '\\$&');
}
