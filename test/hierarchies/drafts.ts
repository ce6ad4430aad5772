// Hierarchies as they are drawn at random: from the catalogue, with naturals where references will be.
import fc from 'fast-check';
import type { Decision, Placement, Scene } from '../../models/document/hierarchy.ts';
import { kinds, perCollection } from '../../models/elements/catalogue.ts';
import type { CollectionName, ElementKind, Field, Fields } from '../../models/elements/field.ts';
import { type RoleId, roleIds, roles } from '../../models/elements/roles/index.ts';
import { arbitraryId, keys, nestedJson, texts } from './words.ts';

/** Settings by key; a reference is a natural, or a list of them. */
export type Drawn = { readonly [key: string]: unknown };

export interface ElementDraft {
  readonly id: string;
  /** What every element can say of itself. */
  readonly common: Drawn;
  readonly settings: Drawn;
  readonly roles: readonly (readonly [RoleId, Drawn])[];
}

export interface HierarchyDraft {
  readonly name: string;
  readonly properties: readonly (readonly [string, string])[];
  readonly elements: { readonly [C in CollectionName]: readonly ElementDraft[] };
  readonly decisions: readonly (readonly [string, number, Decision])[];
  /** The element, its setting, and the cost of it. */
  readonly costs: readonly (readonly [number, number, number])[];
  readonly networkView: readonly (readonly [number, Placement])[] | undefined;
  readonly siteView: readonly (readonly [number, Placement])[] | undefined;
  readonly scenes: readonly (Scene & { readonly shown: readonly number[] | undefined })[];
}

/** Places for so many elements, two thirds of which are taken; one for collections that are not named here. */
const places: { readonly [C in CollectionName]?: number } = {
  forests: 2,
  zones: 4,
  sites: 4,
  systems: 10,
  clients: 4,
  services: 3,
  channels: 2,
  collections: 2,
  packages: 2,
  deployments: 2,
};

/** How many times as often as others these values come up. */
const favoured: { readonly [setting: string]: { readonly [value: string]: number } } = {
  'zones.kind': { intranet: 3 },
  'sites.kind': { primary: 4, secondary: 3 },
  'sites.product': { cm2007: 8 },
  'sites.mode': { mixed: 5, native: 5 },
  'clients.kind': { computer: 6 },
  'clients.product': { cm2007: 6 },
  'deployments.execution': { 'run-from-distribution-point': 3 },
};

/** Settings without which there would be little to analyse. */
const mostlyDecided: ReadonlySet<string> = new Set([
  'zones.forest',
  'sites.mode',
  'sites.parent',
  'sites.httpForRoaming',
  'systems.site',
  'services.zone',
  'services.site',
  'collections.members',
  'packages.distributedTo',
  'deployments.packages',
  'deployments.targets',
  'deployments.execution',
]);

/** Roles that most drawings have. */
const commonRoles: ReadonlySet<RoleId> = new Set([
  'site-server',
  'site-database',
  'management-point',
  'distribution-point',
  'branch-distribution-point',
  'software-update-point',
]);

/** Stands for an element, whichever it will be; divisible by the sizes of small collections. */
const reference = fc.nat({ max: 27_719 });

/** Drafts of hierarchies of up to some 25 elements. */
export function hierarchyDrafts(): fc.Arbitrary<HierarchyDraft> {
  return plainRecord({
    name: texts,
    properties: fc.array(fc.tuple(keys, texts), { maxLength: 2 }),
    elements: plainRecord(
      lastFirst(
        perCollection((collection) =>
          present(elementDrafts(kinds[collection]), places[collection]),
        ),
      ),
    ),
    decisions: fc.array(fc.tuple(ruleIds, reference, decisions), { maxLength: 2 }),
    costs: fc.array(fc.tuple(reference, reference, fc.integer({ min: 1, max: 1000 })), {
      maxLength: 2,
    }),
    networkView: maybe(fc.array(fc.tuple(reference, placements), { maxLength: 4 })),
    siteView: maybe(fc.array(fc.tuple(reference, placements), { maxLength: 2 })),
    scenes: fc.array(scenes, { maxLength: 2 }),
  });
}

/** What refers stands before what it refers to: then counterexamples lose first the one, then the other. */
function lastFirst<Model extends object>(model: Model): Model {
  return Object.fromEntries(Object.entries(model).reverse()) as Model;
}

