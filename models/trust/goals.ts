// What must not happen: the goals of an attacker, as the command line names them.
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import type { Holding } from './holding.ts';

interface GoalKind {
  readonly title: string;
  readonly isReached: (holding: Holding, facts: Facts) => boolean;
}

const ofKind = (...kinds: readonly Holding['kind'][]) => {
  const reached = new Set(kinds);
  return ({ kind }: Holding) => reached.has(kind);
};

export const goalKinds = {
  'run-code': { title: 'Run code on clients', isReached: ofKind('run-code') },
  'control-site-server': {
    title: 'Control a site server',
    isReached: ofKind('control-site-server'),
  },
  'control-central-site': {
    title: 'Control the central site',
    isReached: ({ kind, id }, { survey }) =>
      kind === 'control-site-server' && isCentral(survey.get('sites', id)),
  },
  'obtain-secrets': {
    title: 'Obtain secrets: accounts, licence keys, certificates',
    isReached: ({ kind, id }, { survey }) =>
      kind === 'certificate' ||
      kind === 'secrets' ||
      (kind === 'content' && survey.get('packages', id)?.data.sensitive === true),
  },
  'impersonate-client': {
    title: 'Pass for a client',
    isReached: ofKind('impersonates-client', 'real-client'),
  },
  'read-personal-data': { title: 'Read personal data', isReached: ofKind('read-personal-data') },
  'block-updates': {
    title: 'Keep updates and deployments away',
    isReached: ofKind('block-updates', 'block-deployments'),
  },
  'destroy-data': { title: 'Destroy data', isReached: ofKind('destroy-data') },
  'influence-site': { title: 'Act with the powers of a site', isReached: ofKind('influences') },
  'receive-unintended-content': {
    title: 'Receive what was meant for others',
    isReached: ofKind('receive-unintended-content'),
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
  const { isReached }: GoalKind = goalKinds[name];
  return (id === undefined || holding.id === id) && isReached(holding, facts);
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
  return { name: name as GoalName, id };
}

/** Whether a site stands at the top: its parent is none. */
function isCentral(site: Entry<'sites'> | undefined): boolean {
  return site !== undefined && site.data.parent === null;
}
