// Opening a document: what the bytes are, whether they are ours, how old they are, and whether they are sound.
// Every failure is a value with a sentence, the place, and what to do.
import type { z } from 'zod';
import { fieldOf, isCollection, isRole, kinds, roleFieldOf } from '../elements/catalogue.ts';
import { currentVersion, emptyHierarchy, formatName, type Hierarchy } from './hierarchy.ts';
import {
  deepestNesting,
  findFault,
  type JsonFault,
  lineAt,
  lineOf,
  pointerOf,
} from './json-text.ts';
import { migrations as knownMigrations, type Migration, migrate } from './migrations/index.ts';
import { referenceProblems } from './references.ts';
import { documentSchema, type StoredHierarchy } from './schema.ts';

/** One thing that is wrong with a file. */
export interface Problem {
  /** What is wrong and what to do. */
  readonly sentence: string;
  /** Where, as a JSON pointer; absent where the text could not be read as JSON. */
  readonly pointer?: string;
  /** Where, as a line counted from 1. */
  readonly line?: number;
}

export type RefusalKind =
  | 'too-large'
  | 'not-text'
  | 'not-json'
  | 'not-ours'
  | 'newer'
  | 'cannot-migrate'
  | 'invalid';

export type Opened =
  | { readonly ok: true; readonly document: Hierarchy; readonly migratedFrom?: number }
  | {
      readonly ok: false;
      readonly kind: RefusalKind;
      /** The first ones, in the order of the file. */
      readonly problems: readonly Problem[];
      /** How many there are in all. */
      readonly total: number;
    };

/** Bytes; four times what a hierarchy of 100,000 elements takes. */
export const largestFile = 64 * 1024 * 1024;

const mostProblems = 20;

/**
 * Opens a document from the bytes of its file. Never throws on any input.
 * `migrations` are the known steps from older versions.
 */
export function openDocument(
  bytes: Uint8Array,
  migrations: readonly Migration[] = knownMigrations,
): Opened {
  if (bytes.length > largestFile) return tooLarge(bytes.length);
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  const fault = findFault(text);
  if (fault !== undefined) {
    const { path, offset } = fault;
    const line = lineAt(text, offset);
    return refuse('not-json', [
      { sentence: faultSentence(text, fault), pointer: pointerOf(path), line },
    ]);
  }
  return openParsed(JSON.parse(text), text, migrations);
}

/** The refusal of a file of this many bytes, for callers that need not read it to know. */
export function tooLarge(size: number): Opened & { ok: false } {
  return refuse('too-large', [{ sentence: tooLargeSentence(size) }]);
}

/** Why a file of this many bytes is not opened. */
export function tooLargeSentence(size: number): string {
  const megabytes = (count: number) => Math.round(count / (1024 * 1024));
  return `The file has ${megabytes(size)} MB and Trustwalk opens documents of up to ${megabytes(largestFile)} MB. Check that this is the file you meant.`;
}

function openParsed(data: unknown, text: string, migrations: readonly Migration[]): Opened {
  const at = (path: readonly PropertyKey[], sentence: string): Problem => ({
    sentence,
    pointer: pointerOf(path),
    line: lineOf(text, path.map(String)),
  });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refuse('not-ours', [
      at(
        [],
        'This is JSON, but not a Trustwalk document: it does not begin with an object. Open a .trustwalk file.',
      ),
    ]);
  }
  const raw = data as Record<string, unknown>;
  if (raw.format !== formatName) {
    return refuse('not-ours', [
      at(
        raw.format === undefined ? [] : ['format'],
        `This is JSON, but not a Trustwalk document: its “format” is not “${formatName}”. Open a .trustwalk file, or import this one.`,
      ),
    ]);
  }
  const version = raw.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuse('not-ours', [
      at(
        version === undefined ? [] : ['version'],
        `The document does not say which version of the format it has. “version” must be a whole number; this program writes ${currentVersion}.`,
      ),
    ]);
  }
  if (version > currentVersion) {
    return refuse('newer', [
      at(
        ['version'],
        `The document has format version ${version}, and this program reads up to version ${currentVersion}. Open it with a newer Trustwalk; it was not changed.`,
      ),
    ]);
  }
  const migrated = migrate(raw, version, currentVersion, migrations);
  if (migrated === undefined) {
    return refuse('cannot-migrate', [
      at(
        ['version'],
        `The document has format version ${version}, which this program cannot bring up to version ${currentVersion}. Open and save it with the version of Trustwalk that wrote it.`,
      ),
    ]);
  }
  const shape = documentSchema.safeParse(migrated);
  if (!shape.success) {
    const problems = shape.error.issues.flatMap(explainIssue);
    return refuse(
      'invalid',
      problems.map(({ path, sentence }) => at(path, sentence)),
    );
  }
  const document = complete(migrated as StoredHierarchy);
  const problems = referenceProblems(document);
  if (problems.length > 0) {
    return refuse(
      'invalid',
      problems.map(({ path, sentence }) => at(path, sentence)),
    );
  }
  return version === currentVersion
    ? { ok: true, document }
    : { ok: true, document, migratedFrom: version };
}

