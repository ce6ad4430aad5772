// The hierarchies that come with the product.
import { openDocument } from '../../models/document/open.ts';
import { counted } from '../../models/rules/words.ts';

const texts = import.meta.glob<string>('../../assets/samples/*.trustwalk', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What each one is for, in the order in which they are offered. */
const sentences: readonly (readonly [file: string, sentence: string])[] = [
  [
    'contoso-2007',
    'A global company in mixed mode: seven sites, a perimeter network, and something wrong in most corners.',
  ],
  ['small-native', 'One site in native mode with a public key infrastructure, built with care.'],
];

export interface Sample {
  readonly name: string;
  readonly sentence: string;
  /** `7 sites · 41 computers · 11,984 clients`. */
  readonly counts: string;
  readonly bytes: Uint8Array;
}

/** The samples, the first one to look at first. */
export const samples: readonly Sample[] = sentences.flatMap(([file, sentence]) => {
  const text = texts[`../../assets/samples/${file}.trustwalk`] ?? '';
  const bytes = new TextEncoder().encode(text);
  const opened = openDocument(bytes);
  if (!opened.ok) return [];
  const { name, sites, systems, clients } = opened.document;
  let machines = 0;
  for (const { count } of Object.values(clients)) machines += count ?? 0;
  const counts = [
    counted(Object.keys(sites).length, 'site'),
    counted(Object.keys(systems).length, 'computer'),
    counted(machines, 'client'),
  ].join(' · ');
  return [{ name, sentence, counts, bytes }];
});
