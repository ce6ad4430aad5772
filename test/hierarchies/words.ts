// Texts and ids as people give them, and as a hostile or careless file may hold them.
import fc from 'fast-check';

/** `__proto__` cannot be a key of a document. */
const forbiddenKey = '__proto__';

const plainTexts = [
  'Head office',
  'Contoso',
  'CM01',
  'WSUS 9',
  'Branch office Graz',
  'cm01.corp.example',
  'Perimeter network',
] as const;

const oddTexts = [
  '',
  ' ',
  '"quoted"',
  "it's <b>bold</b> & more",
  'back\\slash',
  'line\nbreak\tand tab',
  '\u0000\u0007\u001b[31m',
  '\u202eright to left',
  'Zürich – Αθήνα – 東京',
  '👩‍💻 e\u0301',
  '=1+1',
  'a,b;c|d',
  'constructor',
  '](javascript:alert(1))',
] as const;

export const texts: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 8, arbitrary: fc.constantFrom(...plainTexts) },
  { weight: 2, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Texts that can be keys. */
export const keys: fc.Arbitrary<string> = texts.filter((text) => text !== forbiddenKey);

const oddIds = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'null',
  'undefined',
  'zones',
  '10',
  '9',
  '007',
  '-',
  '-1',
  '_-a',
  'A',
  'a',
] as const;

const idLetters = [...'abcXYZ0189_-'];

/** Ids, most of which say what they stand for. */
export function arbitraryId(word: string): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: fc.nat({ max: 99 }).map((number) => `${word}-${number}`) },
    { weight: 2, arbitrary: fc.constantFrom(...oddIds) },
    { weight: 1, arbitrary: randomIds },
  );
}

const randomIds = fc
  .string({ unit: fc.constantFrom(...idLetters), minLength: 1, maxLength: 6 })
  .filter((id) => id !== forbiddenKey);

/** JSON that survives being written and read: no negative zero, no forbidden key. */
export const nestedJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.stringify(value))
  .filter((text) => !text.includes(forbiddenKey))
  .map((text) => JSON.parse(text));
