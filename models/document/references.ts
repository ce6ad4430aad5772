// What ties the elements of a document together: ids, references, parents.
import { collectionNames, isRole, kinds } from '../elements/catalogue.ts';
import type { CollectionName, Field, Fields } from '../elements/field.ts';
import { roles } from '../elements/roles/index.ts';
import type { AnyElement, Hierarchy } from './hierarchy.ts';

/** One reference of a document: who refers, by which key, to whom. */
export interface Reference {
  readonly collection: CollectionName;
  readonly id: string;
  /** From the element down: `['zone']`, `['targets', 2]`, `['roles', 'software-update-point', 'upstream']`. */
  readonly path: readonly (string | number)[];
  readonly field: Field & { readonly type: 'reference' | 'references' };
  readonly target: string;
}

/** What is wrong with the references of a document: the place, and a sentence that says what and what to do. */
export interface ReferenceProblem {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

/** All references that an element holds, those of its roles included. */
export function referencesOf(
  collection: CollectionName,
  id: string,
  element: AnyElement,
): Reference[] {
  const found: Reference[] = [];
  collect(element, kinds[collection].fields, [], collection, id, found);
  if ('roles' in element && element.roles !== undefined) {
    for (const [role, settings] of Object.entries(element.roles)) {
      if (isRole(role)) {
        collect(settings, roles[role].settings, ['roles', role], collection, id, found);
      }
    }
  }
  return found;
}

/** The keys of fields that refer to something, worked out once for each set of fields. */
const referring = new WeakMap<Fields, readonly [string, Reference['field']][]>();

function collect(
  values: object,
  fields: Fields,
  prefix: readonly string[],
  collection: CollectionName,
  id: string,
  found: Reference[],
): void {
  let keys = referring.get(fields);
  if (keys === undefined) {
    keys = Object.entries(fields).filter(
      (entry): entry is [string, Reference['field']] =>
        entry[1].type === 'reference' || entry[1].type === 'references',
    );
    referring.set(fields, keys);
  }
  for (const [key, field] of keys) {
    const value: unknown = (values as Record<string, unknown>)[key];
    if (typeof value === 'string') {
      found.push({ collection, id, path: [...prefix, key], field, target: value });
    } else if (Array.isArray(value)) {
      for (const [index, target] of value.entries()) {
        found.push({ collection, id, path: [...prefix, key, index], field, target });
      }
    }
  }
}

/** Everything that is wrong with the ids, references and parents of a document whose shape is sound. */
export function referenceProblems(document: Hierarchy): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const owner = new Map<string, CollectionName | 'scenes'>();
  const claim = (id: string, collection: CollectionName | 'scenes', path: (string | number)[]) => {
    const first = owner.get(id);
    if (first !== undefined) {
      problems.push({
        path,
        sentence: `The id “${id}” is used twice, in ${first} and in ${collection}. Give one of the two another id.`,
      });
    } else {
      owner.set(id, collection);
    }
  };
  for (const collection of collectionNames) {
    for (const id of Object.keys(document[collection])) claim(id, collection, [collection, id]);
  }
  for (const [index, scene] of document.scenes.entries()) {
    claim(scene.id, 'scenes', ['scenes', index, 'id']);
  }

  for (const collection of collectionNames) {
    for (const [id, element] of Object.entries<AnyElement>(document[collection])) {
      for (const reference of referencesOf(collection, id, element)) {
        const sentence = referenceProblem(reference, owner);
        if (sentence !== undefined) {
          problems.push({ path: [collection, id, ...reference.path], sentence });
        }
      }
    }
  }
  problems.push(...shownProblems(document, (id) => owner.has(id)));
  for (const collection of ['zones', 'sites', 'collections'] as const) {
    problems.push(...parentProblems(document, collection));
  }
  return problems;
}

