// What conditions can speak of: the things that they see, and what each of these tells. Made from the catalogue.
import { collectionNames, kinds } from '../elements/catalogue.ts';
import type { CollectionName, Field, Fields } from '../elements/field.ts';
import { type RoleId, roleIds, roles } from '../elements/roles/index.ts';
import { communications } from '../flows/communications/index.ts';
import { carried } from '../flows/flow.ts';

/** What a name stands for: its type in the condition language, and its values where these are few. */
export interface Term {
  readonly type: string;
  readonly values?: readonly string[];
}

export type Terms = { readonly [name: string]: Term };

/** What a rule can be about: the elements of a collection, or the computers that hold a role. */
export type Target = Exclude<CollectionName, 'notes'> | RoleId;
export const targets: readonly Target[] = [
  ...collectionNames.filter((name) => name !== 'notes'),
  ...roleIds,
];

/** The things whose settings conditions can read, by the names that conditions call them. */
export const holders = ['element', 'role', 'site', 'zone', 'forest'] as const;
export type Holder = (typeof holders)[number];

const text: Term = { type: 'string' };
const texts: Term = { type: 'list<string>' };
const truth: Term = { type: 'bool' };
const number: Term = { type: 'double' };

const ends: Terms = {
  kind: { type: 'string', values: ['systems', 'clients', 'services', 'sites', 'zones'] },
  names: texts,
  zone: text,
  site: text,
  exposed: truth,
};

const flow: Terms = {
  communication: { type: 'string', values: communications.map(({ id }) => id) },
  purpose: text,
  carries: { type: 'list<string>', values: Object.keys(carried) },
  protocol: text,
  ports: texts,
  signed: truth,
  encrypted: truth,
  initiator: { type: 'string', values: ['element', 'other'] },
  zones: texts,
  exposed: truth,
  other: { type: 'ends' },
};

/** What each type of thing tells. Elements have the type of their collection, roles that of `roleType`. */
export const terms: { readonly [type: string]: Terms } = {
  flow,
  ends,
  ...Object.fromEntries(collectionNames.map((name) => [name, termsOfKind(name)])),
  ...Object.fromEntries(
    roleIds.map((role) => [roleType(role), termsOfFields(roles[role].settings)]),
  ),
};

/** The names that conditions of a rule about this can begin with. */
export function variablesOf(target: Target): Terms {
  return variables[target];
}

const variables = Object.fromEntries(
  targets.map((target) => [target, variablesFor(target)]),
) as Record<Target, Terms>;

function variablesFor(target: Target): Terms {
  const role = roleOf(target);
  return {
    element: { type: role === undefined ? target : 'systems' },
    ...(role !== undefined && { role: { type: roleType(role) } }),
    site: { type: 'sites' },
    zone: { type: 'zones' },
    forest: { type: 'forests' },
    roles: { type: 'list<string>', values: roleIds },
    flows: { type: 'list<flow>' },
  };
}

/** The role that a rule is about, if it is about one. */
export function roleOf(target: Target): RoleId | undefined {
  return roleIds.find((role) => role === target);
}

/** The declaration of a setting that a condition can read; undefined where there is none. */
export function settingField(target: Target, holder: Holder, key: string): Field | undefined {
  const role = roleOf(target);
  const owners: { readonly [H in Holder]: Fields | undefined } = {
    element: kinds[role === undefined ? (target as CollectionName) : 'systems'].fields,
    role: role && roles[role].settings,
    site: kinds.sites.fields,
    zone: kinds.zones.fields,
    forest: kinds.forests.fields,
  };
  const fields = owners[holder];
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** The types of the condition language are words without hyphens. */
function roleType(role: RoleId): string {
  return role.replaceAll('-', '_');
}

function termsOfKind(collection: CollectionName): Terms {
  return {
    name: text,
    ...termsOfFields(kinds[collection].fields),
    ...(collection === 'zones' && { exposed: truth, outside: truth }),
  };
}

function termsOfFields(fields: Fields): Terms {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, termOf(field)]));
}

/** References are the names of what they refer to. */
function termOf(field: Field): Term {
  switch (field.type) {
    case 'boolean':
      return truth;
    case 'number':
      return number;
    case 'choice':
      return { type: 'string', values: Object.keys(field.options) };
    case 'references':
      return texts;
    case 'text':
    case 'reference':
      return text;
  }
}
