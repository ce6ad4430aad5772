// Which computers deploy by booting from the network, and from where.
import { type Entry, isOf } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import type { EndPair } from '../flows/flow.ts';
import type { Facts } from './facts.ts';

const nothing: readonly never[] = [];

export class NetworkBoot {
  readonly #facts: Facts;
  readonly #computers = new Map<string, Entry<'clients'>[]>();
  readonly #points = new Map<string, Set<Entry<'systems'>>>();

  constructor(facts: Facts) {
    this.#facts = facts;
    for (const point of facts.holders('pxe-service-point')) {
      within(this.#points, point.zone ?? '', () => new Set()).add(point);
    }
    for (const flow of facts.flowsOf(['client-pxe-boot'])) {
      const groups = this.deployedOver(flow);
      for (const point of flow.to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
        for (const group of groups) {
          within(this.#computers, point.id, () => []).push(group);
          within(this.#points, group.zone ?? '', () => new Set()).add(point);
        }
      }
    }
  }

  /** The client groups at one end of a flow that deploy from the PXE service points at the other. */
  deployedOver({ from, to }: EndPair): readonly Entry<'clients'>[] {
    return from.members.filter(
      (member): member is Entry & Entry<'clients'> =>
        isOf(member, 'clients') && this.#deploys(member, to.zone),
    );
  }

  /**
   * Whether clients that a PXE service point in this zone answers are deployed from it: they stand there too, the
   * site does not know them yet, or a task sequence is aimed at them.
   */
  #deploys(group: Entry<'clients'>, zone = ''): boolean {
    const { survey, content } = this.#facts;
    return (
      survey.zoneChain(group.zone).includes(zone) ||
      group.data.kind === 'unknown-computer' ||
      content.deploymentsReaching(group.id).some(({ data }) => data.kind === 'task-sequence')
    );
  }

  /** The client groups that deploy from a PXE service point. */
  computersOf(point: string): readonly Entry<'clients'>[] {
    return this.#computers.get(point) ?? nothing;
  }

  /** The zones in which a PXE service point or computers that deploy from one stand. */
  get zones(): Iterable<string> {
    return this.#points.keys();
  }

  /** The zones in which this PXE service point or computers that deploy from it stand. */
  zonesOf(point: Entry<'systems'>): ReadonlySet<string> {
    const places = [point, ...this.computersOf(point.id)] as readonly Entry[];
    return new Set(places.flatMap(({ zone }) => zone ?? nothing));
  }

  /** The PXE service points that stand in a zone or deploy computers there. */
  pointsServing(zone: string): Iterable<Entry<'systems'>> {
    return this.#points.get(zone) ?? nothing;
  }

  /** The client groups in a zone that deploy by booting from the network; zones inside it are others. */
  computersIn(zone: string): readonly Entry<'clients'>[] {
    const groups = [...this.pointsServing(zone)].flatMap(({ id }) => this.computersOf(id));
    return [...new Set(groups)].filter((group) => group.zone === zone);
  }
}
