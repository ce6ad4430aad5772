// What can be read on the way: personal data and content that travel unencrypted across a zone, and the settings
// that would encrypt them. Where an added channel encrypts a flow, nothing can be read whatever the settings.
import { read, readRole, settingId } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { type PersonalData, personalData } from '../facts/personal-data.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';
import { contentCommunications } from './deliveries.ts';
import { closedAt, either, mixedMode } from './gates.ts';
import type { Travelling } from './personal-flows.ts';
import type { Gate } from './step.ts';
import { isEncryptedByChannels, policyCommunications, type Terrain } from './terrain.ts';

/** Something that travels by one computer or site, and can be read while every gate is open. */
export interface Readable {
  /** Whose it is: the clients that send it, or else their site; of content, the packages. */
  readonly of: readonly string[];
  /** The computer that takes or gives it, or the child site that sends it up. */
  readonly element: string;
  readonly gates: readonly Gate[];
  readonly flows: readonly Flow[];
}

export interface ReadableData extends Readable {
  readonly data: readonly PersonalData[];
}

/** Some data on a flow, and the settings each of which encrypts them. */
interface Switched {
  readonly travelling: Travelling;
  readonly switches: readonly Gate[];
}

/** The personal data that can be read across a zone, by computer and by whose they are. */
export function* readableData(zone: string, terrain: Terrain): Iterable<ReadableData> {
  const byElement = new Map<string, Map<string, Switched[]>>();
  for (const travelling of terrain.personalFlows.across(zone)) {
    if (isEncryptedByChannels(travelling.flow)) continue;
    for (const [element, owners] of carriersOf(travelling)) {
      const switches = switchesOf(travelling, element, terrain);
      if (travelling.encrypted === true && switches.length === 0) continue;
      const byOwner = within(byElement, element, () => new Map<string, Switched[]>());
      const switched = { travelling, switches };
      for (const owner of owners) within(byOwner, owner, () => []).push(switched);
    }
  }
  for (const [element, byOwner] of byElement) yield* alikeAt(element, byOwner);
}

/** What passes through one computer or site: owners of whom the same can be read stand together. */
function alikeAt(
  element: string,
  byOwner: ReadonlyMap<string, readonly Switched[]>,
): Iterable<ReadableData> {
  const alike = new Map<string, ReadableData & { of: string[]; flows: Flow[] }>();
  for (const [owner, all] of byOwner) {
    const clear = all.filter(({ travelling }) => travelling.encrypted !== true);
    // Of what a setting encrypts it is told what could be read without that setting.
    const told = (clear.length > 0 ? clear : all).map(({ travelling }) => travelling);
    const found = new Set(told.map((travelling) => travelling.data));
    const data = (Object.keys(personalData) as PersonalData[]).filter((each) => found.has(each));
    const gates = gatesOf(all.map(({ switches }) => switches));
    const key = [...data, ...gates.map(({ setting }) => settingId(setting))].join();
    const { of, flows } = within(alike, key, () => ({ of: [], element, gates, flows: [], data }));
    of.push(owner);
    for (const { flow } of told) if (!flows.includes(flow)) flows.push(flow);
  }
  return alike.values();
}

/** The computers or the site that data pass through on a flow, each with the ids of those whose they are. */
function* carriersOf({
  flow,
  site,
}: Travelling): Iterable<readonly [element: string, owners: readonly string[]]> {
  const { from, to, communication } = flow;
  if (from.kind === 'clients') {
    const clients = from.members.map(({ id }) => id);
    for (const { id } of to.members) yield [id, clients.filter((client) => client !== id)];
  } else if (communication.id === 'child-site-parent-site') yield [site, [site]];
  else {
    const isToDatabase = communication.id === 'site-server-site-database';
    const [systems, others] = isToDatabase ? [to, from] : [from, to];
    for (const system of systems.members as readonly Entry[] as readonly Entry<'systems'>[]) {
      // What clients report comes in at management points; other roles hand over what is their own.
      const holds = isToDatabase || system.data.roles?.['management-point'] !== undefined;
      if (holds && others.members.some(({ id }) => id !== system.id)) yield [system.id, [site]];
    }
  }
}

