// Understands a number as someone types it.
import type { Field } from '../../models/elements/field.ts';

export type TypedNumber =
  | { readonly ok: true; readonly value: number | undefined }
  | { readonly ok: false; readonly sentence: string };

/** The number in a text; undefined where it is empty; a sentence where it is none that the field takes. */
export function typedNumber(field: Field & { readonly type: 'number' }, text: string): TypedNumber {
  const bare = text.trim().replaceAll(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
  if (bare === '') return { ok: true, value: undefined };
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(bare)) {
    return { ok: false, sentence: `“${text.trim()}” is no number. Write digits only.` };
  }
  const value = Number(bare);
  if (field.whole === true && !Number.isSafeInteger(value)) {
    return { ok: false, sentence: `${field.label} has to be a whole number.` };
  }
  if (field.minimum !== undefined && value < field.minimum) {
    return { ok: false, sentence: `${field.label} has to be ${field.minimum} or more.` };
  }
  return { ok: true, value };
}
