// What can be read on the way: personal data and content that travel unencrypted across a zone, and the settings
// that would encrypt them. Where an added channel encrypts a flow, nothing can be read whatever the settings.
import { read, readRole, settingId } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { type PersonalData, personalData } from '../facts/personal-data.ts';
import { isClientGroup, within } from '../flows/ends.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';
import { isEncryptedByChannels } from './channel-protection.ts';
import { settingOf } from './cheapest-choice.ts';
import { contentCommunications, deliveredOver } from './deliveries.ts';
import { closedAt, either, mixedMode } from './gates.ts';
import type { PersonalTraffic, Travelling } from './personal-flows.ts';
import type { Gate } from './step.ts';
import { policyCommunications, type Terrain } from './terrain.ts';

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
  readonly isInferred: boolean;
}

/** Some data on a flow, and the settings each of which encrypts them. */
interface Switched extends Travelling {
  readonly switches: readonly Gate[];
}

/** The personal data that can be read across a zone, by computer and by whose they are. */
export function* readableData(zone: string, terrain: Terrain): Iterable<ReadableData> {
  const byElement = new Map<string, Map<readonly string[], Switched[]>>();
  for (const { traffic, flow } of terrain.personalFlows.across(zone)) {
    for (const [element, owners] of carriersOf(traffic, flow, terrain)) {
      const switches = switchesOf(traffic, flow, element, terrain);
      if (traffic.encrypted === true && switches.length === 0) continue;
      const byOwners = within(byElement, element, () => new Map<readonly string[], Switched[]>());
      const switched = { traffic, flow, switches };
      for (const together of owners) within(byOwners, together, () => []).push(switched);
    }
  }
  for (const [element, byOwners] of byElement) yield* alikeAt(element, byOwners);
}

/** What passes through one computer or site: owners of whom the same can be read stand together. */
function* alikeAt(
  element: string,
  byOwners: ReadonlyMap<readonly string[], readonly Switched[]>,
): Iterable<ReadableData> {
  const alike = new Map<string, Alike>();
  for (const [owners, all] of byOwners) {
    const clear = all.filter(({ traffic }) => traffic.encrypted !== true);
    // Of what a setting encrypts it is told what could be read without that setting.
    const readable = clear.length > 0 ? clear : all;
    const said = readable.filter(({ traffic }) => !traffic.isInferred);
    const isInferred = said.length === 0;
    const told = isInferred ? readable : said;
    const found = new Set(told.map(({ traffic }) => traffic.data));
    const data = (Object.keys(personalData) as PersonalData[]).filter((each) => found.has(each));
    const gates = gatesOf(all.map(({ switches }) => switches));
    const key = [
      isInferred,
      ...data,
      ...gates.map(({ state, closing }) => [state, ...closing().map(settingOf)]),
    ].join();
    const { of, flows } = within(alike, key, () => ({
      of: [],
      gates,
      flows: new Set<Flow>(),
      data,
      isInferred,
    }));
    of.push(owners);
    for (const { flow } of told) flows.add(flow);
  }
  for (const { of, gates, flows, data, isInferred } of alike.values()) {
    const ids = of.length === 1 ? (of[0] as readonly string[]) : of.flat();
    yield { of: withoutItself(element, ids), element, gates, flows: [...flows], data, isInferred };
  }
}

interface Alike {
  readonly of: (readonly string[])[];
  readonly gates: readonly Gate[];
  readonly flows: Set<Flow>;
  readonly data: readonly PersonalData[];
  readonly isInferred: boolean;
}

/** The computers or the site that data pass through on a flow, each with the ids of those whose they are. */
function* carriersOf(
  { site, isInferred }: PersonalTraffic,
  flow: Flow,
  terrain: Terrain,
): Iterable<readonly [element: string, owners: readonly (readonly string[])[]]> {
  const { from, to, communication } = flow;
  if (isInferred) {
    // Whoever asks, what is shown tells of all clients of the site.
    const shows = shownBy(flow);
    for (const { id } of shows.members) {
      const others = shows === from ? to : from;
      if (others.members.some((other) => other.id !== id)) {
        yield [id, [terrain.personalFlows.listOf(site)]];
      }
    }
    return;
  }
  if (from.kind === 'clients') {
    const senders = terrain.personalFlows.sendersOf(flow);
    for (const { id } of to.members) yield [id, senders.filter((ids) => !isAlone(id, ids))];
    return;
  }
  const owners = [terrain.personalFlows.listOf(site)];
  if (communication.id === 'child-site-parent-site') {
    yield [site, owners];
    return;
  }
  const isToDatabase = communication.id === 'site-server-site-database';
  const [systems, others] = isToDatabase ? [to, from] : [from, to];
  for (const system of systems.members as readonly Entry[] as readonly Entry<'systems'>[]) {
    // What clients report comes in at management points; other roles hand over what is their own.
    const holds = isToDatabase || system.data.roles?.['management-point'] !== undefined;
    if (holds && others.members.some(({ id }) => id !== system.id)) yield [system.id, owners];
  }
}

/** The end that shows what the site database tells: the role that reads it, or else the database itself. */
function shownBy({ communication, from, to }: Flow): EndGroup {
  return communication.id === 'site-system-site-database' ? from : to;
}

function isAlone(id: string, ids: readonly string[]): boolean {
  return ids.length === 1 && ids[0] === id;
}

/** What a computer sends to itself does not travel. */
function withoutItself(element: string, ids: readonly string[]): readonly string[] {
  return ids.length > 1 && ids.includes(element) ? ids.filter((id) => id !== element) : ids;
}

