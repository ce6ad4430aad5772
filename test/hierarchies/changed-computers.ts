// A hierarchy after somebody changed one of its computers or client groups in any way that the format allows.
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import type { Field, Fields } from '../../models/elements/field.ts';
import { type RoleId, roleIds, roles } from '../../models/elements/roles/index.ts';
import type { Random } from './random.ts';

type Element = { readonly [key: string]: unknown };
type Elements = { readonly [id: string]: Element };

/** The document after one such change; as it is where there is nothing to change. */
export function withOneChanged(document: Hierarchy, random: Random): Hierarchy {
  const collection = random.chance(0.75) ? 'systems' : 'clients';
  const elements = document[collection] as unknown as Elements;
  const ids = Object.keys(elements);
  if (ids.length === 0) return document;
  const id = random.pick(ids);
  const { [id]: element = {}, ...others } = elements;
  if (random.chance(0.1)) return { ...document, [collection]: others };
  const changed = random.chance(0.4)
    ? withSetting(element, kinds[collection].fields, random)
    : random.chance(0.4)
      ? elsewhere(element, document, random)
      : withRoles(element, random);
  return { ...document, [collection]: { ...elements, [id]: changed } };
}

function withSetting(element: Element, fields: Fields, random: Random): Element {
  const [key, field] = random.pick(Object.entries(fields));
  const value = valueFor(field, random);
  return value === undefined ? element : { ...element, [key]: value };
}

/** In another zone or site. */
function elsewhere(element: Element, { zones, sites }: Hierarchy, random: Random): Element {
  const key = random.chance(0.7) ? 'zone' : 'site';
  const ids = Object.keys(key === 'zone' ? zones : sites);
  return ids.length === 0 ? element : { ...element, [key]: random.pick(ids) };
}

/** With a role more or less, or a role set up otherwise; clients have none and stay as they are. */
function withRoles(element: Element, random: Random): Element {
  const held = element.roles as { readonly [R in RoleId]?: Element } | undefined;
  if (held === undefined) return element;
  const known = Object.keys(held) as RoleId[];
  if (known.length === 0 || random.chance(0.25)) {
    return { ...element, roles: { ...held, [random.pick(roleIds)]: {} } };
  }
  const role = random.pick(known);
  const { [role]: settings = {}, ...rest } = held;
  if (random.chance(0.25)) return { ...element, roles: rest };
  const { settings: fields } = roles[role] as { readonly settings: Fields };
  if (Object.keys(fields).length === 0) return element;
  return { ...element, roles: { ...rest, [role]: withSetting(settings, fields, random) } };
}

function valueFor(field: Field, random: Random): unknown {
  if (field.type === 'boolean') return random.chance(0.5);
  return field.type === 'choice' ? random.pick(Object.keys(field.options)) : undefined;
}
