// What rules and the walk share, worked out once for each analysis.
import type { Hierarchy } from '../document/hierarchy.ts';
import { readAccess } from '../document/reading.ts';
import { type Entry, isOf, Survey } from '../document/survey.ts';
import { Flows } from '../flows/derive.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';
import { RevocationLists } from '../flows/revocation-lists.ts';
import { Content } from './content.ts';
import { type Feature, type FeatureUse, featureUses } from './features.ts';
import { Forests } from './forests.ts';
import { type InternetFacing, internetFacing } from './internet-facing.ts';
import { NetworkBoot } from './network-boot.ts';
import { type PersonalRecord, personalRecords } from './personal-data.ts';
import { RunningContent } from './running-content.ts';
import { Servers } from './servers.ts';

export class Facts {
  readonly survey: Survey;
  readonly #flows: Flows;
  readonly #exposed = new Map<string, boolean>();
  readonly #servers = new Map<string, Servers>();
  readonly #sites = new Map<string, readonly string[]>();
  #content: Content | undefined;
  #forests: Forests | undefined;
  #internetFacing: InternetFacing | undefined;
  #networkBoot: NetworkBoot | undefined;
  #revocationLists: RevocationLists | undefined;
  #runningContent: RunningContent | undefined;
  #personalRecords: readonly PersonalRecord[] | undefined;
  #features: { readonly [F in Feature]: FeatureUse } | undefined;

  constructor(document: Hierarchy) {
    this.survey = new Survey(document);
    this.#flows = new Flows(this.survey);
  }

  /** All flow classes. */
  get flows(): readonly Flow[] {
    return this.#flows.all();
  }

  /** The flow classes of these communications. */
  flowsOf(communications: readonly string[]): readonly Flow[] {
    return communications.flatMap((id) => this.#flows.of(id));
  }

  /** Where packages lie, and which deployments bring them to which clients. */
  get content(): Content {
    this.#content ??= new Content(this.survey);
    return this.#content;
  }

  /** Over which flows clients run programs from distribution points. */
  get runningContent(): RunningContent {
    this.#runningContent ??= new RunningContent(this);
    return this.#runningContent;
  }

  /** Which Active Directory forest computers belong to, and what it vouches for. */
  get forests(): Forests {
    this.#forests ??= new Forests(this.survey);
    return this.#forests;
  }

  /** Which computers deploy by booting from the network, and from where. */
  get networkBoot(): NetworkBoot {
    this.#networkBoot ??= new NetworkBoot(this);
    return this.#networkBoot;
  }

  /** The computers that face the Internet, each with the roles in which it does. */
  get internetFacing(): InternetFacing {
    this.#internetFacing ??= internetFacing(this.survey);
    return this.#internetFacing;
  }

  /** From where clients can fetch certificate revocation lists. */
  get revocationLists(): RevocationLists {
    this.#revocationLists ??= new RevocationLists(this.survey);
    return this.#revocationLists;
  }

  /** The inventory of personal data. */
  get personalRecords(): readonly PersonalRecord[] {
    this.#personalRecords ??= personalRecords(this);
    return this.#personalRecords;
  }

  /** Ids of what shows that a site uses a feature; empty where it does not. */
  usesOf(feature: Feature, site: string): readonly string[] {
    this.#features ??= featureUses(this.survey);
    return this.#features[feature].get(site) ?? none;
  }

  /** The computers that others reach by these communications. */
  servers(communications: readonly string[]): Servers {
    return within(
      this.#servers,
      communications.join(),
      () => new Servers(this.survey, this.flowsOf(communications)),
    );
  }

  /** Whether a zone is, or lies in, a perimeter network or the Internet. */
  isOutside(zone: string | undefined): boolean {
    return this.survey.zoneChain(zone).some((id) => {
      const kind = this.survey.get('zones', id)?.data.kind;
      return kind === 'perimeter' || kind === 'internet';
    });
  }

  /** Whether a zone lies outside, or nobody controls who can plug in; the nearest zone around it that says so counts. */
  isExposed(zone: string): boolean {
    let exposed = this.#exposed.get(zone);
    if (exposed === undefined) {
      exposed = this.isOutside(zone) || readAccess(this.survey, zone).value === false;
      this.#exposed.set(zone, exposed);
    }
    return exposed;
  }

  readonly #exposedCrossings = new Map<readonly string[], boolean>();

  /** Whether any of the zones that a flow crosses is exposed. Flows between the same zones share one list of them. */
  crossesExposed(zones: readonly string[]): boolean {
    return within(this.#exposedCrossings, zones, () => zones.some((zone) => this.isExposed(zone)));
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
    const site = entry.collection === 'sites' ? entry.id : entry.site;
    if (site !== undefined) return [site];
    return within(this.#sites, entry.id, () => this.#sitesAround(entry));
  }

  #sitesAround(entry: Entry): readonly string[] {
    const around: readonly { readonly site: string | undefined }[] = isOf(entry, 'deployments')
      ? this.survey.clientsReached(entry)
      : isOf(entry, 'collections')
        ? this.survey.clientsInside(entry)
        : isOf(entry, 'packages')
          ? this.content.holdersOf(entry)
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
