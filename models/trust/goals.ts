// What must not happen: the goals of an attacker, as the command line names them.
import { type Entry, isOf, type Survey } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import { isClientComputer } from '../flows/ends.ts';
import type { Holding, HoldingKind } from './holding.ts';

/** At which elements goals can be asked for, and what is meant by them. */
interface GoalPlace {
  /** Names those elements, for the sentence that refuses others. */
  readonly says: string;
  readonly takes: (at: Entry, survey: Survey) => boolean;
  /** Whether what is had of one element is had at another. */
  readonly isAt: (of: string, at: Entry, facts: Facts) => boolean;
}

const clients: GoalPlace = {
  says: 'no client group or client computer, and no site, zone or collection of clients',
  takes: (at) =>
    ['clients', 'sites', 'zones', 'collections'].includes(at.collection) ||
    (isOf(at, 'systems') && isClientComputer(at)),
  isAt(of, at, { survey }) {
    if (of === at.id) return true;
    if (isOf(at, 'collections')) return survey.clientsInside(at).some(({ id }) => id === of);
    const client = survey.find(of);
    if (isOf(at, 'sites')) return client?.site === at.id;
    return isOf(at, 'zones') && survey.zoneChain(client?.zone).includes(at.id);
  },
};

const sites: GoalPlace = {
  says: 'no site or site server',
  takes: (at) => siteAt(at) !== undefined,
  isAt: (of, at) => of === siteAt(at),
};

const centralSite: GoalPlace = {
  ...sites,
  says: 'no central site or site server of one',
  takes: (at, survey) => isCentral(survey.get('sites', siteAt(at))),
};

const secrets: GoalPlace = {
  says: 'no package, deployment, medium, client group or computer',
  takes: ({ collection }) =>
    ['packages', 'deployments', 'media', 'clients', 'systems'].includes(collection),
  isAt: (of, at) => of === at.id,
};

/** The site that an element is, or is the site server of. */
function siteAt(at: Entry): string | undefined {
  if (isOf(at, 'sites')) return at.id;
  const isServer = isOf(at, 'systems') && at.data.roles?.['site-server'] !== undefined;
  return isServer ? at.site : undefined;
}

interface GoalKind {
  readonly title: string;
  readonly place: GoalPlace;
  /** To have any of these is the goal. */
  readonly kinds: readonly HoldingKind[];
  /** Of which elements; of all where it is absent. */
  readonly where?: (holding: Holding, facts: Facts) => boolean;
}

export const goalKinds = {
  'run-code': { title: 'Run code on clients', place: clients, kinds: ['run-code'] },
  'control-site-server': {
    title: 'Control a site server',
    place: sites,
    kinds: ['control-site-server'],
  },
  'control-central-site': {
    title: 'Control the central site',
    place: centralSite,
    kinds: ['control-site-server'],
    where: ({ id }, { survey }) => isCentral(survey.get('sites', id)),
  },
  'obtain-secrets': {
    title: 'Obtain secrets: accounts, licence keys, certificates',
    place: secrets,
    kinds: ['certificate', 'secrets', 'content'],
    where: ({ kind, id }, { survey }) =>
      kind !== 'content' || survey.get('packages', id)?.data.sensitive === true,
  },
  'impersonate-client': {
    title: 'Pass for a client',
    place: sites,
    kinds: ['impersonates-client', 'real-client'],
  },
  'read-personal-data': {
    title: 'Read personal data',
    place: clients,
    kinds: ['read-personal-data'],
  },
  'block-updates': {
    title: 'Keep updates and deployments away',
    place: clients,
    kinds: ['block-updates', 'block-deployments'],
  },
  'destroy-data': { title: 'Destroy data', place: clients, kinds: ['destroy-data'] },
  'influence-site': { title: 'Act with the powers of a site', place: sites, kinds: ['influences'] },
  'receive-unintended-content': {
    title: 'Receive what was meant for others',
    place: clients,
    kinds: ['receive-unintended-content'],
  },
} as const satisfies { readonly [name: string]: GoalKind };

export type GoalName = keyof typeof goalKinds;

export const goalNames = Object.keys(goalKinds) as readonly GoalName[];

/** A goal, perhaps at one element only. */
export interface Goal {
  readonly name: GoalName;
  readonly id?: string;
}

/** The goal as the command line writes it: `run-code`, `run-code:desktops`. */
export function goalText({ name, id }: Goal): string {
  return id === undefined ? name : `${name}:${id}`;
}

/** Whether a holding is this goal. */
export function isGoal({ name, id }: Goal, holding: Holding, facts: Facts): boolean {
  const { kinds, where, place }: GoalKind = goalKinds[name];
  if (!kinds.includes(holding.kind) || where?.(holding, facts) === false) return false;
  const at = id === undefined ? undefined : facts.survey.find(id);
  return id === undefined || (at !== undefined && place.isAt(holding.id, at, facts));
}

/** Whether a goal means anything at its element. */
export function canBeAsked({ name, id }: Goal, { survey }: Pick<Facts, 'survey'>): boolean {
  if (id === undefined) return true;
  const at = survey.find(id);
  return at !== undefined && goalKinds[name].place.takes(at, survey);
}

/** The goal that a text names, or a sentence that says what is wrong with it. */
export function readGoal(text: string, facts: Facts): Goal | string {
  const [name = '', ...rest] = text.split(':');
  if (!Object.hasOwn(goalKinds, name)) {
    return `There is no goal “${name}”. Goals are: ${goalNames.join(', ')}.`;
  }
  if (rest.length === 0) return { name: name as GoalName };
  const id = rest.join(':');
  if (facts.survey.find(id) === undefined) return `There is no element “${id}” in the document.`;
  const goal = { name: name as GoalName, id };
  return canBeAsked(goal, facts)
    ? goal
    : `“${text}” is no goal: ${facts.survey.nameOf(id)} is ${goalKinds[goal.name].place.says}.`;
}

/** Whether a site stands at the top: its parent is none. */
function isCentral(site: Entry<'sites'> | undefined): boolean {
  return site !== undefined && site.data.parent === null;
}
