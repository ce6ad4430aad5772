// What the inspector says of each setting: its value, where that comes from, and what it would be
// if nobody had decided it.
import {
  type IgnoredSetting,
  ignoredSettings,
  type Reading,
  read,
  readRole,
} from '../../models/document/reading.ts';
import { type Entry, isOf, rolesOf, type Survey } from '../../models/document/survey.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import type { CollectionName, Field } from '../../models/elements/field.ts';
import { type RoleId, roles } from '../../models/elements/roles/index.ts';
import { answeringOf, fieldAt, type SettingPlace } from '../../models/report/setting-words.ts';

/**
 * What stands behind a value: `decided` by the architect; the product's `default`; `absent`, which
 * means that the thing is not there; `inherited` from another element; `undecided`, which a rule may
 * ask for; `unsaid`, which no rule asks for.
 */
export type Standing = 'decided' | 'default' | 'absent' | 'inherited' | 'undecided' | 'unsaid';

/** What a setting amounts to where nobody decided it. */
export interface Otherwise {
  readonly standing: Exclude<Standing, 'decided'>;
  readonly value: unknown;
  /** The element that an inherited value comes from. */
  readonly from?: string;
}

/** A setting of an element, or of several of which the first is named. */
export interface SettingState extends SettingPlace {
  readonly field: Field;
  /** Undefined where it is undecided or the elements differ. */
  readonly value: unknown;
  /** `several` where the elements differ. */
  readonly standing: Standing | 'several';
  /** The element that an inherited value comes from, where it is one. */
  readonly from?: string | undefined;
  /** Undefined where it has to be decided. */
  readonly otherwise: Otherwise | undefined;
  /** It cannot be decided here: another element decides it. */
  readonly isFixed: boolean;
  /** The values of a choice that fit here, with their labels. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Everything that the inspector shows of one or several elements of a collection. */
export interface Sheet {
  readonly about: readonly SettingState[];
  readonly place: readonly SettingState[];
  readonly settings: readonly SettingState[];
  /** The roles that all of them hold. */
  readonly roles: readonly { readonly role: RoleId; readonly settings: readonly SettingState[] }[];
}

const placeKeys: ReadonlySet<string> = new Set(['zone', 'site', 'parent', 'forest']);

/** What says what an element is; everything else is a setting of its security. */
const aboutKeys: ReadonlySet<string> = new Set([
  'kind',
  'code',
  'product',
  'servicePack',
  'release',
  'count',
  'fqdn',
  'internetFqdn',
  'between',
  'from',
  'to',
  'purpose',
  'protocol',
  'text',
]);

/** Where a note stands is moved on the canvas. */
const drawnKeys: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height', 'view']);

/**
 * What to show of these elements, which are all of one collection: the settings that apply to each.
 * Texts are names and the like, which several elements never share.
 */
export function sheetOf(survey: Survey, entries: readonly Entry[]): Sheet {
  const [first] = entries;
  if (first === undefined) return { about: [], place: [], settings: [], roles: [] };
  const keys = Object.keys(kinds[first.collection].fields);
  const shown = (wanted: (key: string) => boolean) =>
    keys
      .filter(wanted)
      .flatMap((key) => sharedState(survey, entries, key) ?? [])
      .filter(({ field }) => entries.length === 1 || field.type !== 'text');
  return {
    about: shown((key) => aboutKeys.has(key)),
    place: shown((key) => placeKeys.has(key)),
    settings: shown((key) => !aboutKeys.has(key) && !placeKeys.has(key) && !drawnKeys.has(key)),
    roles: sharedRoles(entries).map((role) => ({
      role,
      settings: Object.keys(roles[role].settings).flatMap(
        (key) => sharedState(survey, entries, `${role}.${key}`) ?? [],
      ),
    })),
  };
}

/** The roles that each of these elements holds. */
function sharedRoles(entries: readonly Entry[]): RoleId[] {
  const [first, ...rest] = entries.map((entry) => (isOf(entry, 'systems') ? rolesOf(entry) : []));
  return (first ?? []).filter((role) => rest.every((held) => held.includes(role)));
}

/** The state of a setting that applies to each of these elements; undefined where it does not. */
export function sharedState(
  survey: Survey,
  entries: readonly Entry[],
  setting: string,
): SettingState | undefined {
  const states: SettingState[] = [];
  for (const entry of entries) {
    const state = stateOf(survey, entry, setting);
    if (state === undefined) return undefined;
    states.push(state);
  }
  const [first, ...rest] = states;
  if (first === undefined || rest.length === 0) return first;
  if (rest.every((state) => isSame(first, state))) {
    const isFromOne = rest.every(({ from }) => from === first.from);
    return isFromOne ? first : { ...first, from: undefined };
  }
  const isFixed = states.some((state) => state.isFixed);
  return {
    element: first.element,
    setting,
    field: first.field,
    value: undefined,
    standing: 'several',
    otherwise: sharedOtherwise(first, rest),
    isFixed,
    options: first.options.filter((option) =>
      rest.every(({ options }) => options.some(({ value }) => value === option.value)),
    ),
  };
}

function isSame(one: SettingState, other: SettingState): boolean {
  return (
    one.standing === other.standing && JSON.stringify(one.value) === JSON.stringify(other.value)
  );
}

function sharedOtherwise(
  first: SettingState,
  rest: readonly SettingState[],
): Otherwise | undefined {
  const { otherwise } = first;
  const same = JSON.stringify(otherwise);
  if (rest.every((state) => JSON.stringify(state.otherwise) === same)) return otherwise;
  return { standing: unanswered(first.field), value: undefined };
}

/** The state of one setting of one element; undefined where it means nothing there. */
function stateOf(survey: Survey, entry: Entry, setting: string): SettingState | undefined {
  const place = { element: entry.id, setting };
  const field = fieldAt(survey, place);
  if (field === undefined) return undefined;
  const reading = readSetting(survey, entry, setting);
  if (reading.basis === 'not-applicable') return undefined;
  const isDeclared = reading.basis === 'declared';
  // Most settings are not declared: then the reading says it, and nothing has to be taken away first.
  const bare = isDeclared ? readSetting(survey, undecided(entry, setting), setting) : reading;
  const undeclared = otherwiseOf(survey, entry, bare, field);
  const isDecided = isDeclared && !isIgnoredMode(survey, entry, setting);
  return {
    ...place,
    field,
    ...(isDecided ? ({ standing: 'decided', value: reading.value } as const) : undeclared),
    otherwise: field.required === true ? undefined : undeclared,
    isFixed: isModeOfAnother(survey, entry, setting),
    options: field.type === 'choice' ? answeringOf(survey, place).options : [],
  };
}

function readSetting(survey: Survey, entry: Entry, setting: string): Reading {
  const [role, key] = setting.split('.');
  if (key !== undefined && isOf(entry, 'systems')) {
    return readRole(survey, entry, role as RoleId, key as never);
  }
  return read(survey, entry as Entry<CollectionName>, setting as never);
}

/** What a setting amounts to by its reading as if nobody had decided it. */
function otherwiseOf(survey: Survey, entry: Entry, bare: Reading, field: Field): Otherwise {
  const inherited = inheritedBy(survey, entry, bare.key);
  if (inherited !== undefined) return { standing: 'inherited', ...inherited };
  const { basis, value } = bare;
  return basis === 'default' || basis === 'absent'
    ? { standing: basis, value }
    : { standing: unanswered(field), value: undefined };
}

function unanswered(field: Field): 'undecided' | 'unsaid' {
  return field.question === undefined ? 'unsaid' : 'undecided';
}

function undecided(entry: Entry, setting: string): Entry {
  const [role, key] = setting.split('.');
  if (key === undefined)
    return { ...entry, data: { ...entry.data, [setting]: undefined } } as Entry;
  const held = isOf(entry, 'systems') ? entry.data.roles : undefined;
  const settings = { ...held?.[role as RoleId], [key]: undefined };
  return {
    ...entry,
    data: { ...entry.data, roles: { ...held, [role as RoleId]: settings } },
  } as Entry;
}

/** The value that another element gives to a setting which is not decided here. */
function inheritedBy(
  survey: Survey,
  entry: Entry,
  setting: string,
): { value: unknown; from: string } | undefined {
  if (setting === 'forest' && (isOf(entry, 'systems') || entry.collection === 'zones')) {
    const [own, ...around] = survey.zoneChain(isOf(entry, 'systems') ? entry.zone : entry.id);
    const chain = isOf(entry, 'systems') && own !== undefined ? [own, ...around] : around;
    for (const from of chain) {
      const value = survey.get('zones', from)?.data.forest;
      if (value !== undefined) return { value, from };
    }
  }
  if (setting === 'product' && entry.collection === 'clients' && entry.site !== undefined) {
    return { value: survey.productOf(entry.site), from: entry.site };
  }
  if (isOf(entry, 'sites') && isModeOfAnother(survey, entry, setting)) {
    return { value: survey.modeOf(entry.id), from: survey.modeOwner(entry).id };
  }
  return undefined;
}

/** A secondary site takes the mode of its parent, where that has one. */
function isModeOfAnother(survey: Survey, entry: Entry, setting: string): boolean {
  return (
    setting === 'mode' &&
    isOf(entry, 'sites') &&
    survey.modeOwner(entry).id !== entry.id &&
    survey.modeOf(entry.id) !== undefined
  );
}

/** A site says a mode that its product does not have, or that its parent decides. */
function isIgnoredMode(survey: Survey, entry: Entry, setting: string): boolean {
  if (setting !== 'mode' || !isOf(entry, 'sites')) return false;
  return isModeOfAnother(survey, entry, setting) || survey.modeOf(entry.id) !== entry.data.mode;
}

const ignoredOfDocument = new WeakMap<Survey, readonly IgnoredSetting[]>();

/** The settings that are declared for an element and mean nothing there. */
export function ignoredOf(survey: Survey, { id }: Entry): readonly IgnoredSetting[] {
  let ignored = ignoredOfDocument.get(survey);
  if (ignored === undefined) {
    ignored = ignoredSettings(survey);
    ignoredOfDocument.set(survey, ignored);
  }
  return ignored.filter(({ element }) => element === id);
}

/** What the document says of a setting; undefined where it says nothing. */
export function declaredValue(entry: Entry, setting: string): unknown {
  const [role, key] = setting.split('.');
  const values: object | undefined =
    key === undefined
      ? entry.data
      : isOf(entry, 'systems')
        ? entry.data.roles?.[role as RoleId]
        : undefined;
  return (values as Record<string, unknown> | undefined)?.[key ?? setting];
}
