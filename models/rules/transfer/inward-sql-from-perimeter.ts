import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { rolesAmong, rolesWithDatabase } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { listed, names } from '../words.ts';

export const inwardSqlFromPerimeter: Rule = {
  id: 'transfer/inward-sql-from-perimeter',
  title: 'A computer in the perimeter opens the site database',
  severity: 'medium',
  stride: ['T', 'I', 'E'],
  why: 'Some roles read and write the site database themselves, so the firewall has to let SQL in from the perimeter. Site server initiated transfers do not change that, and whoever takes over the computer reaches the database with its rights.',
  remedy:
    'Keep roles that need the site database out of the perimeter where you can. Otherwise open SQL for these computers alone, and only towards the database server.',
  sources: [cite('D17'), cite('C5')],
  products: ['cm2007'],
  *check(facts) {
    for (const [system, flows] of databaseReaders(facts)) {
      const inward = flows.filter(({ to }) => to.zone !== system.zone);
      const zone = () => names(facts, [system.zone ?? '']);
      if (inward.length === 0) {
        yield {
          outcome: 'pass',
          subject: system,
          flows: () => flows,
          message: () =>
            `${system.data.name} and the site database that it opens stand in the same zone, ${zone()}.`,
        };
        continue;
      }
      const databases = () =>
        names(
          facts,
          inward.flatMap(({ to }) => to.members.map(({ id }) => id)),
        );
      const fetched = system.data.siteServerInitiatedTransfers === true;
      yield {
        outcome: 'violation',
        subject: system,
        flows: () => inward,
        message: () =>
          `${system.data.name} in ${zone()} opens the site database on ${databases()} for its ${listed(readingRoles(system))}${fetched ? ', although the site server fetches its other data' : ''}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A management point in the perimeter opens the database in the intranet.',
      document: () => perimeter(['management-point']),
      subject: 'dmz1',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Site server initiated transfers do not change it.',
      document: () => perimeter(['management-point'], true),
      subject: 'dmz1',
    },
    {
      outcome: 'pass',
      shows: 'The database stands in the perimeter as well.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'native' })
          .system('sql', ['site-database'])
          .system('dmz1', ['management-point']),
      subject: 'dmz1',
    },
    {
      outcome: 'inapplicable',
      shows: 'A software update point does not open the site database.',
      document: () => perimeter(['software-update-point']),
    },
  ],
};

function perimeter(
  roles: readonly ('management-point' | 'software-update-point')[],
  siteServerInitiatedTransfers?: boolean,
) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('sql', ['site-database'])
    .zone('dmz', { kind: 'perimeter' })
    .system('dmz1', roles, { siteServerInitiatedTransfers });
}

/** The computers outside whose roles open a site database on another computer, each with those flows. */
function databaseReaders(facts: Facts): Map<Entry<'systems'>, Flow[]> {
  const found = new Map<Entry<'systems'>, Flow[]>();
  for (const flow of facts.flowsOf(['site-system-site-database', 'multicast-site-database'])) {
    if (!facts.isOutside(flow.from.zone)) continue;
    for (const system of flow.from.members as readonly Entry[] as readonly Entry<'systems'>[]) {
      if (flow.to.members.every(({ id }) => id === system.id)) continue;
      found.set(system, [...(found.get(system) ?? []), flow]);
    }
  }
  return found;
}

function readingRoles(system: Entry<'systems'>): string[] {
  const roles = rolesAmong(system, rolesWithDatabase).map(roleInSentence);
  const sendsByMulticast = system.data.roles?.['distribution-point']?.multicast === true;
  return sendsByMulticast ? [...roles, 'multicast distribution point'] : roles;
}
