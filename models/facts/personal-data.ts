// The data inventory of a hierarchy: what tells of people and their computers, on which flows it travels, where it
// rests, and for how long. Reports list it, and the privacy rules judge by it.
import { type Reading, read, readRole } from '../document/reading.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { type Citation, cite } from '../elements/sources.ts';
import { computerOf, rolesAmong, within } from '../flows/ends.ts';
import { type Flow, possibleTerms } from '../flows/flow.ts';
import type { Facts } from './facts.ts';

/** What tells of people and their computers, with the words for it. */
export const personalData = {
  identities: 'names of computers and accounts',
  inventory: 'inventory of computers and devices',
  status: 'status messages of software distribution',
  state: 'state messages of software updates',
  'user-state': 'files and settings of users',
  'device-certificates': 'certificates on mobile devices',
  'task-sequence-variables': 'variables of task sequences',
  'task-sequence-rest': 'what else task sequences hold',
} as const;

export type PersonalData = keyof typeof personalData;

const sourcesOf: { readonly [D in PersonalData]: readonly Citation[] } = {
  identities: [
    cite('S0', 'Privacy Information'),
    cite('S1', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
  ],
  inventory: [cite('S3', 'Inventory Signing and Encryption')],
  status: [cite('S1', 'Privacy Information')],
  state: [
    cite('S0', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
  ],
  'user-state': [cite('S4', 'Privacy Information')],
  'device-certificates': [cite('S3', 'Certificates in Mobile Device Management')],
  'task-sequence-variables': [cite('S4', 'Privacy Information')],
  'task-sequence-rest': [cite('S4', 'Privacy Information')],
};

/** One row of the inventory: some data of one site, on its way or at rest. */
export interface PersonalRecord {
  readonly data: PersonalData;
  readonly site: string | undefined;
  /** The flow classes on which it travels: of one communication, protected alike. Empty where it rests. */
  readonly flows: readonly Flow[];
  /** Ids of the computers or media on which it rests, of the site where those are not drawn. Empty where it travels. */
  readonly places: readonly string[];
  /** Undefined where the document does not tell, or no source does. */
  readonly encrypted: boolean | undefined;
  /** The setting that says for how many days it is kept, where there is one. */
  readonly kept: Reading<number> | undefined;
  /** No source says that these data travel there: it follows from where they rest, and who reads that. */
  readonly isInferred: boolean;
  readonly sources: readonly Citation[];
}

const content = [
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-distribution-point-fallback',
  'client-branch-distribution-point',
];

/** What clients and servers say to each other in the course of each feature. */
const processes = {
  distribution: [
    'client-management-point',
    'device-management-point',
    ...content,
    'client-distribution-point-run',
    'client-application-streaming',
  ],
  updates: ['client-management-point', 'client-software-update-point', ...content],
} as const;

export type Process = keyof typeof processes;

/**
 * The features that a site uses and of which the sources say that names travel and messages are kept: of
 * Configuration Manager 2007 software distribution and software updates (S1, S0), of current branch the latter (S2).
 */
export function processesOf(facts: Facts, site: string): Process[] {
  const product = facts.survey.productOf(site);
  const described: readonly Process[] =
    product === 'cm2007'
      ? ['distribution', 'updates']
      : product === 'current-branch'
        ? ['updates']
        : [];
  return described.filter((process) => facts.usesOf(process, site).length > 0);
}

/** The flows on which the clients of each site exchange names of computers and accounts with servers, by site. */
export function identityFlows(facts: Facts): ReadonlyMap<string, readonly Flow[]> {
  const used = new Map<string, ReadonlySet<string>>();
  const found = new Map<string, Flow[]>();
  const usedAt = (site: string) =>
    new Set(processesOf(facts, site).flatMap((process) => processes[process]));
  for (const id of new Set(Object.values(processes).flat())) {
    for (const flow of facts.flowsOf([id])) {
      const { site } = flow.from;
      if (site === undefined || !within(used, site, () => usedAt(site)).has(id)) continue;
      within(found, site, () => []).push(flow);
    }
  }
  return found;
}

/** Which messages the database of each primary site holds: those of its own clients, status also of sites below. */
export function storedMessages(facts: Facts): ReadonlyMap<string, ReadonlySet<'status' | 'state'>> {
  const { survey } = facts;
  const stored = new Map<string, Set<'status' | 'state'>>();
  for (const site of survey.all('sites')) {
    const used = processesOf(facts, site.id);
    const [own, ...above] = withDatabase(survey, site);
    if (own === undefined) continue;
    if (used.includes('updates')) within(stored, own, () => new Set()).add('state');
    if (!used.includes('distribution')) continue;
    for (const id of [own, ...above]) within(stored, id, () => new Set()).add('status');
  }
  return stored;
}

/** Ids of the computers with the database of a site; of the site itself where none is drawn. */
export function databasesOf({ survey }: Facts, site: string): readonly string[] {
  const databases = survey.holdersAt(site, 'site-database');
  return databases.length === 0 ? [site] : databases.map(({ id }) => id).sort();
}

/** How long data is kept, in words: `for 30 days`, or of user state `until they are restored, and 1 day longer`. */
export function keptInWords({ data, kept }: Pick<PersonalRecord, 'data' | 'kept'>): string {
  if (kept === undefined) return 'no source says how long';
  if (kept.value === undefined) return 'nobody said how long';
  const days = `${kept.value} ${kept.value === 1 ? 'day' : 'days'}`;
  if (data !== 'user-state') return `for ${days}`;
  return `until they are restored${kept.value === 0 ? '' : `, and ${days} longer`}`;
}

/** The whole inventory: by data in the order of `personalData`, then by site, first on the way and then at rest. */
export function personalRecords(facts: Facts): PersonalRecord[] {
  const data = Object.keys(personalData);
  const ways = [...new Set(facts.flows.map(({ communication }) => communication.id))];
  const wayOf = ({ flows: [flow] }: PersonalRecord) =>
    flow === undefined ? ways.length : ways.indexOf(flow.communication.id);
  return [...travelling(facts), ...resting(facts)]
    .map((record) => ({
      record,
      data: data.indexOf(record.data),
      site: record.site ?? '',
      way: wayOf(record),
      last: `${record.places} ${record.encrypted}`,
    }))
    .sort(
      (a, b) =>
        a.data - b.data || compare(a.site, b.site) || a.way - b.way || compare(a.last, b.last),
    )
    .map(({ record }) => record);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function travelling(facts: Facts): PersonalRecord[] {
  const { survey } = facts;
  type Row = PersonalRecord & { readonly flows: Flow[] };
  const rows: Row[] = [];
  // Those of one site, by everything else that tells rows apart.
  const bySite = new Map<string | undefined, Map<string, Row>>();
  const put = (data: PersonalData, flow: Flow, isInferred = false) => {
    const site = flow.from.site ?? flow.to.site;
    const encrypted = isEncrypted(facts, data, flow);
    const known = within(bySite, site, () => new Map<string, Row>());
    within(known, `${data} ${flow.communication.id} ${encrypted}`, () => {
      const row = { ...record(survey, data, site), flows: [], encrypted, isInferred };
      rows.push(row);
      return row;
    }).flows.push(flow);
  };
  for (const flows of identityFlows(facts).values()) {
    for (const flow of flows) put('identities', flow);
  }
  const stored = storedMessages(facts);
  const inventoried = withInventory(survey);
  for (const flow of facts.flows) {
    const { carries } = flow;
    const { id } = flow.communication;
    const site = survey.get('sites', flow.from.site ?? flow.to.site);
    if (site === undefined) continue;
    const primary = survey.primaryOf(site).id;
    const messages = stored.get(primary);
    if (showsClients(flow)) {
      const isInventoried = inventoried.has(primary);
      if (isInventoried || messages !== undefined) put('identities', flow, true);
      if (isInventoried && !carries.includes('inventory')) put('inventory', flow, true);
    }
    // What other site systems hand over is about themselves, or about the installation of clients.
    if (id === 'site-system-data-transfer' && !carries.includes('inventory')) continue;
    const ofUpdates = carries.includes('state') && id !== 'client-fallback-status-point';
    if (ofUpdates && messages?.has('state') === true) put('state', flow);
    if (carries.includes('status') && messages?.has('status') === true) put('status', flow);
    if (survey.productOf(site.id) !== 'cm2007') continue;
    if (carries.includes('inventory')) put('inventory', flow);
    if (carries.includes('user-state')) put('user-state', flow);
    const ofDevices = id === 'device-management-point';
    if (ofDevices && inventoriesDevices(survey, site)) put('device-certificates', flow);
  }
  return rows;
}

/** The roles that read and write what the database tells of clients; others look up sites and content in it. */
const readers = ['management-point', 'sms-provider', 'reporting-point'] as const;

/** Whether what the database tells of clients travels on a flow: as records, or as reports. */
function showsClients({ carries, communication, from }: Flow): boolean {
  if (carries.includes('reports')) return true;
  if (!carries.includes('site-data') || communication.id === 'multicast-site-database')
    return false;
  const isByRole = communication.id === 'site-system-site-database';
  return !isByRole || rolesAmong(computerOf(from), readers).length > 0;
}

function isEncrypted(facts: Facts, data: PersonalData, flow: Flow): boolean | undefined {
  if (flow.encrypted === true) return true;
  if (data === 'user-state') {
    return possibleTerms(flow).every(({ payload }) => payload?.encrypted === true);
  }
  const site = facts.survey.get('sites', flow.from.site);
  if (data === 'inventory' && flow.communication.id === 'client-management-point' && site) {
    const setting = read(facts.survey, facts.survey.primaryOf(site), 'encryptInventory');
    if (setting.value === true) return true;
    if (setting.basis === 'undecided') return undefined;
  }
  return flow.encrypted;
}

function resting(facts: Facts): PersonalRecord[] {
  const { survey } = facts;
  const rows: PersonalRecord[] = [];
  const inDatabase = (data: PersonalData, site: string) => ({
    ...record(survey, data, site),
    places: databasesOf(facts, site),
  });
  const stored = storedMessages(facts);
  for (const id of withInventory(survey)) rows.push(inDatabase('inventory', id));
  for (const site of sitesOf2007(survey)) {
    if (inventoriesDevices(survey, site)) rows.push(inDatabase('device-certificates', site.id));
  }
  for (const site of survey.all('sites')) {
    for (const data of stored.get(site.id) ?? []) {
      const key = data === 'status' ? 'statusRetentionDays' : 'stateRetentionDays';
      rows.push({ ...inDatabase(data, site.id), encrypted: false, kept: read(survey, site, key) });
    }
  }
  for (const system of survey.holders('state-migration-point')) {
    if (system.site !== undefined && survey.productOf(system.site) !== 'cm2007') continue;
    const kept = readRole(survey, system, 'state-migration-point', 'deleteAfterDays');
    const places = [system.id];
    rows.push({ ...record(survey, 'user-state', system.site), places, encrypted: true, kept });
  }
  for (const medium of survey.all('media')) {
    const { site } = medium;
    if (medium.data.kind !== 'boot') continue;
    if (site !== undefined && survey.productOf(site) !== 'cm2007') continue;
    const places = [medium.id];
    const encrypted = read(survey, medium, 'password').value;
    rows.push({ ...record(survey, 'task-sequence-variables', site), places, encrypted });
    rows.push({ ...record(survey, 'task-sequence-rest', site), places, encrypted: false });
  }
  return rows;
}

function sitesOf2007(survey: Survey): readonly Entry<'sites'>[] {
  return survey.all('sites').filter(({ id }) => survey.productOf(id) === 'cm2007');
}

/** Ids of the sites whose databases hold the inventory of clients. */
function withInventory(survey: Survey): ReadonlySet<string> {
  const reporting = sitesOf2007(survey).filter(({ id }) => survey.clientsOf(id).length > 0);
  return new Set(reporting.flatMap((site) => withDatabase(survey, site)));
}

function record(survey: Survey, data: PersonalData, site: string | undefined): PersonalRecord {
  const isCurrent = site !== undefined && survey.productOf(site) === 'current-branch';
  const sources = sourcesOf[data].filter(({ document }) => (document === 'S2') === isCurrent);
  return {
    data,
    site,
    flows: [],
    places: [],
    encrypted: undefined,
    kept: undefined,
    isInferred: false,
    sources,
  };
}

/** Ids of the sites whose databases hold what a site reports: its own or its parent's, and those above. */
function withDatabase(survey: Survey, site: Entry<'sites'>): readonly string[] {
  const parent = survey.parentOf(site);
  const above = parent === undefined ? [] : withDatabase(survey, parent);
  return site.data.kind === 'secondary' ? above : [site.id, ...above];
}

function inventoriesDevices(survey: Survey, site: Entry<'sites'>): boolean {
  return read(survey, site, 'deviceHardwareInventory').value === true;
}
