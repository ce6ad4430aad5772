// Two documents held against each other: what appeared, what is gone, what stayed.

import type { CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { collectionNames, fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { type Analysis, analyse } from '../rules/engine.ts';
import { fingerprint, type Result } from '../rules/result.ts';
import type { Foothold } from './footholds.ts';
import { goalText } from './goals.ts';
import { holdingText } from './holding.ts';
import type { TrustPath } from './paths.ts';
import { type Walk, type WalkOptions, walk } from './walk.ts';

/** What happened to the things of one kind. */
export interface Changes<Thing> {
  readonly appeared: readonly Thing[];
  readonly gone: readonly Thing[];
  readonly same: readonly Thing[];
}

export interface ElementChange {
  readonly collection: CollectionName;
  readonly id: string;
  readonly name: string;
}

export interface SettingChange {
  /** `id.key`, or `id.role-id.key`. */
  readonly setting: string;
  readonly label: string;
  /** Undefined: undecided. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface Comparison {
  readonly elements: Changes<ElementChange>;
  /** Of elements that both documents have. */
  readonly settings: readonly SettingChange[];
  readonly findings: Changes<Result>;
  readonly paths: Changes<TrustPath>;
}

/** One document, judged and walked. */
export interface Side {
  readonly document: Hierarchy;
  readonly analysis: Analysis;
  readonly walk: Walk;
}

/** Judges a document and walks it from footholds that may depend on it. */
export function sideOf(
  document: Hierarchy,
  footholds: (facts: Facts) => readonly Foothold[],
  options?: WalkOptions,
): Side {
  const analysis = analyse(document);
  return { document, analysis, walk: walk(analysis.facts, footholds(analysis.facts), options) };
}

/** What distinguishes two documents, and what follows from it. */
export function compare(before: Side, after: Side): Comparison {
  return {
    elements: changesBetween(
      elementsOf(before.document),
      elementsOf(after.document),
      ({ id }) => id,
    ),
    settings: settingChanges(before.document, after.document),
    findings: changesBetween(findingsOf(before), findingsOf(after), fingerprint),
    paths: changesBetween(pathsOf(before), pathsOf(after), pathText),
  };
}

/** A path by its foothold, its goal and its hops; two walks with the same text are the same walk. */
export function pathText({ foothold, goal, hops }: TrustPath): string {
  const walked = hops.map(({ step, from, effect }) =>
    [holdingText(from), step.id, effect.element].join(' '),
  );
  return [foothold.text, goalText(goal), ...walked].join(' > ');
}

function changesBetween<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Changes<Thing> {
  const known = new Set(before.map(keyOf));
  const left = new Set(after.map(keyOf));
  return {
    appeared: after.filter((thing) => !known.has(keyOf(thing))),
    gone: before.filter((thing) => !left.has(keyOf(thing))),
    same: after.filter((thing) => known.has(keyOf(thing))),
  };
}

function elementsOf(document: Hierarchy): readonly ElementChange[] {
  return collectionNames.flatMap((collection) =>
    Object.entries(document[collection]).map(([id, { name }]) => ({
      collection,
      id,
      name: name ?? id,
    })),
  );
}

function findingsOf({ analysis }: Side): readonly Result[] {
  return analysis.objections.filter(({ outcome }) => outcome === 'violation');
}

function pathsOf({ walk: { goals } }: Side): readonly TrustPath[] {
  return goals.flatMap(({ paths }) => paths);
}

function settingChanges(before: Hierarchy, after: Hierarchy): readonly SettingChange[] {
  return collectionNames.flatMap((collection) =>
    Object.entries(before[collection]).flatMap(([id, was]) => {
      const is = after[collection][id];
      if (is === undefined || is === was) return [];
      const old = settingsOf(collection, was);
      const now = settingsOf(collection, is);
      return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
        const [from, to] = [old.get(key), now.get(key)];
        if (JSON.stringify(from) === JSON.stringify(to)) return [];
        const label = labelOf(collection, key);
        return [{ setting: `${id}.${key}`, label, before: from, after: to }];
      });
    }),
  );
}

/** Everything that an element says, by key or `role-id.key`; that it holds a role counts as a setting of that name. */
function settingsOf(collection: CollectionName, element: object): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const [key, value] of Object.entries(element)) {
    if (key !== 'roles' || collection !== 'systems') {
      settings.set(key, value);
      continue;
    }
    for (const [role, ofRole] of Object.entries(value as Record<string, object>)) {
      settings.set(role, true);
      for (const [own, given] of Object.entries(ofRole)) settings.set(`${role}.${own}`, given);
    }
  }
  return settings;
}

function labelOf(collection: CollectionName, key: string): string {
  const [role = '', ofRole] = key.split('.');
  const field =
    ofRole !== undefined && isRole(role) ? roleFieldOf(role, ofRole) : fieldOf(collection, key);
  return field?.label ?? key;
}
