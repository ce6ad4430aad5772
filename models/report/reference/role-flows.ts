// Whom a role talks to in each mode: what the table of communications gives for a site with every role.
import type { Hierarchy } from '../../document/hierarchy.ts';
import type { CommunicationMode } from '../../document/site-modes.ts';
import { Survey } from '../../document/survey.ts';
import { setSettings } from '../../edits/set-settings.ts';
import { isRole } from '../../elements/catalogue.ts';
import type { Field, Product } from '../../elements/field.ts';
import { type RoleId, roles } from '../../elements/roles/index.ts';
import { type SourceDocument, type SourceId, sourceDocuments } from '../../elements/sources.ts';
import { communications } from '../../flows/communications/index.ts';
import { Flows } from '../../flows/derive.ts';
import { within } from '../../flows/ends.ts';
import type { EndGroup, Flow, Terms } from '../../flows/flow.ts';
import { fieldAt, type SettingPlace, valueText } from '../setting-words.ts';
import { productOf, siteWithEveryRole, upstreams, wholeSite } from './site-with-every-role.ts';

/** A way in which a role talks to others. */
export interface RoleFlow {
  readonly flow: Flow;
  readonly terms: Terms;
  /** Whom with. */
  readonly others: readonly Other[];
  /** Whether the role opens the connection. */
  readonly opens: boolean;
  /** The modes of its site in which it does. */
  readonly modes: readonly CommunicationMode[];
  /** What has to be set for it, each enough by itself; empty where nothing has. */
  readonly conditions: readonly string[];
}

/** What stands at the other end of a flow: a role of the same site, or anything else. */
export interface Other {
  readonly name: string;
  readonly role: RoleId | undefined;
}

type Found = Omit<RoleFlow, 'modes' | 'others'> & { readonly other: Other };

/**
 * The flows of a role in every mode, in the order of the table of communications. Of SMS 2003 and current branch
 * only those that a source tells of which documents that product.
 */
export function roleFlows(role: RoleId): RoleFlow[] {
  const modesOf = new Map<string, { readonly found: Found; readonly modes: CommunicationMode[] }>();
  for (const mode of Object.keys(productOf) as CommunicationMode[]) {
    for (const found of flowsInMode(role, mode)) {
      const key = JSON.stringify([sameness(found), found.other, found.conditions]);
      within(modesOf, key, () => ({ found, modes: [] })).modes.push(mode);
    }
  }
  const flows = new Map<string, RoleFlow & { readonly others: Other[] }>();
  for (const { found, modes } of modesOf.values()) {
    const { other, ...rest } = found;
    const key = JSON.stringify([sameness(found), found.conditions, modes]);
    within(flows, key, () => ({ ...rest, modes, others: [] })).others.push(other);
  }
  const rank = ({ flow }: RoleFlow) => communications.indexOf(flow.communication);
  return [...flows.values()].sort((a, b) => rank(a) - rank(b));
}

/** Terms that only say otherwise who proves what to whom, and why, count as one. */
function sameness({ flow, opens, terms }: Pick<Found, 'flow' | 'opens' | 'terms'>): string {
  const { protocol, ports, signed, encrypted, payload, sources } = terms;
  return JSON.stringify([
    [flow.communication.id, opens],
    [protocol, ports, signed, encrypted, payload, sources],
  ]);
}

type Change = SettingPlace & { readonly value: string | boolean };
type Changes = readonly Change[];

/** Makes the changes one at a time, then also those that flows wait for, and keeps the least that each flow takes. */
function flowsInMode(role: RoleId, mode: CommunicationMode): Found[] {
  const document = siteWithEveryRole(mode);
  const survey = new Survey(document);
  const found = new Map<string, Omit<Found, 'conditions'>>();
  const changesFor = new Map<string, Changes[]>();
  const answered = new Set<string>();
  // What is found out adds to the list that is gone through, so that few changes come before many.
  const tried: Changes[] = [[], ...changesOf(role, survey).map((change) => [change])];
  for (const changes of tried) {
    for (const flow of flowsOf(role, changed(document, changes))) {
      const { terms, awaited } = flow;
      const own = isAt(role, flow.from) ? 'from' : 'to';
      const [{ id } = { id: '' }] = (own === 'from' ? flow.to : flow.from).members;
      if (terms === undefined) {
        const key = JSON.stringify([flow.communication.id, id, awaited]);
        if (answered.has(key)) continue;
        answered.add(key);
        tried.push(...answersTo(survey, flow).map((answer) => [...changes, answer]));
      } else if (tellsOf(productOf[mode], terms)) {
        const other = { name: survey.nameOf(id), role: isRole(id) ? id : undefined };
        const one = { flow, terms, other, opens: flow.initiator === own };
        const key = JSON.stringify([sameness(one), id]);
        found.set(key, one);
        within(changesFor, key, () => []).push(changes);
      }
    }
  }
  return [...found].map(([key, one]) => ({
    ...one,
    conditions: inWords(survey, role, leastOf(survey, changesFor.get(key) ?? [])),
  }));
}

