// What can be drawn: every kind of element that stands on the canvas, and sites.
import { kinds } from '../elements/catalogue.ts';
import { type RoleId, roleIds, roles } from '../elements/roles/index.ts';
import type { ElementOf } from './hierarchy.ts';

type KindOf<C extends 'zones' | 'clients' | 'services'> = ElementOf<C>['kind'];

/** What adding one makes. */
export type Drawn =
  | { readonly collection: 'zones'; readonly kind: KindOf<'zones'> }
  | { readonly collection: 'sites' }
  | { readonly collection: 'systems'; readonly role?: RoleId }
  | { readonly collection: 'clients'; readonly kind: KindOf<'clients'> }
  | { readonly collection: 'services'; readonly kind: KindOf<'services'> }
  | { readonly collection: 'notes' };

export interface Drawable {
  /** `zone:perimeter`, `role:management-point`, `site`. */
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** The abbreviation that administrators use. */
  readonly short?: string;
  readonly help: string;
  readonly drawn: Drawn;
}

export const drawables: readonly Drawable[] = [
  ...kindsOf('zones').map(
    (kind): Drawable => ({
      id: `zone:${kind}`,
      group: 'Zones',
      label: kinds.zones.fields.kind.options[kind],
      help: kinds.zones.help,
      drawn: { collection: 'zones', kind },
    }),
  ),
  {
    id: 'site',
    group: 'Sites',
    label: 'Site',
    help: kinds.sites.help,
    drawn: { collection: 'sites' },
  },
  {
    id: 'computer',
    group: 'Computers',
    label: 'Computer',
    help: 'A computer without a role yet.',
    drawn: { collection: 'systems' },
  },
  ...roleIds.map((role): Drawable => {
    const { label, short, help } = roles[role];
    return {
      id: `role:${role}`,
      group: 'Computer with',
      label,
      ...(short !== label && { short }),
      help,
      drawn: { collection: 'systems', role },
    };
  }),
  ...kindsOf('clients').map(
    (kind): Drawable => ({
      id: `clients:${kind}`,
      group: 'Client groups',
      label: kinds.clients.fields.kind.options[kind],
      help: kinds.clients.help,
      drawn: { collection: 'clients', kind },
    }),
  ),
  ...kindsOf('services').map(
    (kind): Drawable => ({
      id: `service:${kind}`,
      group: 'Services',
      label: kinds.services.fields.kind.options[kind],
      help: kinds.services.help,
      drawn: { collection: 'services', kind },
    }),
  ),
  {
    id: 'note',
    group: 'Notes',
    label: 'Note',
    help: kinds.notes.help,
    drawn: { collection: 'notes' },
  },
];

/** The drawable with this id, if there is one. */
export function drawableOf(id: string): Drawable | undefined {
  return drawables.find((drawable) => drawable.id === id);
}

function kindsOf<C extends 'zones' | 'clients' | 'services'>(collection: C): readonly KindOf<C>[] {
  return Object.keys(kinds[collection].fields.kind.options) as KindOf<C>[];
}