const known = new WeakMap<PersonalTraffic, readonly Gate[]>();

/** The settings each of which encrypts data on a flow; none where only a channel would. */
function switchesOf(
  traffic: PersonalTraffic,
  flow: Flow,
  element: string,
  terrain: Terrain,
): readonly Gate[] {
  const { id } = flow.communication;
  if (id === 'client-software-update-point') return sslOf(traffic, flow, element, terrain);
  if (id === 'client-reporting-point') return httpsOf(element, terrain);
  if (hasNoFallback(flow)) return modeOf(flow, terrain);
  let switches = known.get(traffic);
  if (switches === undefined) {
    switches = modeAndInventory(traffic, id, terrain);
    known.set(traffic, switches);
  }
  return switches;
}

function modeAndInventory(
  { data, site }: PersonalTraffic,
  communication: string,
  terrain: Terrain,
): readonly Gate[] {
  const { survey } = terrain.facts;
  const entry = survey.get('sites', site);
  if (entry === undefined || !policyCommunications.some((id) => id === communication)) return [];
  const inventory = read(survey, survey.primaryOf(entry), 'encryptInventory');
  const isSwitched =
    data === 'inventory' &&
    communication === 'client-management-point' &&
    inventory.basis !== 'not-applicable';
  return [mixedMode(terrain, entry), ...(isSwitched ? [closedAt(inventory, true)] : [])];
}

/** Reporting points use HTTP or HTTPS as they were set up, whatever the site mode. */
function httpsOf(element: string, { facts: { survey } }: Terrain): readonly Gate[] {
  const point = survey.get('systems', element);
  return point === undefined
    ? []
    : [closedAt(readRole(survey, point, 'reporting-point', 'https'), true)];
}

function sslOf(
  { site }: PersonalTraffic,
  flow: Flow,
  element: string,
  terrain: Terrain,
): readonly Gate[] {
  const { survey } = terrain.facts;
  const entry = survey.get('sites', site);
  const point = survey.get('systems', element);
  const ssl = point && readRole(survey, point, 'software-update-point', 'ssl');
  if (entry === undefined || ssl === undefined) return [];
  if (ssl.value !== undefined) return [closedAt(ssl, true)];
  // Native mode requires it, so there it is not in doubt unless somebody says so.
  return flow.encrypted === true ? [] : [closedAt(ssl, true), mixedMode(terrain, entry)];
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

const branchSource = 'branch-distribution-point-source';

/** By these content travels: to distribution points, from them to branch distribution points, and to clients. */
const contentFlows = ['site-server-site-system', branchSource, ...contentCommunications] as const;

/** The sensitive packages that can be read across a zone, by the computer that holds them. */
export function* readableContent(zone: string, terrain: Terrain): Iterable<Readable> {
  const byHolder = new Map<string, Map<string, Flow[]>>();
  for (const flow of terrain.flowsAcross(zone, contentFlows)) {
    if (!terrain.is2007(flow.to) || isEncryptedByChannels(flow)) continue;
    if (flow.encrypted === true && !isByMode(flow)) continue;
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
      const gates = flows.map((flow) => (isByMode(flow) ? modeOf(flow, terrain) : []));
      yield { of: [of], element, gates: gatesOf(gates), flows };
    }
  }
}

/** Branch distribution points fetch content as their site mode has it: over HTTP or HTTPS. */
function isBranchSource({ communication }: Flow): boolean {
  return communication.id === branchSource;
}

/** Some download as their site mode has it, too; computers in the intranet go on in the clear where HTTPS fails. */
function hasNoFallback({ communication, from }: Flow): boolean {
  return (
    communication.id === 'client-distribution-point' &&
    isClientGroup(from) &&
    (from.clientKind !== 'computer' || from.internetBased)
  );
}

function isByMode(flow: Flow): boolean {
  return isBranchSource(flow) || hasNoFallback(flow);
}

function modeOf({ from }: Flow, terrain: Terrain): readonly Gate[] {
  const site = terrain.facts.survey.get('sites', from.site);
  return site === undefined ? [] : [mixedMode(terrain, site)];
}

/** Whether branch distribution points fetch a package over a flow: from whoever holds it, where any of their sources does. */
function isFetchedOver(flow: Flow, pack: Entry<'packages'>, terrain: Terrain): boolean {
  const holds = ({ to }: Flow) =>
    to.members.some(({ id }) => terrain.facts.content.packagesOn(id).includes(pack));
  const sources = flow.from.members.flatMap(({ id }) => terrain.flowsFrom(id, [branchSource]));
  return holds(flow) || !sources.some(holds);
}

/** The sensitive packages that a computer takes or gives on a flow. */
function sensitivePackagesOn(
  holder: string,
  flow: Flow,
  terrain: Terrain,
): readonly Entry<'packages'>[] {
  const { facts, deliveries } = terrain;
  const sensitive = deliveries.sensitiveOn(holder);
  if (sensitive.length === 0) return sensitive;
  if (isBranchSource(flow)) return sensitive.filter((pack) => isFetchedOver(flow, pack, terrain));
  if (flow.communication.id === 'site-server-site-system') {
    const roles = facts.survey.get('systems', holder)?.data.roles;
    const isSent = flow.from.members.some(({ id }) => id !== holder);
    return isSent && roles?.['distribution-point'] !== undefined ? sensitive : [];
  }
  const delivered = deliveries
    .from(holder)
    .filter((delivery) => deliveredOver(flow, delivery).length > 0)
    .flatMap(({ deployment }) => deployment.data.packages ?? []);
  return sensitive.filter(({ id }) => delivered.includes(id));
}
