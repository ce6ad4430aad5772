// Ids and names for what is added to a document: unique, and made from what is known.
import type { Hierarchy } from './hierarchy.ts';
import { isTaken } from './references.ts';

/**
 * An id made from any text: `Perimeter MP` gives `perimeter-mp`, and `perimeter-mp-2` where that is
 * taken in the document or in `others`.
 */
export function freeId(
  document: Hierarchy,
  text: string,
  others: ReadonlySet<string> = new Set(),
): string {
  const stem =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'element';
  let id = stem;
  for (let count = 2; isTaken(document, id) || others.has(id); count += 1) id = `${stem}-${count}`;
  return id;
}

/** The name, or the next free one that continues it: `CEN-DP02` after `CEN-DP01`, `Lab 2` after `Lab`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name, digits = ''] = /^(.*?)(\d{0,6})$/s.exec(name) ?? [];
  for (let count = digits === '' ? 2 : Number(digits) + 1; ; count += 1) {
    const next =
      digits === '' ? `${name} ${count}` : `${stem}${String(count).padStart(digits.length, '0')}`;
    if (!taken.has(next)) return next;
  }
}
