// The part of the Common Expression Language that conditions are written in. It compares and looks through lists, and
// makes nothing that is larger than what it sees: every condition ends, and soon.
import type { ASTNode } from '@marcbachmann/cel-js';
import { listed } from '../rules/words.ts';
import { type Term, type Terms, terms } from './vocabulary.ts';

/** What is wrong with a condition, and where in its text. */
export interface Fault {
  readonly sentence: string;
  readonly offset: number;
}

type Call = Extract<ASTNode, { op: 'rcall' }>;

const functions: readonly string[] = ['has', 'size'];

const methods: readonly string[] = ['size', 'contains', 'startsWith', 'endsWith', 'lowerAscii'];

/** Those that ask a condition of each member of a list. */
const walks: readonly string[] = ['exists', 'all', 'exists_one', 'filter'];

/** How many walks may stand in each other: two through a thousand members each are a million steps. */
const deepestWalk = 2;

/**
 * The first thing in a condition that the dialect does not have, or that there is not among the names that are known:
 * the variables, and what walks call the members of lists.
 */
export function faultIn(node: ASTNode, known: Terms, depth = 0): Fault | undefined {
  switch (node.op) {
    case 'value':
      return node.args === null || typeof node.args === 'object' ? foreign(node) : undefined;
    case 'id':
      return Object.hasOwn(known, node.args)
        ? undefined
        : fault(
            node,
            `There is no “${node.args}” here. There is ${listed(Object.keys(known), 40)}.`,
          );
    case '.':
      return faultIn(node.args[0], known, depth) ?? faultInAccess(node, known);
    case '==':
    case '!=':
    case 'in':
      return faultInAll(node.args, known, depth) ?? faultInValues(node.args, known);
    case 'list':
    case '&&':
    case '||':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '?:':
      return faultInAll(node.args, known, depth);
    case '!_':
    case '-_':
      return faultIn(node.args, known, depth);
    case 'call':
      return functions.includes(node.args[0])
        ? faultInAll(node.args[1], known, depth)
        : foreign(node);
    case 'rcall':
      return faultInCall(node, known, depth);
    default:
      return foreign(node);
  }
}

function faultInAll(nodes: readonly ASTNode[], known: Terms, depth: number): Fault | undefined {
  for (const node of nodes) {
    const found = faultIn(node, known, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function faultInAccess(node: Extract<ASTNode, { op: '.' }>, known: Terms): Fault | undefined {
  const [owner, name] = node.args;
  const told = terms[termOf(owner, known)?.type ?? ''] ?? {};
  if (Object.hasOwn(told, name)) return undefined;
  const has = Object.keys(told);
  return fault(
    node,
    has.length === 0
      ? `“${textOf(owner)}” has no parts, so there is no “.${name}” of it.`
      : `“${textOf(owner)}” has no “${name}”. It has ${listed(has, 60)}.`,
  );
}

function faultInCall(node: Call, known: Terms, depth: number): Fault | undefined {
  const [name, receiver, given] = node.args;
  const inReceiver = faultIn(receiver, known, depth);
  if (inReceiver !== undefined) return inReceiver;
  if (methods.includes(name)) return faultInAll(given, known, depth);
  const [member, asked] = given;
  if (!walks.includes(name) || member?.op !== 'id' || asked === undefined) return foreign(node);
  if (Object.hasOwn(known, member.args)) {
    return fault(member, `“${member.args}” means something else already. Choose another name.`);
  }
  if (depth === deepestWalk) {
    return fault(node, `At most ${deepestWalk} walks through lists can stand in each other.`);
  }
  const list = termOf(receiver, known);
  const type = /^list<(.+)>$/.exec(list?.type ?? '')?.[1];
  if (type === undefined) return fault(node, `“${textOf(receiver)}” is no list to look through.`);
  return faultIn(asked, { ...known, [member.args]: { ...list, type } }, depth + 1);
}

/** A text that is compared with a choice, and that the choice does not have, would never be found. */
function faultInValues(nodes: readonly ASTNode[], known: Terms): Fault | undefined {
  const values = nodes.flatMap((node) => termOf(node, known)?.values ?? []);
  if (values.length === 0) return undefined;
  const literals = nodes.flatMap((node) => (node.op === 'list' ? node.args : [node]));
  const wrong = literals.find(
    ({ op, args }) => op === 'value' && typeof args === 'string' && !values.includes(args),
  );
  return wrong && fault(wrong, `${textOf(wrong)} is none of its values: ${listed(values, 100)}.`);
}

/** What is known of the value of a part of a condition. */
function termOf(node: ASTNode, known: Terms): Term | undefined {
  switch (node.op) {
    case 'id':
      return Object.hasOwn(known, node.args) ? known[node.args] : undefined;
    case '.':
      return terms[termOf(node.args[0], known)?.type ?? '']?.[node.args[1]];
    case 'list':
      return node.args.every(({ args }) => typeof args === 'string')
        ? { type: 'list<string>' }
        : undefined;
    case 'rcall':
      return node.args[0] === 'filter' ? termOf(node.args[1], known) : undefined;
    default:
      return undefined;
  }
}

function textOf({ input, range }: ASTNode): string {
  return input.slice(range.start, range.end);
}

function foreign(node: ASTNode): Fault {
  return fault(
    node,
    `“${textOf(node)}” is not of the language of conditions, which compares, combines by &&, || and !, and looks through lists by ${listed(walks)}.`,
  );
}

function fault({ range }: ASTNode, sentence: string): Fault {
  return { sentence, offset: range.start };
}
