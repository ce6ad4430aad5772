// Settings and their values as people read them, and how a question is answered.
import { modeFits } from '../document/site-modes.ts';
import type { Survey } from '../document/survey.ts';
import { fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Field, Mode } from '../elements/field.ts';

/** A setting of an element: `key`, or `role-id.key` for a setting of a role. */
export interface SettingPlace {
  readonly element: string;
  readonly setting: string;
}

/** How a question is answered: by one decision, which may settle several. */
export interface Answering extends SettingPlace {
  /** `elsewhere`: a list, or something that the catalogue does not know; the inspector has a form for it. */
  readonly by: 'yes-no' | 'choice' | 'number' | 'text' | 'elsewhere';
  /** Of choices: the values, with their labels. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The place that a result names: `id.key` or `id.role-id.key`. */
export function settingPlace(setting: string): SettingPlace {
  const dot = setting.indexOf('.');
  return { element: setting.slice(0, dot), setting: setting.slice(dot + 1) };
}

/** The declaration of a setting, if it has one. */
export function fieldAt(survey: Survey, { element, setting }: SettingPlace): Field | undefined {
  const [role, key] = setting.split('.');
  if (key !== undefined) {
    return role !== undefined && isRole(role) ? roleFieldOf(role, key) : undefined;
  }
  const entry = survey.find(element);
  return entry && fieldOf(entry.collection, setting);
}

/** The label of a setting, with the name of its element: `WSUS9: SSL`. */
export function settingText(survey: Survey, place: SettingPlace): string {
  return `${survey.nameOf(place.element)}: ${fieldAt(survey, place)?.label ?? place.setting}`;
}

/** A value as people read it: `yes`, the label of an option, the name of an element, `none`, `undecided`. */
export function valueText(survey: Survey, place: SettingPlace, value: unknown): string {
  const field = fieldAt(survey, place);
  if (Array.isArray(value)) {
    return value.length === 0 ? 'none' : value.map((id) => survey.nameOf(String(id))).join(', ');
  }
  if (field?.type === 'reference' && typeof value === 'string') return survey.nameOf(value);
  return valueInWords(field, value);
}

/** A value that names no element, as people read it. */
export function valueInWords(field: Field | undefined, value: unknown): string {
  if (value === undefined) return 'undecided';
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field?.type === 'choice') return field.options[String(value)] ?? String(value);
  if (field?.type === 'number' && field.unit !== undefined) return `${value} ${field.unit}`;
  return String(value);
}

/** How the setting that a question hangs on is decided. */
export function answeringOf(survey: Survey, place: SettingPlace): Answering {
  const field = fieldAt(survey, place);
  return {
    ...place,
    by: wayOf(field),
    options: field === undefined ? [] : optionsOf(survey, place, field),
  };
}

function wayOf(field: Field | undefined): Answering['by'] {
  switch (field?.type) {
    case 'boolean':
      return 'yes-no';
    case 'choice':
    case 'reference':
      return 'choice';
    case 'number':
    case 'text':
      return field.type;
    default:
      return 'elsewhere';
  }
}

function optionsOf(
  survey: Survey,
  { element, setting }: SettingPlace,
  field: Field,
): Answering['options'] {
  if (field.type === 'choice') {
    const options = Object.entries(field.options).map(([value, label]) => ({ value, label }));
    const site = setting === 'mode' ? survey.get('sites', element) : undefined;
    if (site === undefined) return options;
    // A site is asked for the modes that its product has.
    const product = survey.productOf(site.id);
    return options.filter(({ value }) => modeFits(product, value as Mode));
  }
  if (field.type !== 'reference') return [];
  return field.to
    .flatMap((collection) => survey.all(collection))
    .map(({ id }) => ({ value: id, label: survey.nameOf(id) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
