// What rules and the walk share, worked out once for each analysis.

import type { Content } from '../document/content.ts';
import type { CollectionName, Hierarchy } from '../document/hierarchy.ts';
import { Part } from '../document/part.ts';
import { readAccess } from '../document/reading.ts';
import { type Entry, isOf, Survey, siteOf } from '../document/survey.ts';
import type { RoleId } from '../elements/roles/index.ts';
import { Flows } from '../flows/derive.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';
import type { RevocationLists } from '../flows/revocation-lists.ts';
import { outdatedPackages } from './algorithms.ts';
import { type Feature, type FeatureUse, featureUses } from './features.ts';
import { Forests } from './forests.ts';
import { type InternetFacing, internetFacing } from './internet-facing.ts';
import { NetworkBoot } from './network-boot.ts';
import { type PersonalRecord, personalRecords } from './personal-data.ts';
import { RunningContent } from './running-content.ts';
import { sensitiveDeployments } from './sensitive-deployments.ts';
import { Servers } from './servers.ts';

/** What is known of a document before its facts are: after an edit, or where they are of a part of it. */
interface Known {
  readonly survey?: Survey;
  /** Those of the parts in which it is judged; otherwise they are chosen by size. */
  readonly sites?: readonly ReadonlySet<string>[];
  readonly flows?: Flows;
  readonly whole?: Facts;
  /** Of the part, among the parts. */
  readonly place?: number;
}

export class Facts {
  /** The whole hierarchy, of whatever part the facts are. */
  readonly survey: Survey;
  /** The facts of the whole hierarchy: these, unless they are of a part. */
  readonly whole: Facts;
  readonly part: Part;
  readonly #flows: Flows;
  readonly #place: number | undefined;
  readonly #exposed = new Map<string, boolean>();
  readonly #servers = new Map<string, Servers>();
  readonly #sites = new Map<string, readonly string[]>();
  #parts: readonly Facts[] | undefined;
  #forests: Forests | undefined;
  #internetFacing: InternetFacing | undefined;
  #networkBoot: NetworkBoot | undefined;
  #runningContent: RunningContent | undefined;
  #sensitiveDeployments: ReturnType<typeof sensitiveDeployments> | undefined;
  #outdatedPackages: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #personalRecords: readonly PersonalRecord[] | undefined;
  #features: { readonly [F in Feature]: FeatureUse } | undefined;

  /** Of a document. Given what is known of it already, of that or of a part of it. */
  constructor(document: Hierarchy, known: Known = {}) {
    const { whole, place } = known;
    this.whole = whole ?? this;
    this.survey = known.survey ?? new Survey(document);
    this.#flows = known.flows ?? new Flows(this.survey, known.sites);
    this.#place = place;
    this.part =
      (place === undefined ? undefined : this.#flows.parts[place]) ?? new Part(this.survey);
  }

  /** Those of each part in which the hierarchy is judged. */
  get parts(): readonly Facts[] {
    const { whole, survey } = this;
    const flows = this.#flows;
    whole.#parts ??= flows.parts.map(
      (_, place) => new Facts(survey.document, { survey, flows, whole, place }),
    );
    return whole.#parts;
  }

