import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import type { RoleId } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import type { Effect, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const ownTheSite: Step = {
  id: 'own-the-site',
  title: 'Own the site with its site server, database, SMS Provider or a console',
  premises: ['controls'],
  gives: ['influences', 'control-site-server'],
  stoppedBy: 'Nothing: these computers are the site.',
  rules: [],
  sources: [cite('S4')],
  *effects({ id }, terrain) {
    const { survey } = terrain.facts;
    const console = survey.get('services', id);
    if (console?.data.kind === 'console') yield* fromConsole(console, terrain);
    const system = survey.get('systems', id);
    const site = terrain.siteOf(system);
    if (system === undefined || site === undefined || !terrain.is2007(system)) return;
    const role = owners.find((owner) => system.data.roles?.[owner] !== undefined);
    if (role === undefined) return;
    for (const kind of ['influences', 'control-site-server'] as const) {
      yield {
        gets: { kind, ids: [site.id] },
        element: id,
        basis: role === 'site-server' ? undefined : 'inference',
        sentence: () => sentences[role](terrain.name(id), siteName(terrain.facts, site.id)),
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Whoever controls the site server has the powers of the site.',
      document: () => site().system('server', ['site-server']),
      from: { kind: 'controls', id: 'server' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'The site server itself is under control.',
      document: () => site().system('server', ['site-server']),
      from: { kind: 'controls', id: 'server' },
      to: { kind: 'control-site-server', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'The site server does what the database says.',
      document: () => site().system('sql', ['site-database']),
      from: { kind: 'controls', id: 'sql' },
      to: { kind: 'control-site-server', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'It does what comes through the SMS Provider.',
      document: () => site().system('provider', ['sms-provider']),
      from: { kind: 'controls', id: 'provider' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'What the console of an administrator orders is done.',
      document: () => site().service('desk', 'console', { site: 'p01' }),
      from: { kind: 'controls', id: 'desk' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'Nobody said which site the console is for.',
      document: () => site().service('desk', 'console'),
      from: { kind: 'controls', id: 'desk' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'A distribution point is not the site.',
      document: () => site().system('dp', ['distribution-point']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'influences', id: 'p01' },
    },
  ],
};

/** Whoever controls a console acts as its site’s administrator. */
function* fromConsole(console: Entry<'services'>, terrain: Terrain): Iterable<Effect> {
  const site = terrain.siteOf(console as Entry);
  if (site === undefined || !terrain.is2007(console)) return;
  yield {
    gets: { kind: 'influences', ids: [site.id] },
    element: console.id,
    basis: 'inference',
    flows: () => terrain.flowsFrom(console.id, ['console-sms-provider']),
    sentence: () =>
      `Administrators order site ${siteName(terrain.facts, site.id)} about from ${console.data.name}: whoever controls it gives the orders that they may give.`,
  };
}

/** The roles that make a computer the site, the surest first. */
const owners = ['site-server', 'site-database', 'sms-provider'] as const satisfies RoleId[];

const sentences: {
  readonly [R in (typeof owners)[number]]: (name: string, site: string) => string;
} = {
  'site-server': (name, site) =>
    `${name} is the site server of ${site}: whoever controls it decides what the site does.`,
  'site-database': (name, site) =>
    `${name} holds the database of site ${site}: whoever controls it decides what the site server acts on.`,
  'sms-provider': (name, site) =>
    `Consoles change site ${site} through the SMS Provider on ${name}: whoever controls it can give the site server any order.`,
};

function site() {
  return draw().zone('hq').site('p01', { mode: 'native' });
}
