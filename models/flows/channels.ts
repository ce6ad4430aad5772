// Which channels protect a flow: those whose two ends contain its two ends.
import type { Entry, Survey } from '../document/survey.ts';
import type { EndGroup, EndPair } from './flow.ts';

type Protection = Entry<'channels'>['data']['protection'];

/** One end of a channel that contains an end group. */
interface Side {
  readonly channel: Entry<'channels'>;
  readonly side: 0 | 1;
}

const nothing: readonly never[] = [];

export class Channels {
  readonly #survey: Survey;
  readonly #byContainer = new Map<string, Side[]>();
  readonly #byZone = new Map<string, readonly Side[]>();

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
    if (this.#byContainer.size === 0) return nothing;
    const left = this.#sidesOf(from);
    if (left.length === 0) return nothing;
    const right = this.#sidesOf(to);
    const found = new Set<Entry<'channels'>>();
    for (const { channel, side } of left) {
      if (right.some((other) => other.channel === channel && other.side !== side)) {
        found.add(channel);
      }
    }
    return [...found];
  }

  /** The ends of channels that contain a group: its zones, its site, or its only member. */
  #sidesOf({ zone, site, members }: EndGroup): readonly Side[] {
    const ofZone = zone === undefined ? nothing : this.#sidesOfZone(zone);
    const ofSite = (site === undefined ? undefined : this.#byContainer.get(site)) ?? nothing;
    const only = members.length === 1 ? members[0] : undefined;
    const ofMember = (only === undefined ? undefined : this.#byContainer.get(only.id)) ?? nothing;
    if (ofSite.length === 0 && ofMember.length === 0) return ofZone;
    return [...ofZone, ...ofSite, ...ofMember];
  }

  #sidesOfZone(zone: string): readonly Side[] {
    let sides = this.#byZone.get(zone);
    if (sides === undefined) {
      sides = this.#survey.zoneChain(zone).flatMap((id) => this.#byContainer.get(id) ?? []);
      this.#byZone.set(zone, sides);
    }
    return sides;
  }
}

/** What channels add to the protection of a flow of this protocol between these zones. */
export function addedProtection(
  channels: readonly Entry<'channels'>[],
  protocol: string,
  { from, to }: EndPair,
): { readonly signed: boolean; readonly encrypted: boolean } {
  const has = (protection: Protection) =>
    channels.some(({ data }) => data.protection === protection);
  const ipsec = has('ipsec');
  return {
    signed: ipsec || (protocol === 'SMB' && has('smb-signing')),
    encrypted: ipsec || (from.zone !== to.zone && has('vpn')),
  };
}
