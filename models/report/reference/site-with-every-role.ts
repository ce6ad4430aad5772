// The drawing in which a role meets everybody that it can talk to.
import { type Draft, draw } from '../../document/draft.ts';
import type { ElementOf, Hierarchy } from '../../document/hierarchy.ts';
import type { CommunicationMode } from '../../document/site-modes.ts';
import { clients } from '../../elements/clients.ts';
import type { Product } from '../../elements/field.ts';
import { type RoleId, roleIds, roles } from '../../elements/roles/index.ts';
import { service } from '../../elements/service.ts';

/** The product that has each mode. */
export const productOf: { readonly [M in CommunicationMode]: Product } = {
  sms2003: 'sms2003',
  mixed: 'cm2007',
  native: 'cm2007',
  http: 'current-branch',
  'enhanced-http': 'current-branch',
  https: 'current-branch',
};

/** The id of the site that has every role. */
export const wholeSite = 'site';

/** From where its software update point could get updates. */
export const upstreams = ['microsoft-update', 'wsus', 'above-software-update-point'];

/** The roles of its parent and its child: those that a role of another site talks to. */
const rolesElsewhere = [
  'site-server',
  'site-database',
  'management-point',
  'software-update-point',
] as const satisfies readonly RoleId[];

/**
 * A site in this mode with each role on a computer of its own, with a parent and a child site, clients of every kind
 * and every service, all in an exposed network. The ids of its computers are those of their roles; names say what a thing is.
 */
export function siteWithEveryRole(mode: CommunicationMode): Hierarchy {
  const product = productOf[mode];
  const own = mode === 'sms2003' ? { product } : { product, mode };
  // Only clients of a native site roam into a mixed-mode one.
  const above =
    mode === 'mixed' ? ({ product, mode: 'native', httpForRoaming: true } as const) : own;
  const sites = draw()
    .zone('outside', { kind: 'internet' })
    .zone('exposed', { kind: 'perimeter' })
    .site('above', above)
    .site(wholeSite, { ...own, parent: 'above' })
    .site('below', { ...own, kind: 'secondary', parent: wholeSite });
  return withServices(withClients(withComputers(sites), mode)).document;
}

function withComputers(sites: Draft): Draft {
  const places = [
    ...roleIds.map((role) => ({ id: role as string, role, site: wholeSite, whose: '' })),
    ...rolesElsewhere.flatMap((role) => [
      { id: `above-${role}`, role, site: 'above', whose: ' of the parent site' },
      { id: `below-${role}`, role, site: 'below', whose: ' of a child site' },
    ]),
  ];
  return places.reduce(
    (drawn, { id, role, site, whose }) =>
      // Branch distribution points are clients besides, which is no part of the role.
      drawn.system(id, [role], { site, name: roles[role].label + whose, clientComputer: false }),
    sites,
  );
}

function withClients(computers: Draft, mode: CommunicationMode): Draft {
  const { options } = clients.fields.kind;
  const site = wholeSite;
  const kinds = Object.keys(options) as ElementOf<'clients'>['kind'][];
  const drawn = kinds
    .reduce((all, kind) => all.clients(kind, 1, { kind, site, name: options[kind] }), computers)
    .clients('roaming', 1, { site: 'above', name: 'Computers that roam' })
    .package('program', ['distribution-point'])
    .deployment('running', {
      packages: ['program'],
      targets: ['computer'],
      execution: 'run-from-distribution-point',
    });
  switch (mode) {
    case 'mixed':
      return drawn.clients('old', 1, { site, name: 'SMS 2003 clients', product: 'sms2003' });
    case 'native':
    case 'https':
      return drawn.clients('away', 1, {
        site,
        name: 'Computers on the Internet',
        zone: 'outside',
        internetBased: true,
      });
    default:
      return drawn;
  }
}

function withServices(drawn: Draft): Draft {
  const { options } = service.fields.kind;
  const kinds = Object.keys(options) as ElementOf<'services'>['kind'][];
  return kinds.reduce(
    (all, kind) =>
      all.service(kind, kind, {
        site: wholeSite,
        name: options[kind],
        ...(kind === 'proxy-web-server' && { publishes: roleIds }),
      }),
    drawn,
  );
}
