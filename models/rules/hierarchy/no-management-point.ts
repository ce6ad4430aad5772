import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, names, siteName } from '../words.ts';

const role = 'management-point';

export const noManagementPoint: Rule = {
  id: 'hierarchy/no-management-point',
  title: 'A site with clients has no management point',
  severity: 'high',
  stride: ['D'],
  why: 'Clients get their policy from a management point and leave their inventory and status there. Without one the clients of the site are not managed.',
  remedy:
    'Give the site a management point. Clients of a secondary site without one use that of the primary site above it.',
  sources: [cite('D40')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const clients = survey.clientsOf(site.id).filter(isManaged);
      if (clients.length === 0) continue;
      const own = survey.holdersAt(site.id, role);
      const serving = own.length > 0 ? own : survey.holdersAt(survey.primaryOf(site).id, role);
      const points = serving.map(({ id }) => id);
      const members = clients as readonly Entry[];
      yield {
        outcome: points.length > 0 ? 'pass' : 'violation',
        subject: site,
        others: () => [...points, ...clients.map(({ id }) => id)],
        message: () =>
          points.length > 0
            ? `The clients of site ${siteName(facts, site.id)} have a management point: ${names(facts, points)}.`
            : `Site ${siteName(facts, site.id)} has ${clientsIn(facts, members)}, but no management point.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site has clients and no management point.',
      document: () => draw().zone('hq').site('cen').clients('desktops', 400),
      subject: 'cen',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The site has a management point.',
      document: () =>
        draw().zone('hq').site('cen').system('mp', ['management-point']).clients('desktops', 400),
      subject: 'cen',
    },
    {
      outcome: 'pass',
      shows: 'Clients of a secondary site use the management point of the primary site.',
      document: () =>
        draw()
          .zone('hq')
          .site('lyo')
          .system('mp', ['management-point'])
          .site('bor', { kind: 'secondary', parent: 'lyo' })
          .clients('desktops', 40),
      subject: 'bor',
    },
    {
      outcome: 'inapplicable',
      shows: 'A central site without clients needs none.',
      document: () => draw().zone('hq').site('cen').system('server', ['site-server']),
    },
  ],
};

/** Whether they are clients: unknown computers are not yet, and AMT speaks of firmware. */
function isManaged({ data }: Entry<'clients'>): boolean {
  return data.kind !== 'unknown-computer' && data.kind !== 'amt';
}
