// Which channels protect a flow: those whose two ends contain its two ends.
import type { Entry, Survey } from '../document/survey.ts';
import { within } from './ends.ts';
import type { EndGroup, EndPair } from './flow.ts';

/** One end of a channel that contains an end group. */
interface Side {
  readonly channel: Entry<'channels'>;
  readonly side: 0 | 1;
}

const nothing: readonly never[] = [];

export class Channels {
  readonly #survey: Survey;
  readonly #byContainer = new Map<string, Side[]>();
  readonly #byPlace = new Map<string, Map<string, readonly Side[]>>();

  constructor(survey: Survey) {
    this.#survey = survey;
    for (const channel of survey.all('channels')) {
      for (const side of [0, 1] as const) {
        const container = channel.data.between[side];
        if (container === undefined) continue;
        const sides = this.#byContainer.get(container);
        if (sides === undefined) this.#byContainer.set(container, [{ channel, side }]);
        else sides.push({ channel, side });
      }
    }
  }

  /** The channels between two ends, whichever way round. */
  between({ from, to }: EndPair): readonly Entry<'channels'>[] {
    const left = this.#byContainer.size === 0 ? nothing : this.#sidesOf(from);
    if (left.length === 0) return nothing;
    const right = this.#sidesOf(to);
    let found: Entry<'channels'>[] | undefined;
    for (const one of left) {
      for (const other of right) {
        if (one.channel !== other.channel || one.side === other.side) continue;
        found ??= [];
        if (!found.includes(one.channel)) found.push(one.channel);
      }
    }
    return found ?? nothing;
  }

  /** The ends of channels that contain a group: its zones, its site, or its only member. */
  #sidesOf({ zone, site, members }: EndGroup): readonly Side[] {
    const only = members.length === 1 ? members[0] : undefined;
    const ofMember = only === undefined ? undefined : this.#byContainer.get(only.id);
    const ofPlace = this.#sidesOfPlace(zone ?? '', site ?? '');
    return ofMember === undefined ? ofPlace : [...ofPlace, ...ofMember];
  }

  /** Those that contain everything of a site in a zone; worked out once for each such place. */
  #sidesOfPlace(zone: string, site: string): readonly Side[] {
    const known = this.#byPlace.get(zone)?.get(site);
    if (known !== undefined) return known;
    const sides: Side[] = [];
    for (const id of this.#survey.zoneChain(zone))
      sides.push(...(this.#byContainer.get(id) ?? nothing));
    sides.push(...(this.#byContainer.get(site) ?? nothing));
    within(this.#byPlace, zone, () => new Map()).set(site, sides);
    return sides;
  }
}

/** What channels add to the protection of a flow of this protocol between these zones. */
export function addedProtection(
  channels: readonly Entry<'channels'>[],
  protocol: string,
  { from, to }: EndPair,
): { readonly signed: boolean; readonly encrypted: boolean } {
  let signed = false;
  let encrypted = false;
  for (const { data } of channels) {
    const { protection } = data;
    const ipsec = protection === 'ipsec';
    signed ||= ipsec || (protection === 'smb-signing' && protocol === 'SMB');
    encrypted ||= ipsec || (protection === 'vpn' && from.zone !== to.zone);
  }
  return { signed, encrypted };
}