/** Up to so many; unlike those of a list, any of them can go when a counterexample is made smaller. */
function present<Value>(one: fc.Arbitrary<Value>, most = 1): fc.Arbitrary<readonly Value[]> {
  return fc
    .tuple(...Array.from({ length: most }, () => maybe(one, 3)))
    .map((drawn) => drawn.filter((value) => value !== undefined));
}

function elementDrafts(kind: ElementKind): fc.Arbitrary<ElementDraft> {
  return plainRecord({
    id: arbitraryId(kind.collection),
    common: plainRecord({
      name: kind.nameless === true ? maybe(texts) : texts,
      description: seldom(texts),
      imported: seldom(imported),
    }),
    settings: settings(kind.collection, kind.fields),
    roles: kind.collection === 'systems' ? heldRoles : fc.constant([]),
  });
}

const imported = plainRecord({
  source: texts,
  properties: fc.array(fc.tuple(keys, nestedJson), { maxLength: 2 }).map(Object.fromEntries),
});

const heldRoles: fc.Arbitrary<ElementDraft['roles']> = fc.array(
  fc.oneof(
    ...roleIds.map((role) => ({
      weight: commonRoles.has(role) ? 4 : 1,
      arbitrary: fc.tuple(fc.constant(role), settings(role, roles[role].settings)),
    })),
  ),
  { maxLength: 5 },
);

/** Each setting of an element or a role: its value, or undefined where nobody decided. */
function settings(owner: string, fields: Fields): fc.Arbitrary<Drawn> {
  return plainRecord(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => {
        const place = `${owner}.${key}`;
        const drawn = values(place, field);
        if (field.required === true) return [key, drawn];
        return [key, maybe(drawn, mostlyDecided.has(place) ? 6 : 2)];
      }),
    ),
  );
}

function values(place: string, field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'text':
      return texts;
    case 'number':
      return numbers(field.minimum ?? -2000, field.whole === true);
    case 'choice':
      return fc.constantFrom(
        ...Object.keys(field.options).flatMap((option) =>
          new Array<string>(favoured[place]?.[option] ?? 1).fill(option),
        ),
      );
    case 'reference':
      return field.nullable === true ? fc.option(reference, { freq: 4 }) : reference;
    case 'references':
      return field.length === undefined
        ? fc.array(reference, { maxLength: 4 })
        : fc.array(reference, { minLength: field.length, maxLength: field.length });
  }
}

function numbers(minimum: number, whole: boolean): fc.Arbitrary<number> {
  const range = fc.integer({ min: minimum, max: minimum + 5000 });
  return whole
    ? range
    : fc.oneof(
        range,
        fc.nat({ max: 999 }).map((part) => minimum + part / 4),
      );
}

const ruleIds = fc.constantFrom('channel/branch-dp-smb', 'site/sms2003-md5', 'no/such-rule');

const decisions: fc.Arbitrary<Decision> = plainRecord({
  kind: fc.constantFrom('accept', 'mitigate', 'transfer', 'false-alarm'),
  owner: maybe(texts),
  due: maybe(fc.constantFrom('2008-02-29', '2031-12-31')),
  reason: maybe(texts),
  severityThen: maybe(fc.constantFrom('critical', 'high', 'medium', 'low', 'info')),
});

const pixels = numbers(-2000, false);
const lengths = numbers(0, false);

const placements: fc.Arbitrary<Placement> = plainRecord({
  x: pixels,
  y: pixels,
  width: maybe(lengths),
  height: maybe(lengths),
  pinned: maybe(fc.boolean()),
});

const scenes: fc.Arbitrary<HierarchyDraft['scenes'][number]> = plainRecord({
  id: arbitraryId('scene'),
  title: texts,
  view: maybe(fc.constantFrom('network', 'site')),
  camera: maybe(plainRecord({ x: pixels, y: pixels, zoom: fc.constantFrom(0.1, 1, 4) })),
  overlay: maybe(texts),
  shown: maybe(fc.array(reference, { maxLength: 3 })),
  about: maybe(texts),
  notes: maybe(texts),
});

/** A value, and undefined once in so many times. */
function maybe<Value>(values: fc.Arbitrary<Value>, freq = 2): fc.Arbitrary<Value | undefined> {
  return fc.option(values, { freq, nil: undefined });
}

function seldom<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 7, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: values },
  );
}

/** What `JSON.parse` gives has a prototype, and so have these. */
function plainRecord<Model extends object>(
  model: {
    [Key in keyof Model]: fc.Arbitrary<Model[Key]>;
  },
): fc.Arbitrary<Model> {
  return fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<Model>;
}
