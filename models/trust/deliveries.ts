// Which clients get the content of which deployments from where, and which of them get software updates.
import { type Entry, isOf } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';
import type { Terrain } from './terrain.ts';

/** By these clients get content: they download it, or run it where it lies. */
export const contentCommunications = [
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-distribution-point-fallback',
  'client-distribution-point-run',
  'client-branch-distribution-point',
] as const;

/** A deployment, and the clients that get its content from one computer. */
export interface Delivery {
  readonly deployment: Entry<'deployments'>;
  readonly clients: ReadonlySet<Entry<'clients'>>;
}

/** The clients that get a delivery over this flow. */
export function deliveredOver({ from }: Flow, { clients }: Delivery): Entry<'clients'>[] {
  return from.members.filter(
    (member): member is Entry & Entry<'clients'> => isOf(member, 'clients') && clients.has(member),
  );
}

const nothing: readonly never[] = [];

export class Deliveries {
  readonly #terrain: Terrain;
  readonly #from = new Map<string, readonly Delivery[]>();
  readonly #wanted = new Map<EndGroup, ReadonlySet<Entry<'deployments'>>>();
  readonly #updatedFrom = new Map<string, ReadonlySet<Entry>>();
  #updated: ReadonlyMap<string, ReadonlySet<Entry>> | undefined;

  constructor(terrain: Terrain) {
    this.#terrain = terrain;
  }

  /** What the clients of 2007 sites get from a computer. */
  from(source: string): readonly Delivery[] {
    const packages = this.#terrain.facts.content.packagesOn(source);
    if (packages.length === 0) return nothing;
    return within(this.#from, source, () => this.#findFrom(source, packages));
  }

  readonly #sensitive = new Map<string, readonly Entry<'packages'>[]>();

  /** The sensitive packages that lie on a computer. */
  sensitiveOn(source: string): readonly Entry<'packages'>[] {
    const packages = this.#terrain.facts.content.packagesOn(source);
    if (packages.length === 0) return nothing;
    return within(this.#sensitive, source, () =>
      packages.filter(({ data }) => data.sensitive === true),
    );
  }

  #findFrom(source: string, packages: readonly Entry<'packages'>[]): readonly Delivery[] {
    const terrain = this.#terrain;
    const { content, survey } = terrain.facts;
    const groups = new Set(terrain.flowsTo(source, contentCommunications).map(({ from }) => from));
    const wanted = [...groups].map((group) => this.#wantedBy(group));
    const deployments = new Set<Entry<'deployments'>>();
    for (const { id } of packages) {
      for (const deployment of content.deploymentsOf(id)) {
        if (wanted.some((some) => some.has(deployment))) deployments.add(deployment);
      }
    }
    if (deployments.size === 0) return nothing;
    const served = new Set([...groups].flatMap(({ members }) => members));
    return [...deployments].map((deployment) => ({
      deployment,
      clients: new Set(
        survey
          .clientsReached(deployment)
          .filter((client) => served.has(client) && terrain.is2007(client)),
      ),
    }));
  }

  /** The deployments that reach clients of 2007 sites in a group. */
  #wantedBy(group: EndGroup): ReadonlySet<Entry<'deployments'>> {
    const { content } = this.#terrain.facts;
    return within(this.#wanted, group, () => {
      const clients = group.members.filter((member) => this.#terrain.is2007(member));
      return new Set(clients.flatMap(({ id }) => content.deploymentsReaching(id)));
    });
  }

  /**
   * The client computers that get software updates from these sites or from sites below them: a software update point
   * scans them, or an updates deployment reaches them. SMS 2003 clients get theirs in another way.
   */
  updatedFrom(sites: readonly string[]): ReadonlySet<Entry> {
    return within(this.#updatedFrom, sites.join(' '), () => {
      const updated = this.#updatedClients;
      const clients = new Set<Entry>();
      for (const site of sites) {
        for (const client of updated.get(site) ?? nothing) clients.add(client);
        const below = this.#terrain.facts.survey.childrenOf(site).map(({ id }) => id);
        for (const client of this.updatedFrom(below)) clients.add(client);
      }
      return clients;
    });
  }

  /** Whether a client gets software updates. */
  isUpdated(client: Entry): boolean {
    return this.#updatedClients.get(client.site ?? '')?.has(client) === true;
  }

  get #updatedClients(): ReadonlyMap<string, ReadonlySet<Entry>> {
    this.#updated ??= this.#findUpdated();
    return this.#updated;
  }

  #findUpdated(): ReadonlyMap<string, ReadonlySet<Entry>> {
    const { facts } = this.#terrain;
    const { survey } = facts;
    const scanned = this.#terrain.senders(facts.flowsOf(['client-software-update-point']));
    const reached = survey
      .all('deployments')
      .filter(({ data }) => data.kind === 'updates')
      .flatMap((deployment) => survey.clientsReached(deployment))
      .filter(({ data }) => data.kind === 'computer' && data.product !== 'sms2003');
    const bySite = new Map<string, Set<Entry>>();
    for (const client of [...scanned, ...reached]) {
      if (client.site === undefined || survey.productOf(client.site) === 'sms2003') continue;
      within(bySite, client.site, () => new Set()).add(client);
    }
    return bySite;
  }
}
