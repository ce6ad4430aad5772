// What a setting amounts to: declared, the product's default, or undecided. Absent is not false.
import { kinds } from '../elements/catalogue.ts';
import type { Field, Fields, ValueOf } from '../elements/field.ts';
import { type RoleId, roles } from '../elements/roles/index.ts';
import type { CollectionName } from './hierarchy.ts';
import { type CommunicationMode, modeFits } from './site-modes.ts';
import { type Entry, rolesOf, type Survey } from './survey.ts';

/** A setting as the analysis takes it. */
export interface Reading<Value = unknown> {
  readonly element: string;
  /** The key, or `role-id.key` for a setting of a role. */
  readonly key: string;
  /** Undefined where it is undecided, or means nothing here. */
  readonly value: Value | undefined;
  /** `absent` is absence that means that the thing is not there. */
  readonly basis: 'declared' | 'default' | 'absent' | 'undecided' | 'not-applicable';
}

/** The name of a setting in results and on the command line: `id.key` or `id.role-id.key`. */
export function settingId(reading: Reading): string {
  return `${reading.element}.${reading.key}`;
}

type FieldsOf<C extends CollectionName> = (typeof kinds)[C]['fields'];
type RoleFields<R extends RoleId> = (typeof roles)[R]['settings'];

/** Reads a setting of an element. */
export function read<C extends CollectionName, K extends keyof FieldsOf<C> & string>(
  survey: Survey,
  entry: Entry<C>,
  key: K,
): Reading<ValueOf<FieldsOf<C>[K]>> {
  const fields = kinds[entry.collection].fields as { [key: string]: Field };
  const value = (entry.data as Record<string, unknown>)[key];
  const field = fields[key] as Field;
  const untyped = entry as Entry<CollectionName> as Entry;
  return resolve(survey, untyped, untyped.data, key, field, value) as Reading<
    ValueOf<FieldsOf<C>[K]>
  >;
}

/** The settings of each role, with the keys that they have outside it. */
const roleSettings = new Map(
  Object.values(roles).map(({ role, settings }) => [
    role as RoleId,
    new Map(
      Object.entries(settings as Fields).map(([key, field]) => [
        key,
        { key: `${role}.${key}`, field },
      ]),
    ),
  ]),
);

/** Reads a setting of a role that a computer holds. */
export function readRole<R extends RoleId, K extends keyof RoleFields<R> & string>(
  survey: Survey,
  system: Entry<'systems'>,
  role: R,
  key: K,
): Reading<ValueOf<RoleFields<R>[K]>> {
  const settings = (system.data.roles?.[role] ?? {}) as Record<string, unknown>;
  const named = roleSettings.get(role)?.get(key) as { key: string; field: Field };
  return resolve(survey, system, settings, named.key, named.field, settings[key]) as Reading<
    ValueOf<RoleFields<R>[K]>
  >;
}

/** Reads the mode in which a site runs; the setting is that of the site which decides it. */
export function readMode(survey: Survey, site: Entry<'sites'>): Reading<CommunicationMode> {
  const value = survey.modeOf(site.id);
  const basis = value === undefined ? 'undecided' : 'declared';
  return { element: survey.modeOwner(site).id, key: 'mode', value, basis };
}

/** Reads whether it is controlled who can plug into a zone; the nearest zone around it that says so decides. */
export function readAccess(survey: Survey, zone: string): Reading<boolean> {
  const key = 'controlledAccess';
  for (const id of survey.zoneChain(zone)) {
    const value = survey.get('zones', id)?.data.controlledAccess;
    if (value !== undefined) return { element: id, key, value, basis: 'declared' };
  }
  return { element: zone, key, value: undefined, basis: 'undecided' };
}

function resolve(
  survey: Survey,
  entry: Entry,
  values: object,
  key: string,
  field: Field,
  declared: unknown,
): Reading {
  const element = entry.id;
  if (limitOf(survey, entry, field) !== undefined) {
    return { element, key, value: undefined, basis: 'not-applicable' };
  }
  if (declared !== undefined) return { element, key, value: declared, basis: 'declared' };
  const byDefault = evaluate(field.default, values, survey);
  if (byDefault !== undefined) return { element, key, value: byDefault, basis: 'default' };
  const absent = evaluate(field.unlessDeclared, values, survey);
  if (absent !== undefined) return { element, key, value: absent, basis: 'absent' };
  return { element, key, value: undefined, basis: 'undecided' };
}

