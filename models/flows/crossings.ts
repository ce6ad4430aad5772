// Which zones a flow crosses.
import type { ZoneNesting } from '../document/zone-nesting.ts';
import type { EndPair } from './flow.ts';

/** The zones between ends, each pair of zones worked out once. */
export class Crossings {
  readonly #zones: ZoneNesting;
  readonly #known = new Map<string | undefined, Map<string | undefined, readonly string[]>>();

  constructor(zones: ZoneNesting) {
    this.#zones = zones;
  }

  between({ from, to }: EndPair): readonly string[] {
    let known = this.#known.get(from.zone);
    if (known === undefined) {
      known = new Map();
      this.#known.set(from.zone, known);
    }
    let zones = known.get(to.zone);
    if (zones === undefined) {
      zones = zonesCrossed(this.#zones, from.zone, to.zone);
      known.set(to.zone, zones);
    }
    return zones;
  }
}

/**
 * The zones that a flow crosses: both ends' zones, and the zones around each up to the one that
 * holds both. Ids, from one end to the other; an end without a zone adds none.
 */
function zonesCrossed(
  nesting: ZoneNesting,
  from: string | undefined,
  to: string | undefined,
): readonly string[] {
  if (from === undefined || to === undefined || from === to) {
    const only = from ?? to;
    return only === undefined ? [] : [only];
  }
  const up = nesting.chain(from);
  const down = nesting.chain(to);
  const common = up.find((zone) => down.includes(zone));
  const crossed = [...upTo(up, common)];
  if (common === from || common === to) crossed.push(common);
  const entering = upTo(down, common);
  for (let index = entering.length - 1; index >= 0; index -= 1) crossed.push(entering[index] ?? '');
  return crossed;
}

function upTo(chain: readonly string[], end: string | undefined): readonly string[] {
  return end === undefined ? chain : chain.slice(0, chain.indexOf(end));
}
