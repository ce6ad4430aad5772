// Reads JSON text strictly and without recursion: finds the first fault with its place, which
// `JSON.parse` does not tell, and keys given twice, which it would silently drop.

export interface JsonFault {
  /** Characters from the start of the text. */
  readonly offset: number;
  readonly problem:
    | 'unexpected'
    | 'ends-early'
    | 'duplicate-key'
    | 'forbidden-key'
    | 'too-deep'
    | 'bad-text';
  /** The key, for faults of keys. */
  readonly key?: string;
  /** Where the fault stands: keys and indexes from the root. */
  readonly path: readonly string[];
}

type Fault = Omit<JsonFault, 'path'>;

interface Container {
  /** The keys seen so far; undefined in an array. */
  readonly keys: Set<string> | undefined;
  /** The key or index of the member that is being read. */
  member: string;
  index: number;
}

/** Nesting beyond this is no document of ours, and would exhaust what reads it recursively. */
export const deepestNesting = 100;

const quote = 0x22;
const backslash = 0x5c;

/**
 * The first fault of `text`, or undefined where it is sound JSON.
 * With `onValue`, calls it for each value with its path and offset; it stops the walk by returning true.
 */
export function findFault(
  text: string,
  onValue?: (path: readonly Container[], offset: number) => boolean,
): JsonFault | undefined {
  const open: Container[] = [];
  const fault = walk(text, open, onValue);
  if (fault === undefined) return undefined;
  const path = open.map(({ member }) => member);
  // The key at fault was not entered: the container still stands at the key before it.
  return { ...fault, path: fault.key === undefined ? path : [...path.slice(0, -1), fault.key] };
}

function walk(
  text: string,
  open: Container[],
  onValue?: (path: readonly Container[], offset: number) => boolean,
): Fault | undefined {
  let at = skipSpace(text, 0);
  for (;;) {
    // A value begins here.
    if (onValue?.(open, at) === true) return undefined;
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.length === deepestNesting) return { offset: at, problem: 'too-deep' };
      const isObject = character === '{';
      const container = { keys: isObject ? new Set<string>() : undefined, member: '0', index: 0 };
      at = skipSpace(text, at + 1);
      if (text[at] !== (isObject ? '}' : ']')) {
        open.push(container);
        if (isObject) {
          const key = readKey(text, at, container);
          if (typeof key !== 'number') return key;
          at = key;
        }
        continue;
      }
      at += 1;
    } else {
      const end = scalarEnd(text, at);
      if (typeof end !== 'number') return end;
      at = end;
    }
    // A value has ended: close what closes, then go to the next member.
    for (;;) {
      at = skipSpace(text, at);
      const container = open.at(-1);
      if (container === undefined) {
        return at === text.length ? undefined : { offset: at, problem: 'unexpected' };
      }
      if (text[at] === ',') break;
      if (text[at] !== (container.keys === undefined ? ']' : '}')) return unexpected(text, at);
      open.pop();
      at += 1;
    }
    at = skipSpace(text, at + 1);
    const container = open.at(-1) as Container;
    if (container.keys === undefined) {
      container.index += 1;
      container.member = String(container.index);
    } else {
      const key = readKey(text, at, container);
      if (typeof key !== 'number') return key;
      at = key;
    }
  }
}

/** Reads `"key":`, notes it in the container, and returns where its value begins. */
function readKey(text: string, at: number, container: Container): number | Fault {
  if (text.charCodeAt(at) !== quote) return unexpected(text, at);
  const end = stringEnd(text, at);
  if (typeof end !== 'number') return end;
  const key: string = JSON.parse(text.slice(at, end));
  if (key === '__proto__') return { offset: at, problem: 'forbidden-key', key };
  if (container.keys?.has(key)) return { offset: at, problem: 'duplicate-key', key };
  container.keys?.add(key);
  container.member = key;
  const colon = skipSpace(text, end);
  if (text[colon] !== ':') return unexpected(text, colon);
  return skipSpace(text, colon + 1);
}

function scalarEnd(text: string, at: number): number | Fault {
  if (text.charCodeAt(at) === quote) return stringEnd(text, at);
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : unexpected(text, at);
}

function stringEnd(text: string, at: number): number | Fault {
  const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  let index = at + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === quote) return index + 1;
    if (code < 0x20) return { offset: index, problem: 'bad-text' };
    if (code === backslash) {
      escaped.lastIndex = index;
      if (!escaped.test(text)) return unexpected(text, index);
      index = escaped.lastIndex;
    } else {
      index += 1;
    }
  }
  return { offset: text.length, problem: 'ends-early' };
}

function unexpected(text: string, at: number): Fault {
  return { offset: at, problem: at >= text.length ? 'ends-early' : 'unexpected' };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** The line, counted from 1, on which the value at this path begins; that of its parent if there is none. */
export function lineOf(text: string, path: readonly string[]): number {
  let nearest = 0;
  let deepest = -1;
  findFault(text, (containers, offset) => {
    const depth = containers.length;
    if (depth > path.length || depth <= deepest) return false;
    if (containers.some(({ member }, index) => member !== path[index])) return false;
    nearest = offset;
    deepest = depth;
    return depth === path.length;
  });
  return lineAt(text, nearest);
}

/** The line, counted from 1, that holds the character at this offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** The JSON pointer of a path (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
