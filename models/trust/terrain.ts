// The document as an attacker sees it: which flows cross a zone, which roles can be reached from it.
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import { isClientComputer, within } from '../flows/ends.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';
import { Deliveries } from './deliveries.ts';
import { FlowIndex } from './flow-index.ts';
import { PersonalFlows } from './personal-flows.ts';
import { Zones } from './zones.ts';

const nothing: readonly never[] = [];

/** What clients open to the computers that serve them. */
export const clientCommunications = [
  'client-management-point',
  'device-management-point',
  'client-software-update-point',
  'client-state-migration-point',
  'client-fallback-status-point',
  'client-server-locator-point',
  'client-reporting-point',
  'client-system-health-validator-point',
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-branch-distribution-point',
  'client-application-streaming',
  'client-multicast',
  'client-pxe-boot',
] as const;

/** By these clients take policy. */
export const policyCommunications = ['client-management-point', 'device-management-point'] as const;

/** By these a site and its parent send each other what they know. */
export const siteCommunications = ['child-site-parent-site', 'parent-site-child-site'] as const;

const known = new WeakMap<Facts, Terrain>();

/** The terrain of these facts, the same for every walk: what one walk looked up the next one knows. */
export function terrainOf(facts: Facts): Terrain {
  const terrain = known.get(facts) ?? new Terrain(facts);
  known.set(facts, terrain);
  return terrain;
}

export class Terrain {
  readonly facts: Facts;
  /** Which clients get the content of which deployments from where. */
  readonly deliveries = new Deliveries(this);
  /** On which flows data travel that tell of people. */
  readonly personalFlows: PersonalFlows;
  /** Which zones are inside others, and what stands there. */
  readonly zones: Zones;
  readonly #across: FlowIndex;
  readonly #from: FlowIndex;
  readonly #to: FlowIndex;

  constructor(facts: Facts) {
    this.facts = facts;
    this.personalFlows = new PersonalFlows(facts);
    this.zones = new Zones(facts.survey);
    this.#across = new FlowIndex(facts, ({ zones }) => zones);
    this.#from = new FlowIndex(facts, ({ from }) => from.members.map(({ id }) => id));
    this.#to = new FlowIndex(facts, ({ to }) => to.members.map(({ id }) => id));
  }

  /** The flows of these communications that cross a zone, their ends included. */
  flowsAcross(zone: string, communications: readonly string[]): readonly Flow[] {
    return this.#across.of(zone, communications);
  }

  /** The flows of these communications that are opened in a zone, or in one inside it. */
  flowsOpenedIn(zone: string, communications: readonly string[]): readonly Flow[] {
    return this.zones
      .within(zone)
      .flatMap((each) =>
        this.flowsAcross(each, communications).filter(({ from }) => from.zone === each),
      );
  }

  /** The flows of these communications that an element opens or sends. */
  flowsFrom(element: string, communications: readonly string[]): readonly Flow[] {
    return this.#from.of(element, communications);
  }

  /** The flows of these communications that lead to an element. */
  flowsTo(element: string, communications: readonly string[]): readonly Flow[] {
    return this.#to.of(element, communications);
  }

  readonly #served = new Map<string, readonly Entry<'systems'>[]>();

  /** The computers with a role for clients that stand in a zone, or serve clients there; each once. */
  serversReachableFrom(zone: string): readonly Entry<'systems'>[] {
    return within(this.#served, zone, () => {
      const reachable = new Set<Entry>(this.zones.serversIn(zone) as readonly Entry[]);
      for (const flow of this.flowsOpenedIn(zone, clientCommunications)) {
        if (this.#isForNobody(flow)) continue;
        const { from, to } = flow;
        for (const member of to.members) {
          if (from.members.length > 1 || from.members[0] !== member) reachable.add(member);
        }
      }
      return [...reachable] as readonly Entry[] as readonly Entry<'systems'>[];
    });
  }

