import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const trustedRootKeyUnverified: Rule = {
  id: 'policy/trusted-root-key-unverified',
  title: 'Clients cannot tell a false management point from a real one',
  severity: 'high',
  stride: ['S', 'E'],
  why: 'In mixed mode a client knows its management point either because Active Directory names it, or because it was given the trusted root key. A client with neither has nothing by which to tell them apart, and may take its policy from an attacker.',
  remedy:
    'Give these clients the trusted root key when they are installed, or make them members of a forest to which the site publishes.',
  sources: [cite('S3', 'Client and Server Authentication'), cite('D41')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey, forests } = facts;
    for (const group of facts.all('clients')) {
      const { kind, product, name } = group.data;
      if (kind !== 'computer' && kind !== 'mobile-device') continue;
      if (group.site === undefined || product === 'sms2003') continue;
      const mode = survey.modeOf(group.site);
      if (mode === undefined) yield { outcome: 'waiting', subject: group };
      if (mode !== 'mixed') continue;
      const key = read(survey, group, 'trustedRootKey');
      if (key.value === true) {
        yield {
          outcome: 'pass',
          subject: group,
          setting: key,
          read: [key],
          message: () => `The clients in ${name} were given the trusted root key.`,
        };
        continue;
      }
      // Clients ask the forest in which their site publishes, which is that of its site server.
      const home = forests.siteServerOf(group.site) ?? group;
      const queries = read(survey, group, 'queriesActiveDirectory');
      const published = forests.publishes(home);
      const forest = () => names(facts, [forests.of(home) ?? '']);
      if (queries.value === true && published.value === true) {
        yield {
          outcome: 'pass',
          subject: group,
          setting: queries,
          read: [queries, ...published.read],
          message: () =>
            `Active Directory of ${forest()} tells the clients in ${name} which management point is real.`,
        };
        continue;
      }
      const unable = queries.value === false;
      const open = queries.value === undefined ? queries : published.read[0];
      if (!unable && published.value !== false) {
        if (open !== undefined) yield ask(facts, group, open);
      } else if (key.value === undefined) {
        yield ask(facts, group, key);
      } else {
        yield {
          outcome: 'violation',
          subject: group,
          setting: key,
          read: [key, ...(unable ? [queries] : published.read)],
          fix: () => [{ element: group.id, setting: 'trustedRootKey', value: true }],
          message: () =>
            `The clients in ${name} were not given the trusted root key, and ${unable ? 'they cannot ask Active Directory' : `site ${siteName(facts, group.site ?? '')} does not publish in ${forest()}`}: nothing tells them whether the management point that answers is real.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Workgroup computers were installed without the key.',
      document: () =>
        corporate().clients('guests', 40, { queriesActiveDirectory: false, ...noKey }),
      subject: 'guests',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The schema of the forest is not extended.',
      document: () =>
        corporate({ schemaExtended: false }).clients('desktops', 900, {
          queriesActiveDirectory: true,
          ...noKey,
        }),
      subject: 'desktops',
    },
    {
      outcome: 'pass',
      shows: 'Workgroup computers were given the key.',
      document: () =>
        corporate().clients('guests', 40, { queriesActiveDirectory: false, trustedRootKey: true }),
      subject: 'guests',
    },
    {
      outcome: 'pass',
      shows: 'The site publishes in the forest that the clients ask.',
      document: () =>
        corporate().clients('desktops', 900, { queriesActiveDirectory: true, ...noKey }),
      subject: 'desktops',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether workgroup computers were given the key.',
      document: () => corporate().clients('guests', 40, { queriesActiveDirectory: false }),
      subject: 'guests',
      setting: 'guests.trustedRootKey',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the clients can ask Active Directory.',
      document: () => corporate().clients('desktops', 900),
      subject: 'desktops',
      setting: 'desktops.queriesActiveDirectory',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the site publishes.',
      document: () =>
        corporate({ publishing: undefined }).clients('desktops', 900, {
          queriesActiveDirectory: true,
        }),
      subject: 'desktops',
      setting: 'corp.publishing',
    },
    {
      outcome: 'inapplicable',
      shows: 'In native mode clients verify the certificate of the management point.',
      document: () => corporate({}, 'native').clients('desktops', 900, noKey),
    },
  ],
};

const noKey = { trustedRootKey: false };

function corporate(
  forest: { schemaExtended?: boolean; publishing?: boolean | undefined } = {},
  mode: 'mixed' | 'native' = 'mixed',
) {
  return draw()
    .forest('corp', { schemaExtended: true, publishing: true, ...forest })
    .zone('hq', { forest: 'corp' })
    .site('p01', { mode })
    .system('server', ['site-server']);
}
