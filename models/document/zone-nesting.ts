// Which zones stand in which.
import type { Hierarchy } from './hierarchy.ts';

const nothing: readonly never[] = [];

export class ZoneNesting {
  readonly #zones: Hierarchy['zones'];
  readonly #chains = new Map<string, readonly string[]>();

  constructor(zones: Hierarchy['zones']) {
    this.#zones = zones;
  }

  /** A zone and the zones around it, from the inside out. */
  chain(zone: string | undefined): readonly string[] {
    if (zone === undefined) return nothing;
    let chain = this.#chains.get(zone);
    if (chain === undefined) {
      const parent = Object.hasOwn(this.#zones, zone) ? this.#zones[zone]?.parent : undefined;
      chain = [zone, ...this.chain(parent ?? undefined)];
      this.#chains.set(zone, chain);
    }
    return chain;
  }
}
