import { z } from 'zod';
import type { AnyElement, Hierarchy } from '../document/hierarchy.ts';
import { referencesOf } from '../document/references.ts';
import { collectionNames } from '../elements/catalogue.ts';
import type { Edit } from './edit.ts';
import { collectionOf, nameIn, withElement, withKey } from './elements-of-document.ts';

const schema = z.strictObject({ ids: z.array(z.string()).min(1) });

/**
 * Removes elements, and with them what cannot be without them: the computers of a removed zone, a
 * channel that loses an end. Other references to them are dropped.
 */
export const removeElements: Edit<z.infer<typeof schema>> = {
  edit: 'remove-elements',
  schema,
  title(document, { ids }) {
    const gone = withDependants(document, ids);
    const rest = gone.size > 1 ? ` and ${gone.size - 1} more` : '';
    return `remove ${nameIn(document, ids[0] ?? '')}${rest}`;
  },
  apply(document, { ids }) {
    const unknown = ids.find((id) => collectionOf(document, id) === undefined);
    if (unknown !== undefined) {
      return { refusal: `Nothing has the id “${unknown}”, so it cannot be removed.` };
    }
    const gone = withDependants(document, ids);
    let left = document;
    for (const collection of collectionNames) {
      for (const [id, element] of Object.entries<AnyElement>(document[collection])) {
        if (gone.has(id)) left = withElement(left, collection, id, undefined);
        else {
          const kept = withoutReferences(document, id, element, gone);
          if (kept !== element) left = withElement(left, collection, id, kept);
        }
      }
    }
    return withoutTraces(left, gone);
  },
};

/** The ids and those of everything that requires one of them. */
function withDependants(document: Hierarchy, ids: readonly string[]): ReadonlySet<string> {
  const dependants = new Map<string, string[]>();
  for (const collection of collectionNames) {
    for (const [id, element] of Object.entries<AnyElement>(document[collection])) {
      for (const { field, target } of referencesOf(collection, id, element)) {
        if (field.required !== true) continue;
        dependants.set(target, [...(dependants.get(target) ?? []), id]);
      }
    }
  }
  const gone = new Set(ids);
  // The set grows while it is walked: dependants of dependants follow.
  for (const id of gone) for (const dependant of dependants.get(id) ?? []) gone.add(dependant);
  return gone;
}

function withoutReferences(
  document: Hierarchy,
  id: string,
  element: AnyElement,
  gone: ReadonlySet<string>,
): AnyElement {
  const collection = collectionOf(document, id);
  if (collection === undefined) return element;
  let kept = element;
  for (const { path, target, field } of referencesOf(collection, id, element)) {
    if (gone.has(target)) {
      const keys = path.filter((part) => typeof part === 'string');
      kept = dropped(kept, keys, field.type === 'references' ? gone : undefined);
    }
  }
  return kept;
}

/** The value without the reference at `keys`; of a list of references, without those that are gone. */
function dropped<Value extends object>(
  value: Value,
  [key = '', ...rest]: readonly string[],
  fromList: ReadonlySet<string> | undefined,
): Value {
  const member = (value as Record<string, unknown>)[key];
  if (rest.length > 0) return withKey(value, key, dropped(member as object, rest, fromList));
  const left =
    fromList === undefined ? undefined : (member as string[]).filter((id) => !fromList.has(id));
  return withKey(value, key, left);
}

/** Without placements, highlights and costs of what is gone. Decisions stay: they survive a re-import. */
function withoutTraces(document: Hierarchy, gone: ReadonlySet<string>): Hierarchy {
  const views = Object.fromEntries(
    Object.entries(document.views).map(([name, view]) => [
      name,
      view?.placed === undefined
        ? view
        : { ...view, placed: without(view.placed, (id) => gone.has(id)) },
    ]),
  );
  const scenes = document.scenes.map((scene) =>
    scene.highlight?.some((id) => gone.has(id))
      ? { ...scene, highlight: scene.highlight.filter((id) => !gone.has(id)) }
      : scene,
  );
  const costs = without(document.costs, (setting) => gone.has(setting.split('.')[0] ?? ''));
  return { ...document, views, scenes, costs };
}

function without<Value>(
  entries: { readonly [key: string]: Value },
  isGone: (key: string) => boolean,
): { readonly [key: string]: Value } {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !isGone(key)));
}
