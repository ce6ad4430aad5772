// What all nodes of a graph reach, summed up. What others always reach together counts as one: the nodes of a strongly
// connected component, and the ends that the same components lead to. Of these a bit each is carried from the ends
// backwards.
import { type Components, type Edges, strongComponents } from './strong-components.ts';

/** 32-bit words carried at a time, at most; more that counts takes more passes, not more memory. */
const mostWords = 64;

/** What each node weighs, of one thing that is measured. */
export type Weights = Float64Array;

/** Parts of a graph whose nodes are reached together, the ends first, numbered so that edges lead to a lower number. */
interface Parts extends Edges {
  readonly partOf: Int32Array;
  /** How many of the parts are ends. */
  readonly ends: number;
  readonly count: number;
}

export class Reach {
  readonly #starts: readonly (readonly number[])[];
  readonly #parts: Parts;

  constructor(edges: Edges, starts: readonly (readonly number[])[]) {
    this.#starts = starts;
    this.#parts = partsOf(edges, endsOf(edges, starts));
  }

  /** For each measure and set of starting nodes, the sum of the weights of everything that they reach, themselves included. */
  sums(measures: readonly Weights[]): readonly Float64Array[] {
    const starts = this.#starts;
    const { partOf, count } = this.#parts;
    const weights = measures.map((weight) => {
      const ofParts = new Float64Array(count);
      for (let node = 0; node < partOf.length; node += 1) {
        const part = partOf[node] as number;
        ofParts[part] = (ofParts[part] as number) + (weight[node] as number);
      }
      return ofParts;
    });
    const counting: number[] = [];
    for (let part = 0; part < count; part += 1) {
      if (weights.some((weight) => (weight[part] as number) > 0)) counting.push(part);
    }
    const sums = measures.map(() => new Float64Array(starts.length));
    for (let first = 0; first < counting.length; first += mostWords * 32) {
      const some = counting.slice(first, first + mostWords * 32);
      const reached = new Reached(this.#parts, some);
      const tables = weights.map((weight) =>
        byteTables(some.map((part) => weight[part] as number)),
      );
      for (const [place, nodes] of starts.entries()) {
        const words = reached.from(nodes);
        if (words === undefined) continue;
        for (const [measure, table] of tables.entries()) {
          const sum = sums[measure] as Float64Array;
          sum[place] = (sum[place] as number) + weighed(words, table);
        }
      }
    }
    return sums;
  }
}

/** Which of some parts each part reaches: one row of bits for each that is no end. Most reach none. */
class Reached {
  readonly #parts: Parts;
  readonly #words: number;
  readonly #rows: Int32Array;
  readonly #isEmpty: Uint8Array;

  constructor(parts: Parts, some: readonly number[]) {
    const { offsets, targets, ends, count } = parts;
    this.#parts = parts;
    this.#words = Math.ceil(some.length / 32);
    const words = this.#words;
    const rows = new Int32Array((count - ends) * words);
    const isEmpty = new Uint8Array(count).fill(1);
    const bitOf = new Int32Array(count).fill(-1);
    for (const [bit, part] of some.entries()) {
      bitOf[part] = bit;
      isEmpty[part] = 0;
    }
    this.#rows = rows;
    this.#isEmpty = isEmpty;
    for (let part = ends; part < count; part += 1) {
      const row = (part - ends) * words;
      if (bitOf[part] !== -1) setBit(rows, row, bitOf[part] as number);
      const end = offsets[part + 1] as number;
      for (let edge = offsets[part] as number; edge < end; edge += 1) {
        const target = targets[edge] as number;
        if (isEmpty[target] === 1) continue;
        isEmpty[part] = 0;
        if (target < ends) {
          setBit(rows, row, bitOf[target] as number);
          continue;
        }
        const from = (target - ends) * words;
        for (let word = 0; word < words; word += 1) {
          rows[row + word] = (rows[row + word] as number) | (rows[from + word] as number);
        }
      }
    }
  }

