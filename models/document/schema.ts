// The validators of the document, made from the catalogue.
import { z } from 'zod';
import { kinds, perCollection } from '../elements/catalogue.ts';
import type { ElementKind, Field, Fields } from '../elements/field.ts';
import { roleIds, roles } from '../elements/roles/index.ts';
import { currentVersion, formatName, type Hierarchy } from './hierarchy.ts';

// Validators that are compiled at run time would need `eval`, which a strict content security policy refuses.
z.config({ jitless: true });

/** `__proto__` would not become a key of its own in every object. */
const idPattern = /^(?!__proto__$)[A-Za-z0-9_-]+$/;

/** The validator of ids. */
export const id = z
  .string()
  .regex(idPattern)
  .describe('An id: letters, digits, hyphen and underscore; unique in the document.');

/** The validator of one field's value. */
function valueSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'boolean':
      return z.boolean();
    case 'text':
      return z.string();
    case 'number': {
      const number = field.whole === true ? z.int() : z.number();
      return field.minimum === undefined ? number : number.min(field.minimum);
    }
    case 'choice':
      return z.enum(Object.keys(field.options));
    case 'reference':
      return field.nullable === true ? id.nullable() : id;
    case 'references':
      return field.length === undefined
        ? z.array(id)
        : z.array(id).min(field.length).max(field.length);
  }
}

function settingsShape(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const value = valueSchema(field).describe(`${field.label}. ${field.help}`);
      return [key, field.required === true ? value : value.optional()];
    }),
  );
}

const imported = z.strictObject({
  source: z.string(),
  properties: z.record(z.string(), z.json()),
});

const rolesOfSystem = z.strictObject(
  Object.fromEntries(
    roleIds.map((role) => [
      role,
      z
        .strictObject(settingsShape(roles[role].settings))
        .optional()
        .describe(`${roles[role].label}. ${roles[role].help}`),
    ]),
  ),
);

/** The validator of an entry of this collection. */
export const elementSchemas = perCollection((name) => elementSchema(kinds[name]));

function elementSchema(kind: ElementKind): z.ZodObject {
  return z
    .strictObject({
      name: kind.nameless === true ? z.string().optional() : z.string(),
      description: z.string().optional(),
      ...settingsShape(kind.fields),
      ...(kind.collection === 'systems' ? { roles: rolesOfSystem.optional() } : {}),
      imported: imported.optional(),
    })
    .describe(kind.help);
}

const decision = z.strictObject({
  kind: z.enum(['accept', 'mitigate', 'transfer', 'false-alarm']),
  owner: z.string().optional(),
  due: z.iso.date().optional(),
  reason: z.string().optional(),
  severityThen: z.enum(['critical', 'high', 'medium', 'low', 'info']).optional(),
});

/** The validator of where an element stands in a view. */
/** What changing a setting costs; sums of it stay exact. */
export const cost = z.number().positive().max(1_000_000_000);

export const placement = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().min(0).optional(),
  height: z.number().min(0).optional(),
  pinned: z.boolean().optional(),
});

const view = z.strictObject({ placed: z.record(id, placement).optional() });

const viewName = z.enum(['network', 'site']);

const scene = z.strictObject({
  id,
  title: z.string(),
  view: viewName.optional(),
  camera: z.strictObject({ x: z.number(), y: z.number(), zoom: z.number().positive() }).optional(),
  overlay: z.string().optional(),
  highlight: z.array(id).optional(),
  about: z.string().optional(),
  notes: z.string().optional(),
});

const { notes, ...drawn } = perCollection((name) => z.record(id, elementSchemas[name]).optional());

/** The whole document as it stands in a file; the order of the keys is the order in which it is written. */
export const documentSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(currentVersion),
  name: z.string(),
  properties: z.record(z.string(), z.string()).optional(),
  ...drawn,
  decisions: z.record(z.string(), decision).optional(),
  costs: z.record(z.string(), cost).optional(),
  views: z.strictObject({ network: view.optional(), site: view.optional() }).optional(),
  scenes: z.array(scene).optional(),
  notes,
});

/** A document as its file holds it: absent collections are empty ones. */
export type StoredHierarchy = Pick<Hierarchy, 'format' | 'version' | 'name'> & Partial<Hierarchy>;

/** The JSON Schema of the format, for editors and other programs. */
export function jsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(documentSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    title: 'Trustwalk hierarchy',
    description: 'A Configuration Manager site hierarchy as Trustwalk reads and writes it.',
    ...rest,
  };
}
