// Finding things by words in any order.
import { collectionNames, kinds } from '../elements/catalogue.ts';
import { roles } from '../elements/roles/index.ts';
import { elementTitle } from './element-title.ts';
import type { CollectionName } from './hierarchy.ts';
import { type Entry, isOf, rolesOf, type Survey } from './survey.ts';

/** The words of a query, in small letters. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * How well texts answer a query whose words may come in any order: the smaller the better; undefined
 * where a word occurs in none of them. The name counts most; a text that is a word of the query,
 * such as an abbreviation, counts like it.
 */
export function rank(
  query: string,
  name: string,
  more: readonly (string | undefined)[] = [],
): number | undefined {
  const words = wordsOf(query);
  const texts = [name, ...more].flatMap((text) => text?.toLowerCase() ?? []);
  if (!words.every((word) => texts.some((text) => occurs(text, word)))) return undefined;
  const whole = words.join(' ');
  if (texts.includes(whole)) return texts[0] === whole ? 0 : 1;
  if (texts[0]?.startsWith(whole) === true) return 2;
  return words.every((word) => texts.some((text) => beginsWord(text, word))) ? 3 : 4;
}

/** One or two letters are an abbreviation, and occur in many words where nobody means them. */
function occurs(text: string, word: string): boolean {
  return word.length <= 2 ? beginsWord(text, word) : text.includes(word);
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Those that answer the query, the best first; equally good ones stay in order. */
export function ranked<Item>(
  items: Iterable<Item>,
  rankOf: (item: Item) => number | undefined,
): readonly Item[] {
  const found: { item: Item; at: number }[] = [];
  for (const item of items) {
    const at = rankOf(item);
    if (at !== undefined) found.push({ item, at });
  }
  return found.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

/** What an element can be found by besides its name: site code, roles, full names, kind. */
export function searchTexts(survey: Survey, entry: Entry): readonly (string | undefined)[] {
  const { collection, data, site } = entry;
  const code = 'code' in data ? data.code : survey.get('sites', site)?.data.code;
  const held = isOf(entry, 'systems')
    ? rolesOf(entry).flatMap((role) => [roles[role].label, roles[role].short])
    : [];
  return [
    code,
    'fqdn' in data ? data.fqdn : undefined,
    'internetFqdn' in data ? data.internetFqdn : undefined,
    kinds[collection].singular,
    'kind' in data ? data.kind.replaceAll('-', ' ') : undefined,
    ...held,
  ];
}

/** The elements that answer a query, the best first, at most so many. */
export function searchElements(survey: Survey, query: string, most: number): readonly Entry[] {
  if (wordsOf(query).length === 0) return [];
  const everything = collectionNames.flatMap((name) => survey.all<CollectionName>(name));
  return ranked(everything, (entry) =>
    rank(query, elementTitle(survey, entry), searchTexts(survey, entry)),
  ).slice(0, most);
}
