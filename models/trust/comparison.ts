// Two documents held against each other: what appeared, what is gone, what stayed.

import type { CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { collectionNames, fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { type Analysis, analyse } from '../rules/engine.ts';
import { fingerprint, type Result } from '../rules/result.ts';
import type { Rule } from '../rules/rule.ts';
import type { Foothold } from './footholds.ts';
import { type Changes, type PathChanges, pathChanges } from './path-changes.ts';
import { type Walk, type WalkOptions, walk } from './walk.ts';

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

/** Findings, with those that both documents have but not equally severe. */
export interface FindingChanges extends Changes<Result> {
  readonly changed: readonly { readonly before: Result; readonly after: Result }[];
}

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly elements: Changes<ElementChange>;
  /** Of elements that both documents have. */
  readonly settings: readonly SettingChange[];
  readonly findings: FindingChanges;
  readonly paths: PathChanges;
}

/** One document, judged and walked. */
export interface Side {
  readonly document: Hierarchy;
  readonly analysis: Analysis;
  readonly walk: Walk;
}

/** Judges a document by these rules, and walks it from footholds that may depend on it. */
export function sideOf(
  document: Hierarchy,
  rules: readonly Rule[],
  footholds: (facts: Facts) => readonly Foothold[],
  options?: WalkOptions,
): Side {
  const analysis = analyse(document, rules);
  return { document, analysis, walk: walk(analysis.facts, footholds(analysis.facts), options) };
}

/** What distinguishes two documents, and what follows from it. Both are walked to the same goals. */
export function compare(before: Side, after: Side): Comparison {
  return {
    before,
    after,
    elements: changesBetween(
      elementsOf(before.document),
      elementsOf(after.document),
      ({ id }) => id,
    ),
    settings: settingChanges(before.document, after.document),
    findings: findingChanges(findingsOf(before), findingsOf(after)),
    paths: pathChanges(before.walk, after.walk),
  };
}

function findingChanges(before: readonly Result[], after: readonly Result[]): FindingChanges {
  const { appeared, gone, same } = changesBetween(before, after, fingerprint);
  const were = new Map(before.map((result) => [fingerprint(result), result]));
  const pairs = same.map((result) => ({
    before: were.get(fingerprint(result)) as Result,
    after: result,
  }));
  const isChanged = (pair: (typeof pairs)[number]) => pair.before.severity !== pair.after.severity;
  return {
    appeared,
    gone,
    same: pairs.filter((pair) => !isChanged(pair)).map(({ after: result }) => result),
    changed: pairs.filter(isChanged),
  };
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