function evaluate(value: Field['default'], element: object, survey: Survey): unknown {
  return typeof value === 'function' ? value(element, survey.surroundings) : value;
}

/** What makes a setting mean nothing here; undefined where it means something, or where that cannot be told. */
function limitOf(
  survey: Survey,
  entry: Entry,
  { applies }: Field,
): 'kind' | 'product' | 'mode' | undefined {
  if (applies === undefined) return undefined;
  if (applies.kinds !== undefined && 'kind' in entry.data) {
    if (!applies.kinds.includes(entry.data.kind)) return 'kind';
  }
  // A setting of a site is decided by the site itself.
  const site = entry.collection === 'sites' ? entry.id : entry.site;
  if (site === undefined) return undefined;
  if (entry.product !== undefined && applies.products?.includes(entry.product) === false) {
    return 'product';
  }
  const mode = applies.modes === undefined ? undefined : survey.modeOf(site);
  if (mode === undefined || applies.modes?.some((fitting) => fitting === mode)) return undefined;
  return 'mode';
}

/** Why a setting means nothing here; undefined where it does. */
function inapplicable(survey: Survey, entry: Entry, field: Field): string | undefined {
  const { applies } = field;
  switch (limitOf(survey, entry, field)) {
    case 'kind':
      return `it is a setting of ${labels(kinds[entry.collection].fields, 'kind', applies?.kinds)}`;
    case 'product':
      return `it is a setting of ${labels(kinds.sites.fields, 'product', applies?.products)}`;
    case 'mode':
      return `it is a setting of ${labels(kinds.sites.fields, 'mode', applies?.modes).toLowerCase()} mode`;
    default:
      return undefined;
  }
}

/** Values of a choice as people read them. */
function labels(
  fields: { readonly [key: string]: Field },
  key: string,
  values: readonly string[] = [],
): string {
  const field = fields[key];
  return values
    .map((value) => (field?.type === 'choice' ? field.options[value] : undefined) ?? value)
    .join(' or ');
}

/** A setting that stands in the document and that the analysis does not use. */
export interface IgnoredSetting {
  readonly element: string;
  readonly key: string;
  readonly reason: string;
}

/** Every setting that is declared where it means nothing, with the reason. */
export function ignoredSettings(survey: Survey): IgnoredSetting[] {
  const ignored: IgnoredSetting[] = [];
  for (const collection of Object.keys(kinds) as CollectionName[]) {
    const limited = limitedFields(kinds[collection].fields);
    for (const entry of survey.all(collection)) {
      note(survey, entry, limited, entry.data, '', ignored);
      if (entry.collection !== 'systems') continue;
      const system = entry as Entry as Entry<'systems'>;
      for (const role of rolesOf(system)) {
        const settings = system.data.roles?.[role] ?? {};
        note(survey, entry, limitedFields(roles[role].settings), settings, `${role}.`, ignored);
      }
    }
  }
  for (const site of survey.all('sites')) {
    const { mode } = site.data;
    const product = survey.productOf(site.id);
    if (mode === undefined || product === 'sms2003') continue;
    if (!modeFits(product, mode)) {
      ignored.push({
        element: site.id,
        key: 'mode',
        reason: `${labels(kinds.sites.fields, 'product', [product])} has no such mode`,
      });
    } else if (survey.modeOf(site.id) !== mode) {
      ignored.push({
        element: site.id,
        key: 'mode',
        reason: 'a secondary site takes the mode of its parent',
      });
    }
  }
  return ignored;
}

function limitedFields(fields: { readonly [key: string]: Field }): [string, Field][] {
  return Object.entries(fields).filter(([, field]) => field.applies !== undefined);
}

function note(
  survey: Survey,
  entry: Entry,
  fields: readonly [string, Field][],
  values: object,
  prefix: string,
  ignored: IgnoredSetting[],
): void {
  for (const [key, field] of fields) {
    if ((values as Record<string, unknown>)[key] === undefined) continue;
    const reason = inapplicable(survey, entry, field);
    if (reason !== undefined) ignored.push({ element: entry.id, key: `${prefix}${key}`, reason });
  }
}
