// The inventories of personal data and of algorithms, to be read in a terminal.
import type { Facts } from '../facts/facts.ts';
import { algorithmGroups, algorithmsLead } from './algorithm-rows.ts';
import { personalDataGroups } from './personal-data-rows.ts';
import { type Styles, wrapped } from './typeset.ts';

/** Both inventories as lines; nothing where a document tells of neither. */
export function inventoriesText(facts: Facts, width: number, styles: Styles): string[] {
  return [...personalData(facts, width, styles), ...algorithms(facts, width, styles)];
}

function personalData(facts: Facts, width: number, styles: Styles): string[] {
  const groups = personalDataGroups(facts);
  if (groups.length === 0) return [];
  return [
    '',
    styles.heading('Personal data'),
    ...groups.flatMap(({ data, sources, rows }) => [
      ...wrapped(data, width, '  ').map(styles.strong),
      ...rows.flatMap(({ where, sites, protection, kept }) =>
        entry(`${where} ${protection}. ${kept === '' ? '' : `${kept}. `}${sites}.`, width),
      ),
      ...sourceLines(sources, width, styles),
    ]),
  ];
}

function algorithms(facts: Facts, width: number, styles: Styles): string[] {
  const groups = algorithmGroups(facts);
  if (groups.length === 0) return [];
  const sources = groups.flatMap(({ rows }) => rows.flatMap((row) => row.sources));
  return [
    '',
    styles.heading('Algorithms'),
    ...wrapped(algorithmsLead, width, '  '),
    ...groups.flatMap(({ mode, rows }) => [
      styles.strong(`  ${mode}`),
      ...rows.flatMap(({ what, algorithm, remark, verdict, sites }) =>
        entry(
          `${what}: ${algorithm}${remark === '' ? '' : ` (${remark})`}. ${verdict}. ${sites}.`,
          width,
        ),
      ),
    ]),
    ...sourceLines(sources, width, styles),
  ];
}

function entry(words: string, width: number): string[] {
  return wrapped(words, width, '    ', '      ');
}

function sourceLines(sources: readonly string[], width: number, styles: Styles): string[] {
  return [...new Set(sources)].flatMap((source, index) =>
    wrapped(source, width, index === 0 ? '    Source  ' : '            ', '            ').map(
      styles.quiet,
    ),
  );
}
