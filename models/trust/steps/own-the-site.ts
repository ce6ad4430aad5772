import { draw } from '../../document/draft.ts';
import type { RoleId } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const ownTheSite: Step = {
  id: 'own-the-site',
  title: 'Own the site with its site server, database or SMS Provider',
  premises: ['controls'],
  stoppedBy: 'Nothing: these computers are the site.',
  rules: [],
  sources: [cite('S4')],
  *effects({ id }, terrain) {
    const system = terrain.facts.survey.get('systems', id);
    const site = terrain.siteOf(system);
    if (system === undefined || site === undefined || !terrain.is2007(system)) return;
    const role = owners.find((owner) => system.data.roles?.[owner] !== undefined);
    if (role === undefined) return;
    for (const kind of ['influences', 'control-site-server'] as const) {
      yield {
        gets: { kind, id: site.id },
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
      outcome: 'absent',
      shows: 'A distribution point is not the site.',
      document: () => site().system('dp', ['distribution-point']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'influences', id: 'p01' },
    },
  ],
};

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
