// What all nodes of a graph reach, summed up: one pass over its strongly connected components from the ends
// backwards, with one bit for each node that counts.
import { type Components, type Edges, strongComponents } from './strong-components.ts';

/** 32-bit words carried at a time, at most; more nodes that count take more passes, not more memory. */
const mostWords = 64;

interface Reached {
  readonly words: number;
  readonly rows: Int32Array;
  readonly isEmpty: Uint8Array;
}

export class Reach {
  readonly #edges: Edges;
  readonly #components: Components;
  /** Nodes by component, the component that others lead to first. */
  readonly #order: Int32Array;

  constructor(edges: Edges) {
    this.#edges = edges;
    this.#components = strongComponents(edges);
    this.#order = byComponent(this.#components);
  }

  /** For each set of starting nodes, the sum of the weights of everything that they reach, themselves included. */
  sums(starts: readonly (readonly number[])[], weights: readonly number[]): Float64Array {
    const counting = weights.flatMap((weight, node) => (weight > 0 ? [node] : []));
    const sums = new Float64Array(starts.length);
    for (let first = 0; first < counting.length; first += mostWords * 32) {
      const some = counting.slice(first, first + mostWords * 32);
      const reached = this.#reached(some);
      const tables = byteTables(some.map((node) => weights[node] as number));
      for (const [place, nodes] of starts.entries()) {
        sums[place] = (sums[place] as number) + this.#sum(nodes, reached, tables);
      }
    }
    return sums;
  }

  /** One row of bits a component: which of these nodes it reaches. Most reach none. */
  #reached(some: readonly number[]): Reached {
    const { offsets, targets } = this.#edges;
    const { component, count } = this.#components;
    const words = Math.ceil(some.length / 32);
    const rows = new Int32Array(count * words);
    const isEmpty = new Uint8Array(count).fill(1);
    const bitOf = new Int32Array(component.length).fill(-1);
    for (const [bit, node] of some.entries()) bitOf[node] = bit;
    for (const node of this.#order) {
      const own = component[node] as number;
      const row = own * words;
      const put = (bit: number) => {
        rows[row + (bit >> 5)] = (rows[row + (bit >> 5)] as number) | (1 << (bit & 31));
        isEmpty[own] = 0;
      };
      if (bitOf[node] !== -1) put(bitOf[node] as number);
      const end = offsets[node + 1] as number;
      for (let edge = offsets[node] as number; edge < end; edge += 1) {
        const target = targets[edge] as number;
        const other = component[target] as number;
        if (other === own || isEmpty[other] === 1) continue;
        // Most edges lead to an end, which reaches nothing but itself.
        if (offsets[target] === offsets[target + 1]) {
          put(bitOf[target] as number);
          continue;
        }
        isEmpty[own] = 0;
        const from = other * words;
        for (let word = 0; word < words; word += 1) {
          rows[row + word] = (rows[row + word] as number) | (rows[from + word] as number);
        }
      }
    }
    return { words, rows, isEmpty };
  }

  #sum(nodes: readonly number[], { words, rows, isEmpty }: Reached, tables: Float64Array): number {
    const { component } = this.#components;
    if (nodes.every((node) => isEmpty[component[node] as number] === 1)) return 0;
    let sum = 0;
    for (let word = 0; word < words; word += 1) {
      let bits = 0;
      for (const node of nodes) bits |= rows[(component[node] as number) * words + word] as number;
      if (bits === 0) continue;
      for (let byte = 0; byte < 4; byte += 1) {
        sum += tables[(word * 4 + byte) * 256 + ((bits >>> (byte * 8)) & 255)] as number;
      }
    }
    return sum;
  }
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
