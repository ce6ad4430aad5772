import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Known } from '../../facts/forests.ts';
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
} from './service-location.ts';

export const locatorNeedsHttpRoaming: Rule = {
  id: 'hierarchy/locator-needs-http-roaming',
  title: 'Native-mode clients may not ask the server locator point that they need',
  severity: 'high',
  stride: ['D'],
  why: 'A server locator point speaks HTTP only, and clients of a native-mode site do not unless HTTP is allowed for roaming and site assignment. Clients that Active Directory does not help then find neither their site nor its management point.',
  remedy:
    'Publish the site in an extended Active Directory that these clients can ask, and retire the server locator point. Allowing HTTP for roaming and site assignment would help as well, but opens what native mode closes.',
  sources: [cite('D31'), cite('S3', 'Communication That Is Unencrypted in Native Mode')],
  products: ['cm2007'],
  modes: ['native'],
  reach: { roles: ['server-locator-point', 'site-server'], clients: true },
  *check(facts) {
    const { survey } = facts;
    for (const [site, seekers] of seekersBySite(facts)) {
      const mode = survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: site };
      if (mode !== 'native') continue;
      const setting = read(survey, site, 'httpForRoaming');
      const unserved = seekers.filter(({ located }) => located.value === false);
      const undecided = seekers.filter(({ located }) => located.value === undefined);
      const open = undecided.flatMap(({ located }) => located.read)[0];
      const groups = (some: readonly Seeker[]) => some.map(({ group }) => group.id);
      const locators = () => seekers.flatMap(({ knowing }) => knowing);
      const evidence = { subject: site, others: () => [...groups(seekers), ...locators()] };
      if (setting.value === true) {
        yield {
          ...evidence,
          outcome: 'pass',
          setting,
          read: [setting],
          message: () =>
            `The clients of site ${siteName(facts, site.id)} may ask ${names(facts, locators())} over HTTP.`,
        };
      } else if (unserved.length > 0) {
        yield {
          ...evidence,
          outcome: 'violation',
          setting,
          read: [setting, ...unserved.flatMap(({ located }) => located.read)],
          fix: () => publish(unserved.map(({ located }) => located)),
          message: () =>
            `Active Directory does not tell the clients in ${names(facts, groups(unserved))} where native-mode site ${siteName(facts, site.id)} is, and they may not ask ${names(facts, locators())} over HTTP.`,
        };
      } else if (open !== undefined) {
        yield { ...evidence, ...ask(facts, site, open) };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Workgroup computers of a native-mode site need the server locator point.',
      document: () => located({}).clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'ham',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The site does not publish; the fix lets it.',
      document: () => located({}, false).clients('desktops', 400, { queriesActiveDirectory: true }),
      subject: 'ham',
    },
    {
      outcome: 'pass',
      shows: 'HTTP is allowed for roaming and site assignment.',
      document: () =>
        located({ httpForRoaming: true }).clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'ham',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the clients can ask Active Directory instead.',
      document: () => located({}).clients('desktops', 400),
      subject: 'ham',
      setting: 'desktops.queriesActiveDirectory',
    },
    {
      outcome: 'inapplicable',
      shows: 'Active Directory tells all clients where the site is.',
      document: () => located({}).clients('desktops', 400, { queriesActiveDirectory: true }),
    },
    {
      outcome: 'inapplicable',
      shows: 'In mixed mode clients speak HTTP anyway.',
      document: () =>
        located({ mode: 'mixed' }).clients('guests', 40, { queriesActiveDirectory: false }),
    },
  ],
};

function located(given: { httpForRoaming?: boolean; mode?: 'mixed' }, publishing = true) {
  return draw()
    .forest('corp', { schemaExtended: true, publishing })
    .zone('hq', { forest: 'corp' })
    .site('ham', { mode: 'native', ...given })
    .system('server', ['site-server'])
    .system('slp', ['server-locator-point']);
}

interface Seeker {
  readonly group: Entry<'clients'>;
  readonly located: Known;
  /** The server locator points that it could ask. */
  readonly knowing: readonly string[];
}

/**
 * The client groups, by id, that Active Directory does not surely serve and a server locator point could, by
 * the site that decides their mode.
 */
function seekersBySite(facts: Facts): ReadonlyMap<Entry<'sites'>, readonly Seeker[]> {
  const { survey } = facts;
  const bySite = new Map<Entry<'sites'>, Seeker[]>();
  if (facts.holders('server-locator-point').length === 0) return bySite;
  const locators = new Map<string, Locators>();
  for (const group of locatingClients(facts)) {
    const site = survey.get('sites', group.site);
    if (site === undefined) continue;
    const { knowing } = within(locators, site.id, () => locatorsOf(facts, site));
    if (knowing.length === 0) continue;
    const located = isLocatedByDirectory(facts, group);
    if (located.value === true) continue;
    within(bySite, survey.modeOwner(site), () => []).push({ group, located, knowing });
  }
  for (const seekers of bySite.values()) seekers.sort((a, b) => (a.group.id < b.group.id ? -1 : 1));
  return bySite;
}
