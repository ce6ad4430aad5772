import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, names, siteName } from '../words.ts';

export const excessiveRights: Rule = {
  id: 'content/excessive-rights',
  title: 'Software distribution runs programs with administrative rights',
  severity: 'info',
  stride: ['E'],
  why: 'Software distribution can run any program with administrative rights, also for users who have none. Whoever controls the site, or may create advertisements in it, therefore controls every client of it.',
  remedy:
    'Know who is on this list, and guard those computers and accounts as well as the most valuable client that they reach.',
  sources: [cite('S1')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const consoles = survey.all('services').filter(({ data }) => data.kind === 'console');
    for (const site of facts.all('sites')) {
      const clients = survey.clientsOf(site.id).filter(({ data }) => data.kind === 'computer');
      if (clients.length === 0) continue;
      const uses = facts.usesOf('distribution', site.id);
      if (uses.length === 0) {
        yield {
          outcome: 'pass',
          subject: site,
          message: () =>
            `No advertisement reaches the clients of site ${siteName(facts, site.id)}.`,
        };
        continue;
      }
      const able = () => ableToDistribute(survey, site, consoles);
      yield {
        outcome: 'violation',
        subject: site,
        others: () => [...able(), ...uses],
        message: () => {
          const elevated = uses.filter((id) => runsElevated(survey, id));
          const place = `site ${siteName(facts, site.id)}${survey.parentOf(site) === undefined ? '' : ' or above it'}`;
          const now = elevated.length === 0 ? '' : ` Already so: ${names(facts, elevated)}.`;
          return `Whoever controls ${names(facts, able(), 8) || 'its site server'}, or may advertise in ${place}, can run anything with administrative rights on ${clientsIn(facts, clients)}.${now}`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'An advertisement reaches the clients of the site.',
      document: () =>
        draw()
          .zone('hq')
          .site('cen')
          .system('cen-server', ['site-server'])
          .site('p01', { parent: 'cen' })
          .system('server', ['site-server'])
          .clients('desktops', 100)
          .deployment('office', { targets: ['desktops'], runElevated: true }),
      subject: 'p01',
      severity: 'info',
    },
    {
      outcome: 'pass',
      shows: 'Nothing is advertised.',
      document: () => draw().zone('hq').site('p01').clients('desktops', 100),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has no client computers.',
      document: () => draw().zone('hq').site('p01').system('server', ['site-server']),
    },
  ],
};

function runsElevated(survey: Survey, id: string): boolean {
  const deployment = survey.get('deployments', id);
  return deployment !== undefined && read(survey, deployment, 'runElevated').value === true;
}

/** Ids of what holds a site and the sites above it together, from which programs can be advertised to its clients. */
function ableToDistribute(
  survey: Survey,
  site: Entry<'sites'>,
  consoles: readonly Entry<'services'>[],
): readonly string[] {
  const computers = survey
    .systemsOf(site.id)
    .filter(
      (system) => rolesAmong(system, ['site-server', 'site-database', 'sms-provider']).length > 0,
    );
  const own = [...computers, ...consoles.filter((service) => service.site === site.id)];
  const parent = survey.parentOf(site);
  return [
    ...own.map(({ id }) => id),
    ...(parent === undefined ? [] : ableToDistribute(survey, parent, consoles)),
  ];
}