/** Without the changes that come to the same whichever value they take, and without more changes where fewer do. */
function leastOf(survey: Survey, each: readonly Changes[]): Changes[] {
  const sameAnyway = each.flatMap((changes) =>
    changes.flatMap((change) => {
      const others = changes.filter((other) => other !== change);
      const isAny = valuesAt(survey, change).every((value) =>
        each.some((some) => isSame(some, [...others, value])),
      );
      return isAny ? [others] : [];
    }),
  );
  const all = [...each, ...sameAnyway];
  return all.filter(
    (changes) => !all.some((few) => few.length < changes.length && isWithin(few, changes)),
  );
}

function isSame(one: Changes, other: Changes): boolean {
  return one.length === other.length && isWithin(one, other);
}

function isWithin(few: Changes, many: Changes): boolean {
  return few.every((change) =>
    many.some(
      ({ element, setting, value }) =>
        element === change.element && setting === change.setting && value === change.value,
    ),
  );
}

function changed(document: Hierarchy, changes: Changes): Hierarchy {
  if (changes.length === 0) return document;
  const made = setSettings.apply(document, { changes: [...changes] });
  if ('refusal' in made) throw new Error(made.refusal);
  return made;
}

function flowsOf(role: RoleId, document: Hierarchy): Flow[] {
  return new Flows(new Survey(document))
    .all()
    .filter(({ from, to }) => isAt(role, from) || isAt(role, to));
}

function isAt(role: RoleId, { members }: EndGroup): boolean {
  return members.some(({ id }) => id === role);
}

/** Whether a source of these terms documents the product; all others are read for 2007, with the note of their grade. */
function tellsOf(product: Product, { sources, ports }: Terms): boolean {
  if (product === 'cm2007') return true;
  const cited: SourceId[] = [
    ...sources.map(({ document }) => document),
    ...ports.map(({ source }) => source),
  ];
  return cited.some((id) => (sourceDocuments[id] as SourceDocument).product === product);
}

/** What can be set at a role that changes its flows, at its computer, and at its site. */
function changesOf(role: RoleId, survey: Survey): Change[] {
  const settings = Object.keys(roles[role].settings).map((key) => ({
    element: role,
    setting: `${role}.${key}`,
  }));
  return [
    ...settings.flatMap((place) => valuesAt(survey, place)),
    { element: role, setting: 'siteServerInitiatedTransfers', value: true },
    { element: wholeSite, setting: 'httpForRoaming', value: true },
  ];
}

/** The ways to decide what a flow waits for. */
function answersTo(survey: Survey, flow: Flow): Change[] {
  const { awaited } = flow;
  if (awaited === undefined || typeof awaited.of === 'object') return [];
  const element = flow[awaited.of].members[0]?.id ?? '';
  return valuesAt(survey, { element, setting: awaited.key });
}

function valuesAt(survey: Survey, place: SettingPlace): Change[] {
  return valuesOf(fieldAt(survey, place)).map((value) => ({ ...place, value }));
}

function valuesOf(field: Field | undefined): readonly (string | boolean)[] {
  switch (field?.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return Object.keys(field.options);
    case 'reference':
      return upstreams;
    default:
      return [];
  }
}

/** Each of these as a clause: `“SSL” is yes and “Internet-facing” is yes`. */
function inWords(survey: Survey, role: RoleId, each: readonly Changes[]): string[] {
  const said = (change: Change) => {
    const label = fieldAt(survey, change)?.label ?? change.setting;
    const isOwn = change.element === role || change.element === wholeSite;
    const whose = isOwn ? '' : ` (${survey.nameOf(change.element)})`;
    return `“${label}”${whose} is ${valueText(survey, change, change.value)}`;
  };
  const clauses = each.map((changes) => changes.map(said).sort().join(' and '));
  return [...new Set(clauses)].filter((clause) => clause !== '').sort();
}
