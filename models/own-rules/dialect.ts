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

/** The names that a part of a condition can use. */
interface Names {
  readonly variables: Terms;
  /** What the walks around it call the members of their lists. */
  readonly members: Terms;
}

const functions: readonly string[] = ['has', 'size'];

const methods: readonly string[] = ['size', 'contains', 'startsWith', 'endsWith', 'lowerAscii'];

/** Those that ask a condition of each member of a list. */
const walks: readonly string[] = ['exists', 'all', 'exists_one', 'filter'];

/** The first thing in a condition that the dialect does not have, or that there is not. */
export function faultInCondition(condition: ASTNode, variables: Terms): Fault | undefined {
  return faultIn(condition, { variables, members: {} });
}

function faultIn(node: ASTNode, names: Names): Fault | undefined {
  switch (node.op) {
    case 'value':
      return node.args === null || typeof node.args === 'object' ? foreign(node) : undefined;
    case 'id':
      return termOf(node, names) === undefined
        ? fault(
            node,
            `There is no “${node.args}” here. There is ${listed(Object.keys(names.variables), 40)}.`,
          )
        : undefined;
    case '.':
      return faultIn(node.args[0], names) ?? faultInAccess(node, names);
    case '==':
    case '!=':
    case 'in':
      return faultInAll(node.args, names) ?? faultInValues(node.args, names);
    case 'list':
    case '&&':
    case '||':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '?:':
      return faultInAll(node.args, names);
    case '!_':
    case '-_':
      return faultIn(node.args, names);
    case 'call':
      return functions.includes(node.args[0]) ? faultInAll(node.args[1], names) : foreign(node);
    case 'rcall':
      return faultInCall(node, names);
    default:
      return foreign(node);
  }
}

function faultInAll(nodes: readonly ASTNode[], names: Names): Fault | undefined {
  for (const node of nodes) {
    const found = faultIn(node, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

function faultInAccess(node: Extract<ASTNode, { op: '.' }>, names: Names): Fault | undefined {
  const [owner, name] = node.args;
  const told = terms[termOf(owner, names)?.type ?? ''] ?? {};
  if (Object.hasOwn(told, name)) return undefined;
  const has = Object.keys(told);
  return fault(
    node,
    has.length === 0
      ? `“${textOf(owner)}” has no parts, so there is no “.${name}” of it.`
      : `“${textOf(owner)}” has no “${name}”. It has ${listed(has, 60)}.`,
  );
}

function faultInCall(node: Extract<ASTNode, { op: 'rcall' }>, names: Names): Fault | undefined {
  const [called, receiver, given] = node.args;
  const inReceiver = faultIn(receiver, names);
  if (inReceiver !== undefined) return inReceiver;
  if (methods.includes(called)) return faultInAll(given, names);
  const [member, asked] = given;
  if (!walks.includes(called) || member?.op !== 'id' || asked === undefined) return foreign(node);
  const { variables, members } = names;
  if (termOf(member, names) !== undefined) {
    return fault(member, `“${member.args}” means something else already. Choose another name.`);
  }
  // A walk through all flows for each of them would take minutes for thousands.
  if (Object.keys(members).length > 0 && !isOfMember(receiver, names)) {
    return fault(
      node,
      'Within a walk through a list only lists of its members can be looked through, such as f.zones.',
    );
  }
  const list = termOf(receiver, names);
  const type = /^list<(.+)>$/.exec(list?.type ?? '')?.[1];
  if (type === undefined) return fault(node, `“${textOf(receiver)}” is no list to look through.`);
  return faultIn(asked, {
    variables,
    members: { ...members, [member.args]: { ...list, type } },
  });
}

/** Whether something is a part of a member of a list. */
function isOfMember(node: ASTNode, names: Names): boolean {
  if (node.op === '.') return isOfMember(node.args[0], names);
  if (node.op === 'rcall') return isOfMember(node.args[1], names);
  return node.op === 'id' && Object.hasOwn(names.members, node.args);
}

/** A text that is compared with a choice, and that the choice does not have, would never be found. */
function faultInValues(nodes: readonly ASTNode[], names: Names): Fault | undefined {
  const values = nodes.flatMap((node) => termOf(node, names)?.values ?? []);
  if (values.length === 0) return undefined;
  const literals = nodes.flatMap((node) => (node.op === 'list' ? node.args : [node]));
  const wrong = literals.find(
    ({ op, args }) => op === 'value' && typeof args === 'string' && !values.includes(args),
  );
  return wrong && fault(wrong, `${textOf(wrong)} is none of its values: ${listed(values, 100)}.`);
}

/** What is known of the value of a part of a condition. */
function termOf(node: ASTNode, names: Names): Term | undefined {
  switch (node.op) {
    case 'id':
      return own(names.members, node.args) ?? own(names.variables, node.args);
    case '.':
      return own(terms[termOf(node.args[0], names)?.type ?? ''] ?? {}, node.args[1]);
    case 'list':
      return { type: 'list<string>' };
    case 'rcall':
      return node.args[0] === 'filter' ? termOf(node.args[1], names) : undefined;
    default:
      return undefined;
  }
}

function own(known: Terms, name: string): Term | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
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
