// A hierarchy: the document that an architect draws and saves. Its types come from the catalogue.
import type { kinds } from '../elements/catalogue.ts';
import type { CollectionName, ValuesOf } from '../elements/field.ts';
import type { RoleId, roles } from '../elements/roles/index.ts';

export type { CollectionName } from '../elements/field.ts';
export type { RoleId } from '../elements/roles/index.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What an importer could not map and therefore keeps as it came. */
export interface Imported {
  readonly source: string;
  readonly properties: { readonly [key: string]: Json };
}

type Named<C extends CollectionName> = (typeof kinds)[C] extends { nameless: true }
  ? { readonly name?: string }
  : { readonly name: string };

type Described = { readonly description?: string; readonly imported?: Imported };

export type RoleSettings<R extends RoleId> = ValuesOf<(typeof roles)[R]['settings']>;

export type RolesOfSystem = { readonly [R in RoleId]?: RoleSettings<R> };

type Roles<C extends CollectionName> = C extends 'systems'
  ? { readonly roles?: RolesOfSystem }
  : unknown;

/** An entry of this collection. */
export type ElementOf<C extends CollectionName> = C extends CollectionName
  ? Named<C> & Described & ValuesOf<(typeof kinds)[C]['fields']> & Roles<C>
  : never;

export type AnyElement = ElementOf<CollectionName>;

export type Collections = {
  readonly [C in CollectionName]: { readonly [id: string]: ElementOf<C> };
};

/** What was decided about a finding, by the finding's fingerprint. */
export interface Decision {
  readonly kind: 'accept' | 'mitigate' | 'transfer' | 'false-alarm';
  readonly owner?: string;
  /** A date as `YYYY-MM-DD`. */
  readonly due?: string;
  readonly reason?: string;
  readonly severityThen?: 'critical' | 'high' | 'medium' | 'low' | 'info';
}

/** Where an element was put in a view, in pixels. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly pinned?: boolean;
}

export type ViewName = 'network' | 'site';

export interface View {
  readonly placed?: { readonly [id: string]: Placement };
}

/** One stop of a workshop. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly view?: ViewName;
  readonly camera?: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly overlay?: string;
  readonly highlight?: readonly string[];
  readonly about?: string;
  readonly notes?: string;
}

export interface Hierarchy extends Collections {
  readonly format: 'trustwalk';
  readonly version: 1;
  readonly name: string;
  readonly properties: { readonly [key: string]: string };
  readonly decisions: { readonly [fingerprint: string]: Decision };
  /** What changing a setting costs, by `id.setting`; positive, a thousand million at most. */
  readonly costs: { readonly [setting: string]: number };
  readonly views: { readonly [V in ViewName]?: View };
  readonly scenes: readonly Scene[];
}

export const formatName = 'trustwalk';
export const currentVersion = 1;

/** A hierarchy with nothing in it. */
export function emptyHierarchy(name: string): Hierarchy {
  return {
    format: formatName,
    version: currentVersion,
    name,
    properties: {},
    forests: {},
    zones: {},
    sites: {},
    systems: {},
    clients: {},
    services: {},
    channels: {},
    links: {},
    collections: {},
    packages: {},
    deployments: {},
    media: {},
    decisions: {},
    costs: {},
    views: {},
    scenes: [],
    notes: {},
  };
}
