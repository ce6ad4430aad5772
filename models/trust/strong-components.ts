// Strongly connected parts of a graph, by Tarjan's algorithm without recursion.

/** A graph in typed arrays: the edges of node n are `targets[offsets[n]]` up to `targets[offsets[n + 1]]`. */
export interface Edges {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

export interface Components {
  /** The component of each node. Components are numbered so that edges lead to the same or a lower number. */
  readonly component: Int32Array;
  readonly count: number;
}

/** The strongly connected components of a graph. */
export function strongComponents({ offsets, targets }: Edges): Components {
  const nodes = offsets.length - 1;
  const component = new Int32Array(nodes).fill(-1);
  const index = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const nextEdge = offsets.slice(0, nodes);
  const stack = new Int32Array(nodes);
  const walk = new Int32Array(nodes);
  let stacked = 0;
  let found = 0;
  let count = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (index[root] !== -1) continue;
    let depth = 0;
    walk[0] = root;
    while (depth >= 0) {
      const node = walk[depth] as number;
      if (index[node] === -1) {
        index[node] = found;
        low[node] = found;
        found += 1;
        stack[stacked++] = node;
      }
      const edge = nextEdge[node] as number;
      if (edge < (offsets[node + 1] as number)) {
        nextEdge[node] = edge + 1;
        const target = targets[edge] as number;
        if (index[target] === -1) walk[++depth] = target;
        else if (component[target] === -1)
          low[node] = Math.min(low[node] as number, index[target] as number);
        continue;
      }
      if (low[node] === index[node]) {
        let member: number;
        do {
          member = stack[--stacked] as number;
          component[member] = count;
        } while (member !== node);
        count += 1;
      }
      depth -= 1;
      if (depth >= 0) {
        const above = walk[depth] as number;
        low[above] = Math.min(low[above] as number, low[node] as number);
      }
    }
  }
  return { component, count };
}