/** The settings each of which encrypts data on a flow; none where only a channel would. */
function switchesOf(
  { data, flow, site }: Travelling,
  element: string,
  terrain: Terrain,
): readonly Gate[] {
  const { survey } = terrain.facts;
  const { id } = flow.communication;
  const entry = survey.get('sites', site);
  if (entry === undefined) return [];
  if (policyCommunications.some((policy) => policy === id)) {
    const inventory = read(survey, survey.primaryOf(entry), 'encryptInventory');
    const isSwitched =
      data === 'inventory' &&
      id === 'client-management-point' &&
      inventory.basis !== 'not-applicable';
    return [mixedMode(terrain, entry), ...(isSwitched ? [closedAt(inventory, true)] : [])];
  }
  if (id !== 'client-software-update-point') return [];
  const point = survey.get('systems', element);
  const ssl = point && readRole(survey, point, 'software-update-point', 'ssl');
  if (ssl === undefined || (ssl.value === undefined && flow.encrypted === true)) return [];
  // Native mode requires it, so there it is not in doubt unless somebody says so.
  return [closedAt(ssl, true), ...(ssl.value === undefined ? [mixedMode(terrain, entry)] : [])];
}

/** The gates of things that can be read together: those that stop all of them, or else one of each. */
function gatesOf(all: readonly (readonly Gate[])[]): readonly Gate[] {
  const [first = [], ...others] = all;
  if (all.some((gates) => gates.length === 0)) return [];
  const common = first.filter((gate) => others.every((gates) => gates.some(isSameSetting(gate))));
  if (common.length > 0) return common;
  const each = all.flatMap((gates) => gates.slice(0, 1));
  const distinct = each.filter((gate, place) => each.findIndex(isSameSetting(gate)) === place);
  return [distinct.reduce(either)];
}

function isSameSetting(one: Gate): (other: Gate) => boolean {
  return (other) => settingId(other.setting) === settingId(one.setting);
}

/** By these content travels: to distribution points, from them to branch distribution points, and to clients. */
const contentFlows = [
  'site-server-site-system',
  'branch-distribution-point-source',
  ...contentCommunications,
] as const;

/** The sensitive packages that can be read across a zone, by the computer that holds them. */
export function* readableContent(zone: string, terrain: Terrain): Iterable<Readable> {
  const byHolder = new Map<string, Map<string, Flow[]>>();
  for (const flow of terrain.flowsAcross(zone, contentFlows)) {
    if (!terrain.is2007(flow.to) || isEncryptedByChannels(flow)) continue;
    if (flow.encrypted === true && !isBranchSource(flow)) continue;
    const holders = isBranchSource(flow) ? flow.from : flow.to;
    for (const { id } of holders.members) {
      for (const pack of sensitivePackagesOn(id, flow, terrain)) {
        within(
          within(byHolder, id, () => new Map<string, Flow[]>()),
          pack.id,
          () => [],
        ).push(flow);
      }
    }
  }
  for (const [element, byPackage] of byHolder) {
    for (const [of, flows] of byPackage) {
      const gates = flows.map((flow) => (isBranchSource(flow) ? modeOf(flow, terrain) : []));
      yield { of: [of], element, gates: gatesOf(gates), flows };
    }
  }
}

/** Branch distribution points fetch content as their site mode has it: over HTTP or HTTPS. */
function isBranchSource({ communication }: Flow): boolean {
  return communication.id === 'branch-distribution-point-source';
}

function modeOf({ from }: Flow, terrain: Terrain): readonly Gate[] {
  const site = terrain.facts.survey.get('sites', from.site);
  return site === undefined ? [] : [mixedMode(terrain, site)];
}

/** The sensitive packages that a computer takes or gives on a flow. */
function sensitivePackagesOn(
  holder: string,
  flow: Flow,
  { facts, deliveries }: Terrain,
): readonly Entry<'packages'>[] {
  const sensitive = facts.content.packagesOn(holder).filter(({ data }) => data.sensitive === true);
  if (sensitive.length === 0 || isBranchSource(flow)) return sensitive;
  if (flow.communication.id === 'site-server-site-system') {
    const roles = facts.survey.get('systems', holder)?.data.roles;
    const isSent = flow.from.members.some(({ id }) => id !== holder);
    return isSent && roles?.['distribution-point'] !== undefined ? sensitive : [];
  }
  const clients = new Set(flow.from.members);
  const delivered = deliveries
    .from(holder)
    .filter((delivery) => [...delivery.clients].some((client) => clients.has(client as Entry)))
    .flatMap(({ deployment }) => deployment.data.packages ?? []);
  return sensitive.filter(({ id }) => delivered.includes(id));
}
