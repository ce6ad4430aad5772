import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, names, siteName } from '../words.ts';

const role = 'management-point';

export const noManagementPoint: Rule = {
  id: 'hierarchy/no-management-point',
  title: 'A site has no management point for its clients',
  severity: 'high',
  stride: ['D'],
  why: 'Clients get their policy from a management point and leave their inventory and status there. Without one, or without one that supports mobile devices where clients are such devices, they are not managed.',
  remedy:
    'Give the site a management point, and let one support mobile devices where it has any. Clients of a secondary site without one use that of the primary site above it.',
  sources: [cite('D40'), cite('D1')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const clients = survey.clientsOf(site.id).filter(isManaged);
      if (clients.length === 0) continue;
      const own = survey.holdersAt(site.id, role);
      const serving = own.length > 0 ? own : survey.holdersAt(survey.primaryOf(site).id, role);
      const points = serving.map(({ id }) => id);
      const devices = clients.filter(({ data }) => data.kind === 'mobile-device');
      const support = serving.map((point) => readRole(survey, point, role, 'supportsDevices'));
      const evidence = {
        subject: site,
        read: devices.length === 0 ? [] : support,
        others: () => [...points, ...clients.map(({ id }) => id)],
      };
      if (points.length === 0) {
        yield {
          ...evidence,
          outcome: 'violation',
          message: () =>
            `Site ${siteName(facts, site.id)} has ${clientsIn(facts, clients as readonly Entry[])}, but no management point.`,
        };
      } else if (devices.length > 0 && support.every(({ value }) => value !== true)) {
        const only = support.length === 1 ? support[0] : undefined;
        yield {
          ...evidence,
          outcome: 'violation',
          setting: only,
          fix: () => (only ? [{ element: only.element, setting: only.key, value: true }] : []),
          message: () =>
            `Site ${siteName(facts, site.id)} has ${clientsIn(facts, devices as readonly Entry[])}, but no management point that supports mobile devices: ${names(facts, points)} ${only ? 'does' : 'do'} not.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `The clients of site ${siteName(facts, site.id)} have a management point: ${names(facts, points)}.`,
        };
      }
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
      outcome: 'violation',
      shows: 'Its management point does not support its mobile devices; the fix lets it.',
      document: () => withDevices({}),
      subject: 'cen',
      setting: 'mp.management-point.supportsDevices',
    },
    {
      outcome: 'pass',
      shows: 'One of its management points supports its mobile devices.',
      document: () => withDevices({ supportsDevices: true }),
      subject: 'cen',
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

function withDevices(settings: { supportsDevices?: boolean }) {
  return draw()
    .zone('hq')
    .site('cen')
    .system('mp', { [role]: settings })
    .clients('phones', 40, { kind: 'mobile-device' });
}

/** Whether they are clients: unknown computers are not yet, and AMT speaks of firmware. */
function isManaged({ data }: Entry<'clients'>): boolean {
  return data.kind !== 'unknown-computer' && data.kind !== 'amt';
}
