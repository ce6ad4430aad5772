import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsBehind, siteName } from '../words.ts';

export const inventoryUnencrypted: Rule = {
  id: 'channel/inventory-unencrypted',
  title: 'Inventory travels unencrypted',
  severity: 'medium',
  stride: ['I'],
  why: 'In mixed mode clients sign their inventory, but encrypt it only where the site says so. Unencrypted it tells everybody on the path which software and which weaknesses each computer has.',
  remedy:
    'Have the clients of the site encrypt their inventory, or run the site in native mode; else protect their way to management points with IPsec.',
  sources: [cite('S3', 'Inventory Signing and Encryption')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    for (const [site, flows] of reportingClients(facts)) {
      const mode = survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: site };
      if (mode !== 'mixed') continue;
      const clear = flows.filter(({ encrypted }) => encrypted !== true);
      if (clear.length === 0) {
        yield {
          outcome: 'pass',
          subject: site,
          flows: () => flows,
          message: () =>
            `Channels encrypt the inventory of the clients of site ${siteName(facts, site.id)} on its way to management points.`,
        };
        continue;
      }
      yield judgeSetting(facts, site, read(survey, site, 'encryptInventory'), {
        bad: false,
        good: true,
        flows: () => clear,
        violation: () =>
          `The inventory of ${clientsBehind(facts, clear, '')} of mixed-mode site ${siteName(facts, site.id)} is signed, but not encrypted.`,
        pass: () => `The clients of site ${siteName(facts, site.id)} encrypt their inventory.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody switched encryption on in mixed mode.',
      document: () => mixed(false),
      subject: 'p01',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'The clients of a secondary site do as its primary site says.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed', encryptInventory: false })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('proxy', ['management-point'])
          .clients('desktops', 80),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'Clients encrypt it.',
      document: () => mixed(true),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'IPsec encrypts it on the whole way to the management point.',
      document: () => mixed(false).channel('ipsec', 'desktops', 'mp'),
      subject: 'p01',
    },
    {
      outcome: 'violation',
      shows: 'IPsec protects the way of some clients only.',
      document: () => mixed(false).clients('laptops', 20).channel('ipsec', 'desktops', 'mp'),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => mixed(undefined),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'In native mode HTTPS encrypts it.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('mp', ['management-point'])
          .clients('desktops', 100),
    },
  ],
};

function mixed(encryptInventory: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed', encryptInventory })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}

/** The flows on which clients report, by the primary site that says how. */
function reportingClients(facts: Facts): ReadonlyMap<Entry<'sites'>, Flow[]> {
  const { survey } = facts;
  const reporting = new Map<Entry<'sites'>, Flow[]>();
  for (const flow of facts.flowsOf(['client-management-point'])) {
    const site = survey.get('sites', flow.to.site);
    if (site !== undefined) within(reporting, survey.primaryOf(site), () => []).push(flow);
  }
  return reporting;
}