/** Whether an element or a scene of the document has this id. */
export function isTaken(document: Hierarchy, id: string): boolean {
  return (
    collectionNames.some((collection) => Object.hasOwn(document[collection], id)) ||
    document.scenes.some((scene) => scene.id === id)
  );
}

/** What views and scenes show although nothing has its id. */
export function shownProblems(
  document: Hierarchy,
  exists: (id: string) => boolean = (id) => isTaken(document, id),
): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  for (const [name, view] of Object.entries(document.views)) {
    for (const id of Object.keys(view?.placed ?? {})) {
      if (exists(id)) continue;
      problems.push(unknownId(['views', name, 'placed', id], `The ${name} view`, id));
    }
  }
  for (const [index, scene] of document.scenes.entries()) {
    for (const [place, id] of (scene.highlight ?? []).entries()) {
      if (exists(id)) continue;
      const path = ['scenes', index, 'highlight', place];
      problems.push(unknownId(path, `The scene “${scene.title}”`, id));
    }
  }
  return problems;
}

function unknownId(path: (string | number)[], who: string, id: string): ReferenceProblem {
  return {
    path,
    sentence: `${who} refers to “${id}”, and nothing has that id. Correct the id or remove the reference.`,
  };
}

function referenceProblem(
  { collection, id, path, field, target }: Reference,
  owner: ReadonlyMap<string, CollectionName | 'scenes'>,
): string | undefined {
  const found = owner.get(target);
  if (found !== undefined && field.to.some((allowed) => allowed === found)) return undefined;
  const key = path.filter((part) => typeof part === 'string').join('.');
  const wanted = field.to.map((allowed) => kinds[allowed].singular).join(' or ');
  const problem =
    found === undefined ? `no ${wanted} has that id` : `that is in ${found}, not a ${wanted}`;
  return `The ${kinds[collection].singular} “${id}” refers to “${target}” (${key}), and ${problem}. Add it, or correct the reference.`;
}

/** No hierarchy is built deeper; what walks up the parents may rely on it. */
const deepestParents = 100;

/** Parents of a collection that go in a circle, or too deep. */
export function parentProblems(
  document: Hierarchy,
  collection: 'zones' | 'sites' | 'collections',
): ReferenceProblem[] {
  const entries = document[collection];
  const parentOf = (id: string): string | undefined =>
    Object.hasOwn(entries, id) ? (entries[id]?.parent ?? undefined) : undefined;
  /** How many are above each one that was looked at. */
  const depths = new Map<string, number>();
  const problems: ReferenceProblem[] = [];
  for (const start of Object.keys(entries)) {
    const chain: string[] = [];
    const onChain = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !depths.has(id) && !onChain.has(id)) {
      chain.push(id);
      onChain.add(id);
      id = parentOf(id);
    }
    if (id !== undefined && onChain.has(id)) {
      const cycle = [...chain.slice(chain.indexOf(id)), id].map((member) => `“${member}”`);
      problems.push({
        path: [collection, id, 'parent'],
        sentence: `The parents of ${collection} go in a circle: ${cycle.join(' is inside ')}. Give one of them another parent, or none.`,
      });
    }
    let depth = id === undefined ? 0 : (depths.get(id) ?? 0) + 1;
    for (const member of chain.reverse()) {
      if (depth === deepestParents) {
        problems.push({
          path: [collection, member, 'parent'],
          sentence: `“${member}” has ${deepestParents} ${collection} above it, and no hierarchy is that deep. Take some of them out.`,
        });
      }
      depths.set(member, depth);
      depth += 1;
    }
  }
  return problems;
}

/** Whether giving this element that parent would make a circle. */
export function wouldCycle(
  document: Hierarchy,
  collection: 'zones' | 'sites' | 'collections',
  id: string,
  parent: string,
): boolean {
  const entries = document[collection];
  for (let at: string | null | undefined = parent; at != null; at = entries[at]?.parent) {
    if (at === id) return true;
    if (!Object.hasOwn(entries, at)) return false;
  }
  return false;
}