  /** What is reached from any of these nodes; undefined where that is nothing. */
  from(nodes: readonly number[]): Int32Array | undefined {
    const { partOf, ends } = this.#parts;
    const rows = nodes
      .map((node) => partOf[node] as number)
      .filter((part) => this.#isEmpty[part] === 0)
      .map((part) => (part - ends) * this.#words)
      .map((row) => this.#rows.subarray(row, row + this.#words));
    if (rows.length < 2) return rows[0];
    return rows.reduce((one, other) => one.map((bits, word) => bits | (other[word] as number)));
  }
}

function setBit(rows: Int32Array, row: number, bit: number): void {
  rows[row + (bit >> 5)] = (rows[row + (bit >> 5)] as number) | (1 << (bit & 31));
}

/** What the bits of a row weigh together. */
function weighed(words: Int32Array, tables: Float64Array): number {
  let sum = 0;
  for (let word = 0; word < words.length; word += 1) {
    const bits = words[word] as number;
    if (bits === 0) continue;
    const table = word * 1024;
    sum +=
      (tables[table + (bits & 255)] as number) +
      (tables[table + 256 + ((bits >>> 8) & 255)] as number) +
      (tables[table + 512 + ((bits >>> 16) & 255)] as number) +
      (tables[table + 768 + (bits >>> 24)] as number);
  }
  return sum;
}

/** For each byte of a row, what each of its 256 values weighs. */
function byteTables(weights: readonly number[]): Float64Array {
  const tables = new Float64Array(Math.ceil(weights.length / 32) * 4 * 256);
  for (let byte = 0; byte * 8 < weights.length; byte += 1) {
    for (let value = 1; value < 256; value += 1) {
      const highest = 31 - Math.clz32(value);
      const rest = tables[byte * 256 + (value ^ (1 << highest))] as number;
      tables[byte * 256 + value] = rest + (weights[byte * 8 + highest] ?? 0);
    }
  }
  return tables;
}

/** Marks the nodes that lead nowhere; those from which one starts are told apart, and so are no ends. */
function endsOf({ offsets }: Edges, starts: readonly (readonly number[])[]): Uint8Array {
  const isEnd = new Uint8Array(offsets.length - 1);
  for (let node = 0; node < isEnd.length; node += 1) {
    if (offsets[node] === offsets[node + 1]) isEnd[node] = 1;
  }
  for (const nodes of starts) for (const node of nodes) isEnd[node] = 0;
  return isEnd;
}

function partsOf(edges: Edges, isEnd: Uint8Array): Parts {
  const components = strongComponents(edges);
  const { component } = components;
  const { offsets, targets } = edges;
  const order = byComponent(components);
  const partOf = new Int32Array(component.length);
  const ends = groupEnds(edges, isEnd, components, order, partOf);
  // An end is a component of its own: the others follow each other in the order of components.
  let count = ends - 1;
  let last = -1;
  for (const node of order) {
    if (isEnd[node] === 1) continue;
    if (component[node] !== last) count += 1;
    last = component[node] as number;
    partOf[node] = count;
  }
  count += 1;
  const partOffsets = new Int32Array(count + 1);
  const partTargets = new Int32Array(targets.length);
  const seen = new Int32Array(count).fill(-1);
  let filled = 0;
  for (const node of order) {
    if (isEnd[node] === 1) continue;
    const part = partOf[node] as number;
    seen[part] = part;
    const end = offsets[node + 1] as number;
    for (let edge = offsets[node] as number; edge < end; edge += 1) {
      const target = partOf[targets[edge] as number] as number;
      if (seen[target] === part) continue;
      seen[target] = part;
      partTargets[filled++] = target;
    }
    partOffsets[part + 1] = filled;
  }
  return { partOf, ends, count, offsets: partOffsets, targets: partTargets };
}

/**
 * Numbers the ends of a graph so that those to which the same components lead have the same number, and says how many
 * numbers there are. Every component splits the groups in which some ends are among its targets and others are not.
 */
function groupEnds(
  { offsets, targets }: Edges,
  isEnd: Uint8Array,
  { component }: Components,
  order: Int32Array,
  groupOf: Int32Array,
): number {
  // At first all ends are in one group, number 0.
  const lastSource = new Int32Array(groupOf.length).fill(-1);
  const splitBy = [-1];
  const splitInto = [0];
  for (const node of order) {
    const own = component[node] as number;
    const end = offsets[node + 1] as number;
    for (let edge = offsets[node] as number; edge < end; edge += 1) {
      const target = targets[edge] as number;
      if (isEnd[target] === 0 || lastSource[target] === own) continue;
      lastSource[target] = own;
      const group = groupOf[target] as number;
      if (splitBy[group] !== own) {
        splitBy[group] = own;
        splitInto[group] = splitBy.length;
        splitBy.push(-1);
        splitInto.push(0);
      }
      groupOf[target] = splitInto[group] as number;
    }
  }
  const renumbered = new Int32Array(splitBy.length).fill(-1);
  let count = 0;
  for (let node = 0; node < groupOf.length; node += 1) {
    if (isEnd[node] === 0) continue;
    const group = groupOf[node] as number;
    if (renumbered[group] === -1) renumbered[group] = count++;
    groupOf[node] = renumbered[group] as number;
  }
  return count;
}

/** Nodes by component, the component that others lead to first. */
function byComponent({ component, count }: Components): Int32Array {
  const next = new Int32Array(count + 1);
  for (const own of component) next[own + 1] = (next[own + 1] as number) + 1;
  for (let own = 0; own < count; own += 1) {
    next[own + 1] = (next[own + 1] as number) + (next[own] as number);
  }
  const order = new Int32Array(component.length);
  for (let node = 0; node < component.length; node += 1) {
    const own = component[node] as number;
    order[next[own] as number] = node;
    next[own] = (next[own] as number) + 1;
  }
  return order;
}
