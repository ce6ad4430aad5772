import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import { inNativeMode } from '../pki/native-mode.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const httpRoaming: Rule = {
  id: 'channel/http-roaming',
  title: 'Native clients may fall back to HTTP to find a site or to roam',
  severity: 'medium',
  stride: ['S', 'T', 'I'],
  why: 'With HTTP for roaming and site assignment, native clients ask server locator points and the sites that they roam into without encryption. What they are told there can be forged, although their own site uses HTTPS.',
  remedy:
    'Switch HTTP for roaming and site assignment off. Publish the site to Active Directory, so that clients need no server locator point, and run the other sites in native mode too.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D2')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    // A secondary site has the mode of its parent, and what goes with it.
    const sites = facts.all('sites').filter((site) => survey.modeOwner(site) === site);
    yield* inNativeMode(facts, sites, (site) => {
      const flows = () => flowsOverHttp(facts, site);
      return judgeSetting(facts, site, read(survey, site, 'httpForRoaming'), {
        bad: true,
        good: false,
        flows,
        violation: () => {
          const servers = flows().flatMap(({ to }) => to.members.map(({ id }) => id));
          const asked =
            servers.length === 0
              ? 'as yet the drawing shows nothing that they would ask'
              : `as drawn they ask ${names(facts, servers)}`;
          return `Clients of native-mode site ${siteName(facts, site.id)} may use HTTP to find a site and to roam: ${asked}.`;
        },
        pass: () =>
          `Clients of native-mode site ${siteName(facts, site.id)} do not use HTTP to find a site or to roam.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'HTTP for roaming is allowed, and a server locator point is asked over it.',
      document: () => native(true),
      subject: 'p01',
      severity: 'medium',
      setting: 'p01.httpForRoaming',
    },
    {
      outcome: 'pass',
      shows: 'It is not allowed unless somebody says so.',
      document: () => native(undefined),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'A mixed-mode site uses HTTP anyway.',
      document: () => draw().zone('hq').site('p01', { mode: 'mixed' }).clients('desktops', 100),
    },
  ],
};

function native(httpForRoaming: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native', httpForRoaming })
    .system('slp', ['server-locator-point'])
    .clients('desktops', 100);
}

/** What clients of a site, or of secondary sites below it, ask over HTTP because it is allowed. */
function flowsOverHttp(facts: Facts, site: Entry<'sites'>): readonly Flow[] {
  const { survey } = facts;
  const isOurs = (id: string | undefined) => {
    const own = survey.get('sites', id);
    return own !== undefined && survey.modeOwner(own) === site;
  };
  return facts
    .flowsOf([
      'client-server-locator-point',
      'roaming-client-management-point',
      'roaming-client-distribution-point',
    ])
    .filter(({ from }) => from.members.some((member) => isOurs(member.site)));
}
