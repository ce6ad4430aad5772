import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { pushingRoles } from '../../flows/communications/site-systems.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { listed, names } from '../words.ts';
import { dataTransfers } from './data-transfers.ts';

export const pushFromPerimeter: Rule = {
  id: 'transfer/push-from-perimeter',
  title: 'A computer in the perimeter pushes data to its site server',
  severity: 'high',
  stride: ['T', 'E'],
  why: 'By default site systems open the connection and write their data to the site server, so the firewall has to let the perimeter in and an account of the perimeter has rights inside. Where the site server fetches the data instead, both the ports and the rights stay under control.',
  remedy:
    'Set “Allow only site server initiated data transfers from this site system” on the computer. It holds for all roles on it.',
  sources: [cite('S0', 'Security Best Practices'), cite('D16')],
  products: ['cm2007'],
  *check(facts) {
    for (const [system, flows] of dataTransfers(facts)) {
      const zone = facts.zoneOf(system);
      if (zone === undefined || !facts.isOutside(zone.id)) continue;
      const servers = flows.flatMap(({ to }) => to.members).filter(({ id }) => id !== system.id);
      const inward = servers.filter((server) => facts.zoneOf(server)?.id !== zone.id);
      const others = inward.map(({ id }) => id);
      const setting = read(facts.survey, system, 'siteServerInitiatedTransfers');
      if (inward.length === 0) {
        yield {
          outcome: 'pass',
          subject: system,
          flows: () => flows,
          message: () =>
            `${system.data.name} and its site server stand in the same zone, ${zone.data.name}.`,
        };
        continue;
      }
      yield judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        flows: () => flows,
        others: () => others,
        violation: () =>
          `${system.data.name} in ${zone.data.name} pushes the data of its ${listed(rolesAmong(system, pushingRoles).map(roleInSentence))} to site server ${names(facts, others)}. The recommendation was written for software update points; the product’s account checklist names the other roles that push.`,
        pass: () =>
          `Site server ${names(facts, others)} fetches the data of ${system.data.name} in ${zone.data.name}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody changed the default for a software update point in the perimeter.',
      document: () => perimeter(undefined),
      subject: 'sup',
      severity: 'high',
      setting: 'sup.siteServerInitiatedTransfers',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'An intranet zone inside the perimeter network is in the perimeter.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('server', ['site-server'])
          .zone('dmz', { kind: 'perimeter' })
          .zone('segment', { parent: 'dmz' })
          .system('mp', ['management-point']),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The site server fetches the data.',
      document: () => perimeter(true),
      subject: 'sup',
    },
    {
      outcome: 'inapplicable',
      shows: 'A distribution point in the perimeter does not push.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('server', ['site-server'])
          .zone('dmz', { kind: 'perimeter' })
          .system('dp', ['distribution-point']),
    },
  ],
};

function perimeter(siteServerInitiatedTransfers: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('server', ['site-server'])
    .zone('dmz', { kind: 'perimeter' })
    .system('sup', ['software-update-point'], { siteServerInitiatedTransfers });
}