/** The document with every absent collection as an empty one. */
function complete(stored: StoredHierarchy): Hierarchy {
  return { ...emptyHierarchy(stored.name), ...stored };
}

function refuse(kind: RefusalKind, problems: readonly Problem[]): Opened & { ok: false } {
  return { ok: false, kind, problems: problems.slice(0, mostProblems), total: problems.length };
}

function decode(bytes: Uint8Array): string | (Opened & { ok: false }) {
  const [first, second] = bytes;
  const utf16 =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0x7b && second === 0) ||
    (first === 0 && second === 0x7b);
  if (utf16) {
    return refuse('not-text', [
      {
        sentence:
          'The file is UTF-16 text, and Trustwalk documents are UTF-8. Save it again as UTF-8.',
      },
    ]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-text', [
      {
        sentence:
          'The file is not text in UTF-8; it is damaged, or of another kind. Open a .trustwalk file, or a backup of this one.',
      },
    ]);
  }
}

function faultSentence(text: string, { problem, offset, key }: JsonFault): string {
  switch (problem) {
    case 'ends-early':
      return text.trim() === ''
        ? 'The file is empty. Open a .trustwalk file, or a backup of this one.'
        : 'The file ends in the middle: it was cut off. Open a backup of it, or complete it in a text editor.';
    case 'duplicate-key':
      return `“${key}” stands twice in the same object, and only one of the two could be kept. Give one of them another name.`;
    case 'forbidden-key':
      return `“${key}” cannot be a key of a document. Give it another name.`;
    case 'too-deep':
      return `The file is nested more than ${deepestNesting} levels deep, which no Trustwalk document is. Open a .trustwalk file.`;
    case 'bad-text':
      return 'A text holds a line break or another control character. Write it as an escape, such as \\n.';
    case 'unexpected':
      return `The file is not JSON: “${visible(text.slice(offset, offset + 12))}” cannot stand here. Correct it in a text editor, or open a backup.`;
  }
}

/** Control characters made visible, so that a hostile file cannot write to a terminal. */
function visible(text: string): string {
  return text.replaceAll(/\p{C}/gu, '�');
}

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
}

/** What a validator found, in sentences: one for each unknown key, otherwise one. */
function explainIssue(issue: z.core.$ZodIssue): Explained[] {
  const where = placeName(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        sentence: `${where} has the key “${visible(key)}”, which the format does not know. Correct its spelling, or remove it.`,
      }));
    case 'invalid_value':
      return [
        {
          path: issue.path,
          sentence: `${where} must be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}. Choose one of these${canBeLeftOut(issue.path)}.`,
        },
      ];
    case 'invalid_key':
      return [
        {
          path: issue.path,
          sentence: `“${visible(String(issue.path.at(-1)))}” cannot be an id: ids are letters, digits, hyphens and underscores. Rename it.`,
        },
      ];
    case 'invalid_type':
      return [
        {
          path: issue.path,
          sentence:
            issue.input === undefined && issue.message.includes('undefined')
              ? `${where} is missing. Add it; it must be ${typeName(issue.expected)}.`
              : `${where} must be ${typeName(issue.expected)}. Correct it${canBeLeftOut(issue.path)}.`,
        },
      ];
    case 'invalid_format':
      return [
        {
          path: issue.path,
          sentence: `${where} is not written as it must be (${issue.format}). Correct it.`,
        },
      ];
    case 'too_small':
    case 'too_big':
      return [{ path: issue.path, sentence: `${where} ${limit(issue)}. Correct it.` }];
    default:
      return [{ path: issue.path, sentence: `${where} cannot be read. Correct it, or remove it.` }];
  }
}

function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'array') {
    const length = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    return `must name exactly ${length} elements`;
  }
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  return issue.inclusive === false
    ? `must be more than ${issue.minimum}`
    : `must be at least ${issue.minimum}`;
}

/** Says that a setting may be left out, where it may. */
function canBeLeftOut(path: readonly PropertyKey[]): string {
  const [collection, , key, role, ofRole] = path.map(String);
  if (collection === undefined || !isCollection(collection) || key === undefined) return '';
  const isOfRole = key === 'roles' && role !== undefined && isRole(role) && ofRole !== undefined;
  const field = isOfRole ? roleFieldOf(role, ofRole) : fieldOf(collection, key);
  return field === undefined || field.required === true ? '' : ', or leave the setting out';
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    boolean: 'true or false',
    string: 'text',
    object: 'an object',
    record: 'an object',
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
  };
  return names[expected] ?? expected;
}

function placeName(path: readonly PropertyKey[]): string {
  const [collection, id, ...rest] = path.map((part) => visible(String(part)));
  if (collection === undefined) return 'The document';
  if (id === undefined) return `“${collection}”`;
  const owner = isCollection(collection)
    ? `the ${kinds[collection].singular} “${id}”`
    : `“${collection}/${id}”`;
  return rest.length === 0
    ? `${owner[0]?.toUpperCase()}${owner.slice(1)}`
    : `“${rest.join('.')}” of ${owner}`;
}
