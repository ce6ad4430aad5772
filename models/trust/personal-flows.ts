// On which flows data travel that tell of people, by the zones that they cross.
import type { Facts } from '../facts/facts.ts';
import { type PersonalData, personalRecords } from '../facts/personal-data.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';

/** Some personal data of 2007 sites on one flow. */
export interface Travelling {
  readonly data: PersonalData;
  readonly site: string;
  readonly flow: Flow;
  readonly encrypted: boolean | undefined;
}

export class PersonalFlows {
  readonly #facts: Facts;
  #across: ReadonlyMap<string, readonly Travelling[]> | undefined;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  across(zone: string): readonly Travelling[] {
    this.#across ??= this.#find();
    return this.#across.get(zone) ?? [];
  }

  #find(): ReadonlyMap<string, readonly Travelling[]> {
    const across = new Map<string, Travelling[]>();
    for (const { data, site, flows, encrypted } of personalRecords(this.#facts)) {
      if (site === undefined || this.#facts.survey.productOf(site) !== 'cm2007') continue;
      for (const flow of flows) {
        const travelling = { data, site, flow, encrypted };
        for (const zone of flow.zones) within(across, zone, () => []).push(travelling);
      }
    }
    return across;
  }
}
