// Turns names and counts into the words of messages.
import type { Entry } from '../document/survey.ts';
import type { Product } from '../elements/field.ts';
import { citationText } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { clientCount } from '../facts/facts.ts';
import type { Flow } from '../flows/flow.ts';
import type { Rule } from './rule.ts';

const numbers = new Intl.NumberFormat('en-US');

/** A count with thousands separated: `1,200`. */
export function count(number: number): string {
  return numbers.format(number);
}

/** A count with its noun: `1 client`, `1,200 clients`. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${count(number)} ${number === 1 ? singular : plural}`;
}

/** `a`, `a and b`, `a, b and c`; beyond `most` the rest is counted. */
export function listed(words: readonly string[], most = 4): string {
  const shown = words.length > most ? words.slice(0, most - 1) : words;
  const rest = words.length - shown.length;
  const all = rest > 0 ? [...shown, `${count(rest)} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** The names of elements, sorted, as a list. */
export function names({ survey }: Facts, ids: Iterable<string>, most?: number): string {
  return listed(
    [...new Set(ids)].map((id) => survey.nameOf(id)).sort((a, b) => (a < b ? -1 : 1)),
    most,
  );
}

/** A site as people speak of it: its code and name. */
export function siteName({ survey }: Facts, id: string): string {
  const site = survey.get('sites', id);
  const name = survey.nameOf(id);
  return site?.data.code === undefined || site.data.code === name
    ? name
    : `${site.data.code} (${name})`;
}

/** What a rule rests on, as a reader sees it of a product: its sources, or what asks for it instead. */
export function foundations({ authority, sources }: Rule, product: Product): string[] {
  return authority === undefined
    ? sources.map((source) => citationText(source, product))
    : [authority];
}

/** The clients behind flows: `1,200 clients in HQ desktops and Perimeter servers`. */
export function clientsBehind(facts: Facts, flows: readonly Flow[], server: string): string {
  const members = flows.flatMap(({ from }) => from.members.filter(({ id }) => id !== server));
  return clientsIn(facts, members);
}

/** Client groups and client computers with how many clients they stand for, the largest first. */
export function clientsIn({ survey }: Facts, members: readonly Entry[]): string {
  const each = [...new Set(members)].map((entry) => ({
    name: survey.nameOf(entry.id),
    size: clientCount(entry),
    isGroup: entry.collection === 'clients',
  }));
  each.sort(
    (a, b) =>
      Number(b.isGroup) - Number(a.isGroup) ||
      (b.size ?? 0) - (a.size ?? 0) ||
      (a.name < b.name ? -1 : 1),
  );
  const known = each.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const isComplete = each.every(({ size }) => size !== undefined);
  const many = isComplete
    ? counted(known, 'client')
    : known > 0
      ? `at least ${counted(known, 'client')}`
      : 'an unknown number of clients';
  return `${many} in ${listed(each.map(({ name }) => name))}`;
}
