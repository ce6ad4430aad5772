// On which flows data travel that tell of people, by the zones that they cross, where a channel does not encrypt them.
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import type { PersonalData } from '../facts/personal-data.ts';
import { within } from '../flows/ends.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';
import { isEncryptedByChannels } from './channel-protection.ts';

/** Some personal data of one 2007 site that travel by one communication, protected alike. */
export interface PersonalTraffic {
  readonly data: PersonalData;
  readonly site: string;
  readonly encrypted: boolean | undefined;
  readonly isInferred: boolean;
}

/** Such data on one flow. */
export interface Travelling {
  readonly traffic: PersonalTraffic;
  readonly flow: Flow;
}

export class PersonalFlows {
  readonly #facts: Facts;
  readonly #across = new Map<string, Travelling[]>();
  /** The ids of clients that are always together at the sending ends of these flows, in one list. */
  readonly #together = new Map<EndGroup, readonly (readonly string[])[]>();
  readonly #lists = new Map<string, readonly string[]>();
  #isFound = false;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  across(zone: string): readonly Travelling[] {
    if (!this.#isFound) this.#find();
    return this.#across.get(zone) ?? [];
  }

  /** The clients that send a flow, as lists of those that send the same flows: a client is in one list only. */
  sendersOf({ from }: Flow): readonly (readonly string[])[] {
    return this.#together.get(from) ?? [];
  }

  /** One id as a list, always the same. */
  listOf(id: string): readonly string[] {
    return within(this.#lists, id, () => [id]);
  }

  #find(): void {
    this.#isFound = true;
    const groups = new Set<EndGroup>();
    for (const { data, site, flows, encrypted, isInferred } of this.#facts.personalRecords) {
      if (site === undefined || this.#facts.survey.productOf(site) !== 'cm2007') continue;
      const traffic = { data, site, encrypted, isInferred };
      for (const flow of flows) {
        if (isEncryptedByChannels(flow)) continue;
        if (flow.from.kind === 'clients') groups.add(flow.from);
        const travelling = { traffic, flow };
        for (const zone of flow.zones) within(this.#across, zone, () => []).push(travelling);
      }
    }
    this.#findTogether(groups);
  }

  #findTogether(groups: ReadonlySet<EndGroup>): void {
    const places = new Map<string, number>();
    for (const { members } of groups) {
      for (const { id } of members) places.set(id, (places.get(id) ?? 0) + 1);
    }
    const isAlone = ({ id }: Entry) => (places.get(id) ?? 0) > 1;
    for (const group of groups) {
      const lists: (readonly string[])[] = [];
      let together: string[] | undefined;
      for (const member of group.members) {
        if (isAlone(member)) {
          lists.push(this.listOf(member.id));
          together = undefined;
        } else if (together === undefined) {
          together = [member.id];
          lists.push(together);
        } else together.push(member.id);
      }
      this.#together.set(group, lists);
    }
  }
}
