import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Gate, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const joinOtherSite: Step = {
  id: 'join-other-site',
  title: 'Have a computer join another site and receive what it offers',
  premises: ['user'],
  gives: ['receive-unintended-content', 'content'],
  stoppedBy: 'Restricting software by the access permissions of its package.',
  rules: ['content/restricted-by-site-only'],
  sources: [cite('S1', 'Best Practices')],
  *effects({ id }, terrain) {
    const { survey, content } = terrain.facts;
    const clients = survey.get('clients', id);
    if (clients?.data.kind !== 'computer' || !terrain.is2007(clients)) return;
    const received = new Set(content.deploymentsReaching(id));
    for (const deployment of survey.all('deployments')) {
      if (deployment.data.kind === 'updates' || received.has(deployment)) continue;
      if (read(survey, deployment, 'restrictedBy').value === 'none') continue;
      const site = siteToJoin(deployment, clients, terrain);
      if (site === undefined) continue;
      // Packages of software updates are to keep their default permissions (S0).
      const packages = [...new Set(content.packagesOf(deployment))].filter(
        ({ data }) => data.kind !== 'software-update',
      );
      const { name } = deployment.data;
      const sentence = () =>
        `A user with administrative rights at ${clients.data.name} can have the computer join site ${siteName(terrain.facts, site)}, where only the site and its collections keep ${name} from it, and nobody restricts the package.`;
      yield {
        gets: { kind: 'receive-unintended-content', ids: [id] },
        element: deployment.id,
        gates: [unrestricted(survey, deployment, packages)],
        sentence,
      };
      for (const pack of packages) {
        if (read(survey, pack, 'sensitive').value !== true) continue;
        yield {
          gets: { kind: 'content', ids: [pack.id] },
          element: deployment.id,
          gates: [unrestricted(survey, deployment, [pack])],
          sentence,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Only the site keeps the software from others.',
      document: () => offered('site-or-collection'),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'receive-unintended-content', id: 'laptops' },
      setting: 'payroll-client.accessPermissions',
    },
    {
      outcome: 'enabled',
      shows: 'The software is sensitive.',
      document: () => offered('site-or-collection'),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'content', id: 'payroll-client' },
    },
    {
      outcome: 'enabled',
      shows: 'It is said to be restricted at the package, which has the default permissions.',
      document: () => offered('package-access'),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'receive-unintended-content', id: 'laptops' },
      setting: 'payroll-client.accessPermissions',
    },
    {
      outcome: 'held',
      shows: 'The package is restricted.',
      document: () => offered('package-access', 'restricted'),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'receive-unintended-content', id: 'laptops' },
      setting: 'payroll-client.accessPermissions',
    },
    {
      outcome: 'held',
      shows: 'The packages are not drawn, but are said to be restricted.',
      document: () =>
        offered('site-or-collection').deployment('payroll', {
          targets: ['desktops'],
          restrictedBy: 'package-access',
        }),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'receive-unintended-content', id: 'laptops' },
      setting: 'payroll.restrictedBy',
    },
    {
      outcome: 'absent',
      shows: 'The software is meant for everybody.',
      document: () => offered('none'),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'receive-unintended-content', id: 'laptops' },
    },
    {
      outcome: 'absent',
      shows: 'The clients receive it anyway.',
      document: () => offered('site-or-collection'),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'receive-unintended-content', id: 'desktops' },
    },
  ],
};

/** The first other site, by id, whose clients a deployment reaches. */
function siteToJoin(
  deployment: Entry<'deployments'>,
  clients: Entry<'clients'>,
  terrain: Terrain,
): string | undefined {
  const { survey } = terrain.facts;
  const own = primaryOf(survey, clients.site);
  return [terrain.facts.sitesOf(deployment)]
    .flat()
    .map((site) => primaryOf(survey, site))
    .filter((site) => site !== own && terrain.is2007({ site }))
    .sort()[0];
}

/** The site that the clients of a site are assigned to. */
function primaryOf(survey: Survey, id: string | undefined): string | undefined {
  const site = survey.get('sites', id);
  return site === undefined ? undefined : survey.primaryOf(site).id;
}

/**
 * Open while everybody may read one of the packages, whatever is said to restrict them: restricting all of these
 * closes it. Where no packages are drawn, what is said of the deployment counts.
 */
function unrestricted(
  survey: Survey,
  deployment: Entry<'deployments'>,
  packages: readonly Entry<'packages'>[],
): Gate {
  const access = packages.map((pack) => read(survey, pack, 'accessPermissions'));
  const [first] = access;
  if (first === undefined) {
    return closedAt(read(survey, deployment, 'restrictedBy'), 'package-access');
  }
  const open = access.filter(({ value }) => value === 'default');
  const [readable] = open;
  if (readable === undefined) return { setting: first, state: 'closed', closing: () => [] };
  return {
    setting: readable,
    state: 'open',
    closing: () => open.map(({ element, key }) => ({ element, setting: key, value: 'restricted' })),
  };
}

function offered(
  restrictedBy: 'none' | 'package-access' | 'site-or-collection',
  accessPermissions?: 'restricted',
) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .site('p02')
    .clients('laptops', 10)
    .package('payroll-client', [], { sensitive: true, accessPermissions })
    .deployment('payroll', { packages: ['payroll-client'], targets: ['desktops'], restrictedBy });
}
