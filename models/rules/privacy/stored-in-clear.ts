import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import {
  databasesOf,
  keptInWords,
  personalData,
  processesOf,
  storedMessages,
} from '../../facts/personal-data.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed, names, siteName } from '../words.ts';
import { featuresInSentence } from './features.ts';

export const storedInClear: Rule = {
  id: 'privacy/stored-in-clear',
  title: 'The site database keeps messages about computers unencrypted',
  severity: 'info',
  stride: ['I'],
  why: 'Status messages of software distribution and state messages of software updates tell what ran on which computer and what it lacks, and the site database does not encrypt them. Until maintenance deletes them, whoever can read the database or a copy of it reads them too.',
  remedy:
    'Keep them no longer than you need: status by the status filter rules and the maintenance task, state by the maintenance tasks. Restrict who reads the database and its backups. None of it is sent to Microsoft.',
  sources: [
    cite('S0', 'Privacy Information'),
    cite('S1', 'Privacy Information'),
    cite('S2', 'Privacy information for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  reach: { roles: ['site-database', 'software-update-point'], clients: true },
  *check(facts) {
    const { survey } = facts;
    const stored = storedMessages(facts);
    for (const site of facts.all('sites')) {
      if (site.data.kind === 'secondary') {
        const used = processesOf(facts, site.id);
        if (used.length === 0) continue;
        yield {
          outcome: 'pass',
          subject: site,
          message: () =>
            `Secondary site ${siteName(facts, site.id)} has no database: the messages of ${featuresInSentence(used)} go to the site above.`,
        };
        continue;
      }
      const held = stored.get(site.id);
      if (held === undefined) continue;
      const readings = [
        ...(held.has('status')
          ? [{ data: 'status', kept: read(survey, site, 'statusRetentionDays') } as const]
          : []),
        ...(held.has('state')
          ? [{ data: 'state', kept: read(survey, site, 'stateRetentionDays') } as const]
          : []),
      ];
      const databases = databasesOf(facts, site.id);
      const others = () => databases.filter((id) => id !== site.id);
      const open = readings.find(({ kept }) => kept.value === undefined);
      if (open !== undefined) {
        yield { ...ask(facts, site, open.kept), others };
        continue;
      }
      yield {
        outcome: 'violation',
        subject: site,
        setting: (readings.find(({ kept }) => kept.basis === 'default') ?? readings.at(-1))?.kept,
        read: readings.map(({ kept }) => kept),
        others,
        message: () =>
          `The database of site ${siteName(facts, site.id)}${others().length > 0 ? ` on ${names(facts, others())}` : ''} keeps ${listed(
            readings.map((kept) => `${personalData[kept.data]} ${keptInWords(kept)}`),
          )}, unencrypted.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Status messages are kept as long as the product keeps them by default.',
      document: () => distribution({}),
      subject: 'p01',
      severity: 'info',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'Someone decided how long state messages are kept.',
      document: () => updates({ stateRetentionDays: 90 }),
      subject: 'p01',
      basis: 'declared',
    },
    {
      outcome: 'violation',
      shows: 'Status of a child site goes up to the central site as well.',
      document: () =>
        draw()
          .zone('hq')
          .site('cen')
          .site('p01', { parent: 'cen' })
          .clients('desktops', 100)
          .deployment('office', { targets: ['desktops'] }),
      subject: 'cen',
    },
    {
      outcome: 'pass',
      shows: 'A secondary site has no database.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 80)
          .deployment('office', { targets: ['desktops'] }),
      subject: 's01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said how long state messages are kept.',
      document: () => updates({}),
      subject: 'p01',
      setting: 'p01.stateRetentionDays',
    },
    {
      outcome: 'inapplicable',
      shows: 'Neither feature is in use.',
      document: () => draw().zone('hq').site('p01').clients('desktops', 100),
    },
  ],
};

function distribution(settings: { readonly statusRetentionDays?: number }) {
  return draw()
    .zone('hq')
    .site('p01', settings)
    .clients('desktops', 100)
    .deployment('office', { targets: ['desktops'] });
}

function updates(settings: { readonly stateRetentionDays?: number }) {
  return draw().zone('hq').site('p01', settings).system('sup', ['software-update-point']);
}
