// Makes a valid hierarchy of a random draft: ids become unique, naturals become references.
import {
  type Collections,
  currentVersion,
  formatName,
  type Hierarchy,
  type Scene,
} from '../../models/document/hierarchy.ts';
import { collectionNames, kinds, perCollection } from '../../models/elements/catalogue.ts';
import type { CollectionName, Field, Fields } from '../../models/elements/field.ts';
import { roles } from '../../models/elements/roles/index.ts';
import type { Drawn, ElementDraft, HierarchyDraft } from './drafts.ts';

/** An element of a draft with its final id. */
interface Member {
  readonly id: string;
  readonly draft: ElementDraft;
}

type Members = { readonly [C in CollectionName]: readonly Member[] };

/** The hierarchy that a draft stands for. */
export function settled(draft: HierarchyDraft): Hierarchy {
  const taken = new Set<string>();
  const members = identified(draft, taken);
  const scenes = draft.scenes.map((scene) => ({ ...scene, id: unused(scene.id, taken) }));
  const ids = [...taken];
  return {
    format: formatName,
    version: currentVersion,
    name: draft.name,
    properties: Object.fromEntries(draft.properties),
    ...(settledElements(members) as Collections),
    decisions: Object.fromEntries(
      draft.decisions.flatMap(([rule, drawn, decision]) =>
        chosen(drawn, ids).map((id) => [`${rule}@${id}`, declared(decision)]),
      ),
    ),
    costs: settledCosts(draft, members),
    views: declared({
      network: settledView(draft.networkView, ids),
      site: settledView(draft.siteView, ids),
    }),
    scenes: scenes.map(({ shown, ...scene }) => settledScene(scene, shown, ids)),
  };
}

/** Leaves out the elements that would have to refer to something where there is nothing. */
function identified({ elements }: HierarchyDraft, taken: Set<string>): Members {
  const possible = possibleCollections(elements);
  return perCollection((collection) =>
    possible.has(collection)
      ? elements[collection].map((draft) => ({ id: unused(draft.id, taken), draft }))
      : [],
  );
}

function possibleCollections(elements: HierarchyDraft['elements']): ReadonlySet<CollectionName> {
  const possible = new Set(collectionNames.filter((name) => elements[name].length > 0));
  let before: number;
  do {
    before = possible.size;
    for (const name of possible) {
      if (!requiredTargets(name).every((to) => to.some((target) => possible.has(target)))) {
        possible.delete(name);
      }
    }
  } while (possible.size < before);
  return possible;
}

function requiredTargets(collection: CollectionName): (readonly CollectionName[])[] {
  return Object.values<Field>(kinds[collection].fields).flatMap((field) =>
    field.required === true && 'to' in field ? [field.to] : [],
  );
}

function unused(id: string, taken: Set<string>): string {
  let free = id;
  while (taken.has(free)) free += '_';
  taken.add(free);
  return free;
}

function settledElements(members: Members): Record<CollectionName, Record<string, unknown>> {
  return perCollection((collection) =>
    Object.fromEntries(
      members[collection].map(({ id, draft }, index) => {
        const targets = (key: string, field: ReferenceField) =>
          possibleTargets(members, collection, index, key, field);
        const element = {
          ...declared(draft.common),
          ...settledSettings(kinds[collection].fields, draft.settings, targets),
        };
        return [
          id,
          draft.roles.length === 0 ? element : { ...element, roles: held(draft, targets) },
        ];
      }),
    ),
  );
}

type ReferenceField = Field & { readonly type: 'reference' | 'references' };

/** What a setting of an element may refer to. */
type Targets = (key: string, field: ReferenceField) => readonly string[];

function possibleTargets(
  members: Members,
  collection: CollectionName,
  index: number,
  key: string,
  field: ReferenceField,
): readonly string[] {
  // A reference to the own kind is a parent: it stands before, so that there is no circle.
  if (field.type === 'reference' && field.to.includes(collection)) {
    return idsOf(members[collection].slice(0, index));
  }
  const all = field.to.flatMap((target) => idsOf(members[target]));
  if (collection !== 'packages' || key !== 'distributedTo') return all;
  const points = idsOf(members.systems.filter(({ draft }) => holdsContent(draft)));
  return [...points, ...points, ...points, ...all];
}

function idsOf(members: readonly Member[]): string[] {
  return members.map(({ id }) => id);
}

function holdsContent({ roles: held }: ElementDraft): boolean {
  return held.some(
    ([role]) => role === 'distribution-point' || role === 'branch-distribution-point',
  );
}

function settledSettings(fields: Fields, drawn: Drawn, targets: Targets): Drawn {
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value = settledValue(key, field, drawn[key], targets);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

function settledValue(key: string, field: Field, drawn: unknown, targets: Targets): unknown {
  switch (field.type) {
    case 'reference':
      return typeof drawn === 'number' ? chosen(drawn, targets(key, field))[0] : drawn;
    case 'references':
      return Array.isArray(drawn)
        ? drawn.flatMap((one: number) => chosen(one, targets(key, field)))
        : drawn;
    default:
      return drawn;
  }
}

function held({ roles: drafts }: ElementDraft, targets: Targets): Drawn {
  return Object.fromEntries(
    drafts.map(([role, drawn]) => [role, settledSettings(roles[role].settings, drawn, targets)]),
  );
}

/** The one that a natural stands for; none where there is none. */
function chosen<Value>(drawn: number, values: readonly Value[]): Value[] {
  const index = drawn % values.length;
  return values.slice(index, index + 1);
}

function settledCosts({ costs }: HierarchyDraft, members: Members): Record<string, number> {
  const settings = collectionNames.flatMap((collection) =>
    members[collection].map((member) => ({ ...member, keys: settingKeys(collection, member) })),
  );
  return Object.fromEntries(
    costs.flatMap(([element, setting, cost]) =>
      chosen(element, settings).flatMap(({ id, keys }) =>
        chosen(setting, keys).map((key) => [`${id}.${key}`, cost]),
      ),
    ),
  );
}

function settingKeys(collection: CollectionName, { draft }: Member): string[] {
  return [
    ...Object.keys(kinds[collection].fields),
    ...draft.roles.flatMap(([role]) =>
      Object.keys(roles[role].settings).map((key) => `${role}.${key}`),
    ),
  ];
}

function settledView(
  placed: HierarchyDraft['networkView'],
  ids: readonly string[],
): Hierarchy['views']['network'] {
  if (placed === undefined) return undefined;
  return {
    placed: Object.fromEntries(
      placed.flatMap(([drawn, placement]) =>
        chosen(drawn, ids).map((id) => [id, declared(placement)]),
      ),
    ),
  };
}

function settledScene(
  scene: Scene,
  shown: readonly number[] | undefined,
  ids: readonly string[],
): Scene {
  const highlight = shown?.flatMap((drawn) => chosen(drawn, ids));
  return declared({ ...scene, highlight });
}

/** The same without the keys that nobody decided. */
function declared<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Value;
}
