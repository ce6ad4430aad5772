// The icons of the product, by name: roles and kinds of element as shapes, and those of the face.
import sprite from '../../assets/icons.svg?raw';
import { kinds } from '../elements/catalogue.ts';
import type { CollectionName } from '../elements/field.ts';
import type { RoleId } from '../elements/roles/index.ts';
import type { Judgement } from './marks.ts';

/** A part of an icon on its grid of 20 × 20: filled if it is solid, a line of 1.5 otherwise. */
export interface IconPath {
  readonly d: string;
  readonly solid: boolean;
}

const icons: ReadonlyMap<string, readonly IconPath[]> = new Map(
  [...sprite.matchAll(/<symbol id="([a-z-]+)" viewBox="0 0 20 20">(.*?)<\/symbol>/gs)].map(
    ([, name = '', body = '']) => [name, pathsOf(body)],
  ),
);

/** The name of every icon, in the order of the sprite. */
export const iconNames: readonly string[] = [...icons.keys()];

/** What the icon is made of. Throws for a name that the sprite lacks, which is a bug of the caller. */
export function iconPaths(name: string): readonly IconPath[] {
  const paths = icons.get(name);
  if (paths === undefined) throw new Error(`There is no icon ${name}.`);
  return paths;
}

/**
 * The `<symbol>` elements of these icons for an SVG file, each once, sorted by name, with ids
 * `icon-NAME`. They take the `color` of the `<use>` that shows them.
 */
export function symbols(names: Iterable<string>): string {
  return [...new Set(names)].sort().map(symbol).join('');
}

/** The icon of a role. */
export function roleIcon(role: RoleId): string {
  return role;
}

/** The icon of a severity, a question or a pass. */
export function judgementIcon(judgement: Judgement | 'pass'): string {
  return judgement === 'question' || judgement === 'pass' ? judgement : `severity-${judgement}`;
}

/** The icon of an element of this collection; of the collection itself where no element is given. */
export function kindIcon(collection: CollectionName, element: object = {}): string {
  const kind = 'kind' in element && typeof element.kind === 'string' ? element.kind : undefined;
  switch (collection) {
    case 'clients':
      return kind === undefined || kind === 'computer' ? 'clients' : `clients-${kind}`;
    case 'services':
    case 'zones':
      return kind === undefined
        ? kinds[collection].singular
        : `${kinds[collection].singular}-${kind}`;
    case 'systems':
      return 'system';
    default:
      return kinds[collection].singular;
  }
}

function pathsOf(body: string): readonly IconPath[] {
  return [...body.matchAll(/<path (class="solid" )?d="([^"]+)"\/>/g)].map(([, solid, d = '']) => ({
    d,
    solid: solid !== undefined,
  }));
}

function symbol(name: string): string {
  const paths = iconPaths(name).map(({ d, solid }) =>
    solid ? `<path fill="currentColor" stroke="none" d="${d}"/>` : `<path d="${d}"/>`,
  );
  return `<symbol id="icon-${name}" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</symbol>`;
}