  /** Whether no computer at the sending end is deployed from the PXE service points at the other. */
  #isForNobody(flow: Flow): boolean {
    return (
      flow.communication.id === 'client-pxe-boot' &&
      this.facts.networkBoot.deployedOver(flow).length === 0
    );
  }

  /** The other members at the sending end of flows, each once. */
  senders(flows: readonly Flow[], receiver?: string): readonly Entry[] {
    return membersOf(
      flows.map(({ from }) => from),
      receiver,
    );
  }

  /** The other members at the receiving end of flows, each once. */
  receivers(flows: readonly Flow[], sender?: string): readonly Entry[] {
    return membersOf(
      flows.map(({ to }) => to),
      sender,
    );
  }

  /** The site that an element belongs to. */
  siteOf(element: Entry | undefined): Entry<'sites'> | undefined {
    return this.facts.survey.get('sites', element?.site);
  }

  #isvProxies: readonly Entry<'clients'>[] | undefined;

  /** The ISV proxies of 2007 sites. */
  get isvProxies(): readonly Entry<'clients'>[] {
    this.#isvProxies ??= this.facts.survey
      .all('clients')
      .filter((group) => group.data.kind === 'isv-proxy' && this.is2007(group));
    return this.#isvProxies;
  }

  /** Whether an element belongs to a site of Configuration Manager 2007, or to none. */
  is2007({ site }: { readonly site: string | undefined }): boolean {
    return site === undefined || this.facts.survey.productOf(site) === 'cm2007';
  }

  /** The PXE service points that serve a zone or a zone inside it; each once. */
  pxePointsServing(zone: string): ReadonlySet<Entry<'systems'>> {
    const zones = this.zones.within(zone);
    return new Set(zones.flatMap((each) => [...this.facts.networkBoot.pointsServing(each)]));
  }

  /** The flows by which computers of 2007 sites boot from the network across a zone, with those that deploy so. */
  networkBoots(zone: string, communication: BootCommunication): readonly NetworkBoots[] {
    return this.flowsAcross(zone, [communication])
      .filter(({ to }) => this.is2007(to))
      .map((flow) => ({ flow, computers: this.facts.networkBoot.deployedOver(flow) }))
      .filter(({ computers }) => computers.length > 0);
  }

  #deployed: ReadonlySet<Entry> | undefined;

  /** The client groups of 2007 sites that are deployed: from the network, as unknown computers, or by a task sequence. */
  get deployedClients(): ReadonlySet<Entry> {
    this.#deployed ??= this.#findDeployed();
    return this.#deployed;
  }

  #findDeployed(): ReadonlySet<Entry> {
    const { survey, networkBoot } = this.facts;
    const deployed = new Set(
      survey.all('clients').filter(({ data }) => data.kind === 'unknown-computer'),
    );
    for (const sequence of survey.all('deployments')) {
      if (sequence.data.kind !== 'task-sequence') continue;
      for (const group of survey.clientsReached(sequence)) deployed.add(group);
    }
    for (const { id } of survey.holders('pxe-service-point')) {
      for (const group of networkBoot.computersOf(id)) deployed.add(group);
    }
    return new Set([...deployed].filter((group) => this.is2007(group)) as readonly Entry[]);
  }

  #collections: ReadonlyMap<Entry<'clients'>, readonly Entry<'collections'>[]> | undefined;

  /** The client groups of 2007 sites that are members of collections, with these. */
  get collectionsOf2007Clients(): ReadonlyMap<Entry<'clients'>, readonly Entry<'collections'>[]> {
    this.#collections ??= this.#findCollections();
    return this.#collections;
  }

  #findCollections(): ReadonlyMap<Entry<'clients'>, readonly Entry<'collections'>[]> {
    const { survey } = this.facts;
    const found = new Map<Entry<'clients'>, Entry<'collections'>[]>();
    for (const collection of survey.all('collections')) {
      for (const id of collection.data.members ?? []) {
        const group = survey.get('clients', id);
        if (group !== undefined && this.is2007(group)) {
          within(found, group, () => []).push(collection);
        }
      }
    }
    return found;
  }

  readonly #commanded = new Map<string, readonly Entry[]>();

  /** The clients that do what a site tells them: its own, and those of all sites below it. */
  commandedBy(site: string): readonly Entry[] {
    return within(this.#commanded, site, () => {
      const { survey } = this.facts;
      // The chip of a computer with AMT runs no programs.
      const groups = survey.clientsOf(site).filter(({ data }) => data.kind !== 'amt');
      const computers = survey.systemsOf(site).filter(isClientComputer);
      const below = survey.childrenOf(site).flatMap(({ id }) => this.commandedBy(id));
      return [...(groups as readonly Entry[]), ...(computers as readonly Entry[]), ...below];
    });
  }

  /** What one site sends to another. */
  flowsBetweenSites(sender: string, receiver: string): readonly Flow[] {
    return this.facts
      .flowsOf(siteCommunications)
      .filter(({ from, to }) => from.site === sender && to.site === receiver);
  }

  readonly #sensitiveSequences = new Map<string, readonly Entry<'deployments'>[]>();

  /** The task sequences that hold secrets and reach computers that deploy from a PXE service point. */
  sensitiveSequencesFrom(point: string): readonly Entry<'deployments'>[] {
    const { networkBoot, content } = this.facts;
    return within(this.#sensitiveSequences, point, () => {
      const reaching = networkBoot
        .computersOf(point)
        .flatMap((group) => content.deploymentsReaching(group.id));
      return [...new Set(reaching)].filter(isSensitiveSequence);
    });
  }

  /** The state migration points of a 2007 site that clients of it use, with those clients. */
  userStateAt(site: string): readonly UserState[] {
    if (!this.is2007({ site })) return nothing;
    return this.facts.survey
      .holdersAt(site, 'state-migration-point')
      .map((point) => {
        const flows = this.flowsTo(point.id, ['client-state-migration-point']);
        return { point, flows, clients: this.senders(flows, point.id) };
      })
      .filter(({ clients }) => clients.length > 0);
  }

  name(id: string): string {
    return this.facts.survey.nameOf(id);
  }
}

