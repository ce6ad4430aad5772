import { z } from 'zod';
import type { AnyElement, Hierarchy } from '../document/hierarchy.ts';
import { fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Edit, Refusal } from './edit.ts';
import { collectionOf, nameIn, withElement, withKey } from './elements-of-document.ts';

const change = z.strictObject({
  element: z.string(),
  /** `key`, or `role-id.key` for a setting of a role. */
  setting: z.string(),
  /** Absent: the setting becomes undecided. */
  value: z.json().optional(),
});

const schema = z.strictObject({ changes: z.array(change).min(1) });

type Change = z.infer<typeof change>;

/** Decides settings, or makes them undecided again; also the names of elements. Applies the fix of a finding. */
export const setSettings: Edit<z.infer<typeof schema>> = {
  edit: 'set-settings',
  schema,
  title(document, { changes }) {
    const [first] = changes;
    if (first === undefined) return 'set nothing';
    const verb = first.value === undefined ? 'leave open' : 'set';
    const rest = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
    return `${verb} ${labelOf(document, first)} on ${nameIn(document, first.element)}${rest}`;
  },
  apply(document, { changes }) {
    let changed: Hierarchy | Refusal = document;
    for (const one of changes) {
      changed = set(changed, one);
      if ('refusal' in changed) return changed;
    }
    return changed;
  },
};

function set(document: Hierarchy, { element: id, setting, value }: Change): Hierarchy | Refusal {
  const collection = collectionOf(document, id);
  const element: AnyElement | undefined =
    collection === undefined ? undefined : document[collection][id];
  if (collection === undefined || element === undefined) {
    return { refusal: `Nothing has the id “${id}”, so its “${setting}” cannot be set.` };
  }
  const dot = setting.indexOf('.');
  if (dot === -1) {
    return withElement(document, collection, id, withKey(element, setting, value));
  }
  const role = setting.slice(0, dot);
  const roles = 'roles' in element ? element.roles : undefined;
  if (!isRole(role) || roles?.[role] === undefined) {
    return {
      refusal: `${nameIn(document, id)} has no role “${role}”, so its “${setting}” cannot be set.`,
    };
  }
  const settings = withKey(roles[role], setting.slice(dot + 1), value);
  return withElement(
    document,
    collection,
    id,
    withKey(element, 'roles', { ...roles, [role]: settings }),
  );
}

function labelOf(document: Hierarchy, { element, setting }: Change): string {
  const [role, key] = setting.split('.');
  const collection = collectionOf(document, element);
  const field =
    key !== undefined && role !== undefined && isRole(role)
      ? roleFieldOf(role, key)
      : collection && fieldOf(collection, setting);
  return field === undefined ? setting : `“${field.label}”`;
}
