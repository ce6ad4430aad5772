// The words that pages share: products and modes, settings that nobody decided, sources by their numbers.
import type { CommunicationMode } from '../../document/site-modes.ts';
import { type Applicability, type Field, type Product, products } from '../../elements/field.ts';
import { site } from '../../elements/site.ts';
import { type Citation, citationText, shortNames } from '../../elements/sources.ts';
import { listed } from '../../rules/words.ts';
import { valueInWords } from '../setting-words.ts';
import type { Fact } from './page.ts';
import { productOf } from './site-with-every-role.ts';

export const productNames: { readonly [P in Product]: string } = {
  sms2003: 'SMS 2003',
  cm2007: 'Configuration Manager 2007',
  'current-branch': 'current branch',
};

/** Products in a row: `SMS 2003 and 2007`. */
export function productsInWords(some: readonly Product[]): string {
  return listed(some.map((product) => productNames[product]));
}

/** Modes by their product, which alone is named where it has no others: `2007, current branch in HTTPS mode`. */
export function modesInWords(modes: readonly CommunicationMode[]): string {
  const all = Object.keys(productOf) as CommunicationMode[];
  return products
    .flatMap((product) => {
      const own = all.filter((mode) => productOf[mode] === product);
      const named = own.filter((mode) => modes.includes(mode));
      if (named.length === 0) return [];
      if (named.length === own.length) return shortNames[product];
      return `${shortNames[product]} in ${named.map(modeName).join(' or ')} mode`;
    })
    .join(', ');
}

/** A mode within a sentence; acronyms keep their letters. */
function modeName(mode: CommunicationMode): string {
  const label = mode === 'sms2003' ? productNames.sms2003 : site.fields.mode.options[mode];
  return label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Where a setting means something; empty where that is everywhere. */
export function whereItApplies({ applies }: Field): string {
  const { products: named, modes } = (applies ?? {}) as Applicability;
  if (modes !== undefined) return modesInWords(modes);
  return named === undefined ? '' : productsInWords(named);
}

/** What the analysis does while nobody decided a setting: `Product default: yes`. */
export function whileUndecided(field: Field): string {
  const { default: byDefault, unlessDeclared, question, required, defaultSaid } = field;
  const said = (value: unknown) => defaultSaid ?? valueInWords(field, value);
  if (byDefault !== undefined) return `Product default: ${said(byDefault)}`;
  if (unlessDeclared !== undefined) return `Taken as ${said(unlessDeclared)}`;
  if (required === true) return 'It has to be said';
  return question === undefined ? 'No rule asks for it' : 'Asked where a rule needs it';
}

/** Something cited of a product. */
export interface Cited {
  readonly source: Citation;
  readonly product: Product;
}

/** Sources by their numbers, in the order in which they are first named. */
export class NumberedSources {
  readonly #numbers = new Map<string, number>();

  constructor(all: Iterable<Cited>) {
    for (const cited of all) {
      const text = textOf(cited);
      if (!this.#numbers.has(text)) this.#numbers.set(text, this.#numbers.size + 1);
    }
  }

  /** The numbers of some: `1, 4`. */
  of(cited: readonly Cited[]): string {
    const numbers = cited.map((one) => this.#numbers.get(textOf(one)) ?? 0);
    return [...new Set(numbers)].sort((a, b) => a - b).join(', ');
  }

  get list(): Fact[] {
    return [...this.#numbers].map(([text, number]) => [String(number), text]);
  }
}

function textOf({ source, product }: Cited): string {
  return citationText(source, product);
}