/** The communications by which computers boot from the network: the request, and the transfer of the boot image. */
type BootCommunication = 'client-pxe-boot' | 'client-pxe-tftp';

/** A flow by which computers boot from the network, and those that deploy so. */
interface NetworkBoots {
  readonly flow: Flow;
  readonly computers: readonly Entry<'clients'>[];
}

/** A state migration point, and the clients that keep user state there. */
interface UserState {
  readonly point: Entry<'systems'>;
  readonly flows: readonly Flow[];
  readonly clients: readonly Entry[];
}

/** Flows by the computers that they lead to. */
export function byReceiver(flows: readonly Flow[]): ReadonlyMap<Entry, readonly Flow[]> {
  const byMember = new Map<Entry, Flow[]>();
  for (const flow of flows) {
    for (const member of flow.to.members) within(byMember, member, () => []).push(flow);
  }
  return byMember;
}

/** Whether a computer hands out policy. */
export function isManagementPoint({ data: { roles } }: Entry<'systems'>): boolean {
  return (
    roles?.['management-point'] !== undefined || roles?.['device-management-point'] !== undefined
  );
}

/** Whether a deployment is a task sequence that holds accounts or keys. */
export function isSensitiveSequence({ data }: Entry<'deployments'>): boolean {
  return data.kind === 'task-sequence' && data.sensitive === true;
}

function membersOf(groups: readonly EndGroup[], except: string | undefined): readonly Entry[] {
  const members = new Set(groups.flatMap((group) => group.members));
  return [...members].filter(({ id }) => id !== except);
}
