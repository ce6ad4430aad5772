// Keeps documents sound: whatever an edit does, what it touched is checked like a file that is opened.
import type { AnyElement, CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { parentProblems, referencesOf, shownProblems, wouldCycle } from '../document/references.ts';
import { documentSchema, elementSchemas, id as idSchema } from '../document/schema.ts';
import { collectionNames, isCollection, kinds } from '../elements/catalogue.ts';
import { collectionOf, nameIn } from './elements-of-document.ts';

/** Why the document after an edit could not be opened again, as a sentence; undefined where it is sound. */
export function unsound(
  before: Hierarchy,
  after: Hierarchy,
  changed: readonly { readonly path: readonly string[] }[],
): string | undefined {
  const touched = new Map<string, CollectionName>();
  const removed: string[] = [];
  for (const { path } of changed) {
    const [key = '', id] = path;
    if (isCollection(key) && id !== undefined) {
      if (Object.hasOwn(after[key], id)) touched.set(id, key);
      else removed.push(id);
    } else {
      const stored = documentSchema.shape[key as keyof typeof documentSchema.shape];
      const result = stored?.safeParse(after[key as keyof Hierarchy]);
      if (result?.success !== true) return `“${path.join('.')}” cannot have this value.`;
    }
  }
  for (const [id, collection] of touched) {
    const sentence = unsoundElement(after, collection, id);
    if (sentence !== undefined) return sentence;
  }
  const stranded = removed.length > 0 ? strandedBy(removed, before, after) : undefined;
  if (stranded !== undefined) return stranded;
  const collections = new Set(touched.values());
  for (const collection of ['zones', 'sites', 'collections'] as const) {
    const [problem] = collections.has(collection) ? parentProblems(after, collection) : [];
    if (problem !== undefined) return problem.sentence;
  }
  return shownProblems(after)[0]?.sentence;
}

function unsoundElement(
  document: Hierarchy,
  collection: CollectionName,
  id: string,
): string | undefined {
  const name = nameIn(document, id);
  if (!idSchema.safeParse(id).success) return `“${id}” cannot be an id.`;
  const isElsewhere =
    collectionNames.some((other) => other !== collection && Object.hasOwn(document[other], id)) ||
    document.scenes.some((scene) => scene.id === id);
  if (isElsewhere) {
    return `The id “${id}” is taken. Choose another one.`;
  }
  const element = document[collection][id] as AnyElement;
  const shape = elementSchemas[collection].safeParse(element);
  if (!shape.success) {
    const place = shape.error.issues[0]?.path.join('.');
    return `${kinds[collection].singular} “${name}” cannot have this ${place === '' || place === undefined ? 'key' : `“${place}”`}.`;
  }
  for (const { field, target } of referencesOf(collection, id, element)) {
    const found = collectionOf(document, target);
    if (found === undefined || !field.to.includes(found)) {
      return `“${name}” refers to “${target}”, which is no ${field.to.map((to) => kinds[to].singular).join(' or ')}.`;
    }
  }
  if (collection === 'zones' || collection === 'sites' || collection === 'collections') {
    const parent = document[collection][id]?.parent;
    if (parent != null && wouldCycle(document, collection, id, parent)) {
      return `“${name}” cannot be inside “${nameIn(document, parent)}”, which is inside it.`;
    }
  }
  return undefined;
}

/** Says who still refers to something that is gone. */
function strandedBy(
  removed: readonly string[],
  before: Hierarchy,
  after: Hierarchy,
): string | undefined {
  const gone = new Set(removed.filter((id) => collectionOf(after, id) === undefined));
  for (const collection of collectionNames) {
    for (const [id, element] of Object.entries<AnyElement>(after[collection])) {
      const stranded = referencesOf(collection, id, element).find(({ target }) => gone.has(target));
      if (stranded !== undefined) {
        return `“${nameIn(after, id)}” still refers to “${nameIn(before, stranded.target)}”.`;
      }
    }
  }
  return undefined;
}
