// The text of a rule's file, with the line of everything in it. JSON is YAML as well: one reader takes both.
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml';

/** Something that is wrong with a file. */
export interface TextProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly sentence: string;
}

/** What a file holds, and where in its text. */
export interface RuleText {
  readonly value: unknown;
  /** The line of what stands at a path, or of a character of it where that can be told. */
  lineOf(path: readonly PropertyKey[], offset?: number): number;
}

/** Reads a text. Never throws; what it cannot take it says. */
export function readRuleText(text: string): RuleText | TextProblem {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [wrong] = [...document.errors, ...document.warnings];
  if (wrong !== undefined) return { line: lineAt(wrong.pos[0]), sentence: sentenceOf(wrong) };
  const alias = firstAlias(document);
  if (alias !== undefined) {
    return {
      line: lineAt(alias.range?.[0] ?? 0),
      sentence: `“*${alias.source}” stands for something written elsewhere. Write it out.`,
    };
  }
  return {
    value: document.toJS(),
    lineOf: (path, offset) => {
      const { key, value } = placeAt(document, path);
      const line = lineAt((key ?? value)?.range?.[0] ?? 0);
      // The text of a literal block begins on the line after its mark, and keeps its line breaks.
      return offset !== undefined && isScalar(value) && value.type === Scalar.BLOCK_LITERAL
        ? line + String(value.value).trimEnd().slice(0, offset).split('\n').length
        : line;
    },
  };
}

interface Place {
  readonly key?: Node;
  readonly value?: Node;
}

/** What stands at a path, or the nearest thing around it. */
function placeAt(document: Document, path: readonly PropertyKey[]): Place {
  let place: Place = document.contents === null ? {} : { value: document.contents };
  for (const step of path) {
    const next = partOf(place.value, step);
    if (next === undefined) return place;
    place = next;
  }
  return place;
}

function partOf(node: Node | undefined, step: PropertyKey): Place | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return pair && { key: pair.key as Node, value: pair.value as Node };
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return isNode(item) ? { value: item } : undefined;
}

function firstAlias(document: Document): Alias | undefined {
  let first: Alias | undefined;
  visit(document, {
    Alias(_key, alias) {
      first = alias;
      return visit.BREAK;
    },
  });
  return first;
}

function sentenceOf({ code, message }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'This key stands twice. Remove one of the two.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'In YAML a colon with a space after it begins a value. Put a text that has one in quotes.';
    case 'MULTIPLE_DOCS':
      return 'A file holds one rule. Put the others into files of their own.';
    case 'RESOURCE_EXHAUSTION':
      return 'The file is nested deeper than any rule.';
    case 'TAG_RESOLVE_FAILED':
      return 'In YAML a word that begins with “!” is a tag. Put the condition in quotes, or write it after “|” on a line of its own.';
    default:
      return `The file is neither YAML nor JSON from here on: ${message}.`;
  }
}