  /**
   * Those of the document after an edit that changed computers and clients of sites only, with the places of the parts
   * that these are in. Undefined where it changed more.
   */
  after(
    document: Hierarchy,
  ): { readonly facts: Facts; readonly parts: ReadonlySet<number> } | undefined {
    const survey = new Survey(document, this.survey);
    const sites = survey.changed;
    if (sites === undefined) return undefined;
    const parts = new Set<number>();
    for (const [place, part] of this.#flows.parts.entries()) {
      if ([...sites].some((site) => part.sites.has(site))) parts.add(place);
    }
    const flows = new Flows(
      survey,
      this.#flows.parts.map((part) => part.sites),
      { before: this.#flows, parts },
    );
    return { facts: new Facts(document, { survey, flows }), parts };
  }

  /** The entries of a collection in the part that the facts are of. */
  all<C extends CollectionName>(collection: C): readonly Entry<C>[] {
    return this.part.all(collection);
  }

  /** The computers that hold a role in the part that the facts are of. */
  holders(role: RoleId): readonly Entry<'systems'>[] {
    return this.part.holders(role);
  }

  /** All flow classes of the hierarchy. */
  get flows(): readonly Flow[] {
    return this.#flows.all();
  }

  /** The flow classes of these communications in the part that the facts are of. */
  flowsOf(communications: readonly string[]): readonly Flow[] {
    const place = this.#place;
    const flows = communications.map((id) =>
      place === undefined ? this.#flows.of(id) : this.#flows.at(place, id),
    );
    const [only = none] = flows;
    return flows.length === 1 ? only : ([] as Flow[]).concat(...flows);
  }

  /** Where packages lie, and which deployments bring them to which clients. */
  get content(): Content {
    return this.survey.content;
  }

  /** Over which flows clients run programs from distribution points. */
  get runningContent(): RunningContent {
    this.whole.#runningContent ??= new RunningContent(this.whole);
    return this.whole.#runningContent;
  }

  /** Which Active Directory forest computers belong to, and what it vouches for. */
  get forests(): Forests {
    this.whole.#forests ??= new Forests(this.survey);
    return this.whole.#forests;
  }

  /** Which computers of the part deploy by booting from the network, and from where. */
  get networkBoot(): NetworkBoot {
    this.#networkBoot ??= new NetworkBoot(this);
    return this.#networkBoot;
  }

  /** The computers of the part that face the Internet, each with the roles in which they do. */
  get internetFacing(): InternetFacing {
    this.#internetFacing ??= internetFacing(this);
    return this.#internetFacing;
  }

  /** Ids of the deployments with secrets that clients of a primary site, or of its secondary sites, receive. */
  sensitiveDeploymentsAt(primary: Entry<'sites'>): readonly string[] {
    this.whole.#sensitiveDeployments ??= sensitiveDeployments(this.survey);
    return [...(this.whole.#sensitiveDeployments.get(primary) ?? none)];
  }

  /** From where clients can fetch certificate revocation lists. */
  get revocationLists(): RevocationLists {
    return this.#flows.revocationLists;
  }

  /** Ids of the packages with the hash of SMS 2003 that computers of a site hold. */
  outdatedPackagesAt(site: string): readonly string[] {
    this.whole.#outdatedPackages ??= outdatedPackages(this.survey);
    return [...(this.whole.#outdatedPackages.get(site) ?? none)];
  }

  /** The inventory of personal data. */
  get personalRecords(): readonly PersonalRecord[] {
    this.whole.#personalRecords ??= personalRecords(this.whole);
    return this.whole.#personalRecords;
  }

  /** Ids of what shows that a site uses a feature; empty where it does not. */
  usesOf(feature: Feature, site: string): readonly string[] {
    this.whole.#features ??= featureUses(this.survey);
    return this.whole.#features[feature].get(site) ?? none;
  }

  /** The computers that others reach by these communications, in the part that the facts are of. */
  servers(communications: readonly string[]): Servers {
    return within(
      this.#servers,
      communications.join(),
      () => new Servers(() => this.flowsOf(communications)),
    );
  }

  /** Whether a zone is, or lies in, a perimeter network or the Internet. */
  isOutside(zone: string | undefined): boolean {
    return (this.#around(zone, 'perimeter') ?? this.internetAround(zone)) !== undefined;
  }

  /** The zone that makes a place a part of the Internet, if one does. */
  internetAround(zone: string | undefined): string | undefined {
    return this.#around(zone, 'internet');
  }

  /** The zones found around each; empty where there is none. */
  readonly #zonesAround = {
    perimeter: new Map<string, string>(),
    internet: new Map<string, string>(),
  };

  #around(zone = '', kind: 'perimeter' | 'internet'): string | undefined {
    const known = this.whole.#zonesAround[kind];
    let around = known.get(zone);
    if (around === undefined) {
      const { survey } = this;
      around =
        survey.zoneChain(zone).find((id) => survey.get('zones', id)?.data.kind === kind) ?? '';
      known.set(zone, around);
    }
    return around === '' ? undefined : around;
  }

  /** Whether a zone lies outside, or nobody controls who can plug in; the nearest zone around it that says so counts. */
  isExposed(zone: string): boolean {
    return within(
      this.whole.#exposed,
      zone,
      () => this.isOutside(zone) || readAccess(this.survey, zone).value === false,
    );
  }

  readonly #exposedCrossings = new Map<readonly string[], boolean>();

  /** Whether any of the zones that a flow crosses is exposed. Flows between the same zones share one list of them. */
  crossesExposed(zones: readonly string[]): boolean {
    const known = this.whole.#exposedCrossings;
    let isExposed = known.get(zones);
    if (isExposed === undefined) {
      isExposed = zones.some((zone) => this.isExposed(zone));
      known.set(zones, isExposed);
    }
    return isExposed;
  }

  /** The zone that an element stands in, if it stands in one. */
  zoneOf({ zone }: Entry): Entry<'zones'> | undefined {
    return this.survey.get('zones', zone);
  }

  /**
   * The site that an element speaks for; of a deployment or collection the sites of its clients, of a
   * package those of the computers that hold it. Empty where it has none.
   */
  sitesOf(entry: Entry): readonly string[] {
    const site = siteOf(entry);
    if (site !== undefined) return [site];
    return within(this.whole.#sites, entry.id, () => this.#sitesAround(entry));
  }

  #sitesAround(entry: Entry): readonly string[] {
    const around: readonly { readonly site: string | undefined }[] = isOf(entry, 'deployments')
      ? this.survey.clientsReached(entry)
      : isOf(entry, 'collections')
        ? this.survey.clientsInside(entry)
        : isOf(entry, 'packages')
          ? this.survey.holdersOf(entry)
          : none;
    const sites = new Set<string>();
    for (const { site } of around) if (site !== undefined) sites.add(site);
    return [...sites];
  }
}

const none: readonly never[] = [];

/** How many clients an element stands for: its count, or one for a computer; undefined where nobody said. */
export function clientCount({ collection, data }: Entry): number | undefined {
  return collection === 'clients' ? (data as { count?: number }).count : 1;
}
