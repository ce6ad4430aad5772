import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names, siteName } from '../words.ts';
import {
  isLocatedByDirectory,
  type Locators,
  locatingClients,
  locatorsOf,
  publish,
  whyNotLocated,
} from './service-location.ts';

export const locatorNeeded: Rule = {
  id: 'hierarchy/locator-needed',
  title: 'Nothing tells clients where their site is',
  severity: 'low',
  stride: ['D'],
  why: 'Clients in the intranet ask Active Directory for their site and management point. Where they cannot ask, or the site does not publish there, they need a server locator point.',
  remedy:
    'Extend the schema and publish the sites, so that clients can ask Active Directory; or install a server locator point in the central site.',
  sources: [cite('D31'), cite('D33')],
  products: ['cm2007'],
  reach: { roles: ['server-locator-point', 'site-server'], clients: true },
  *check(facts) {
    const { survey } = facts;
    const bySite = new Map<string, Locators>();
    for (const group of locatingClients(facts)) {
      const site = survey.get('sites', group.site);
      const located = isLocatedByDirectory(facts, group);
      if (site === undefined || located.value === true) continue;
      const { knowing, open } = within(bySite, site.id, () => locatorsOf(facts, site));
      const [setting] = located.read;
      const asked = located.value === undefined ? setting : open;
      if (knowing.length > 0) {
        yield {
          outcome: 'pass',
          subject: group,
          others: () => knowing,
          message: () =>
            `Where Active Directory does not tell the clients in ${group.data.name} their site, they can ask ${names(facts, knowing)}.`,
        };
      } else if (asked !== undefined) {
        yield ask(facts, group, asked);
      } else if (located.value === false) {
        yield {
          outcome: 'violation',
          subject: group,
          setting,
          read: located.read,
          fix: () => publish([located]),
          message: () =>
            `${whyNotLocated(facts, group)}, and no server locator point knows site ${siteName(facts, site.id)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Workgroup computers have nobody to ask.',
      document: () => corporate().clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'guests',
      severity: 'low',
    },
    {
      outcome: 'violation',
      shows: 'The schema is not extended; the fix extends it.',
      document: () =>
        corporate({ schemaExtended: false }).clients('desktops', 400, {
          queriesActiveDirectory: true,
        }),
      subject: 'desktops',
      setting: 'corp.schemaExtended',
    },
    {
      outcome: 'violation',
      shows:
        'The server locator point stands at another site and does not know that of the clients.',
      document: () =>
        corporate()
          .site('ext', { parent: 'cen' })
          .system('slp', ['server-locator-point'])
          .clients('guests', 40, { site: 'cen', queriesActiveDirectory: false }),
      subject: 'guests',
    },
    {
      outcome: 'pass',
      shows: 'Workgroup computers can ask a server locator point.',
      document: () =>
        corporate()
          .system('slp', ['server-locator-point'])
          .clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'guests',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the clients can ask Active Directory.',
      document: () => corporate().clients('desktops', 400),
      subject: 'desktops',
      setting: 'desktops.queriesActiveDirectory',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the site publishes.',
      document: () =>
        corporate({ publishing: undefined }).clients('desktops', 400, {
          queriesActiveDirectory: true,
        }),
      subject: 'desktops',
      setting: 'corp.publishing',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the site with the server locator point is above theirs.',
      document: () =>
        corporate()
          .system('slp', ['server-locator-point'])
          .site('ext', { parent: undefined })
          .clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'guests',
      setting: 'ext.parent',
    },
    {
      outcome: 'inapplicable',
      shows: 'Active Directory tells all clients where their site is.',
      document: () => corporate().clients('desktops', 400, { queriesActiveDirectory: true }),
    },
    {
      outcome: 'inapplicable',
      shows: 'All clients are managed over the Internet.',
      document: () =>
        corporate().clients('laptops', 40, { internetBased: true, queriesActiveDirectory: false }),
    },
  ],
};

function corporate(given: { schemaExtended?: boolean; publishing?: boolean | undefined } = {}) {
  return draw()
    .forest('corp', { schemaExtended: true, publishing: true, ...given })
    .zone('hq', { forest: 'corp' })
    .site('cen')
    .system('server', ['site-server']);
}
