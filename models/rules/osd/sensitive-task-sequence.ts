import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { type Reading, read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { type Demand, judgeSettings } from '../verdicts.ts';
import { listed, names, siteName } from '../words.ts';

export const sensitiveTaskSequence: Rule = {
  id: 'osd/sensitive-task-sequence',
  title: 'A task sequence carries its secrets to those who should not have them',
  severity: 'medium',
  stride: ['I'],
  why: 'Task sequences can hold accounts that join the domain, and licence keys. They come into the wrong hands where unknown computers, clients that nobody approved, or finders of media receive the task sequence too.',
  remedy:
    'Keep accounts and keys out of the task sequence, or aim it at known and approved clients only, and protect its media by a password and by keeping them locked away.',
  sources: [
    cite('S4'),
    cite('S4', 'Best Practices'),
    cite('S3', 'Client and Server Authentication'),
    cite('D5'),
  ],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    const mediaOf = mediaByDeployment(facts);
    for (const sequence of facts.all('deployments')) {
      if (sequence.data.kind !== 'task-sequence') continue;
      if (read(survey, sequence, 'sensitive').value !== true) continue;
      const { name } = sequence.data;
      const reached = survey.clientsReached(sequence);
      const media = mediaOf.get(sequence.id) ?? [];
      const unknown = reached.filter(({ data }) => data.kind === 'unknown-computer');
      const demands = demandsFor(facts, reached, media);
      const others = () => [...reached, ...media].map(({ id }) => id);
      const violation = (bad: readonly Reading[]) =>
        `${name} holds accounts or keys that can come into the wrong hands: ${listed(reasons(facts, unknown, bad), 8)}.`;
      if (unknown.length > 0) {
        const bad = demands.flatMap(({ setting, bad }) => (setting.value === bad ? setting : []));
        yield {
          outcome: 'violation',
          subject: sequence,
          read: bad,
          others,
          message: () => violation(bad),
        };
        continue;
      }
      const verdict = judgeSettings(facts, sequence, demands, {
        others,
        violation,
        pass: () =>
          `${name} holds accounts or keys, and goes to known and approved clients and protected media only.`,
      });
      const waits =
        verdict.outcome === 'pass' && reached.some(({ site = '' }) => !survey.modeOf(site));
      yield waits ? { outcome: 'waiting', subject: sequence } : verdict;
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It reaches computers that the site does not know.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .clients('new', 10, { kind: 'unknown-computer' })
          .deployment('install', { kind: 'task-sequence', sensitive: true, targets: ['new'] }),
      subject: 'install',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'The site approves every client.',
      document: () => sensitive({ clientApproval: 'all', onlyConfigMgr2007Clients: true }),
      subject: 'install',
      setting: 'p01.clientApproval',
    },
    {
      outcome: 'violation',
      shows:
        'A secondary site hands it to clients that nobody approved, as its primary site does not enforce approval.',
      document: () =>
        sensitive({ clientApproval: 'manual', onlyConfigMgr2007Clients: false })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 100),
      subject: 'install',
      setting: 'p01.onlyConfigMgr2007Clients',
    },
    {
      outcome: 'violation',
      shows: 'Boot media that start it ask for no password.',
      document: () =>
        sensitive(approved).medium('disc', 'boot', {
          deployments: ['install'],
          password: false,
          physicalAccessControlled: true,
        }),
      subject: 'install',
      setting: 'disc.password',
    },
    {
      outcome: 'pass',
      shows: 'Approval is manual and enforced, and the media are protected.',
      document: () =>
        sensitive(approved).medium('disc', 'boot', {
          deployments: ['install'],
          physicalAccessControlled: true,
        }),
      subject: 'install',
    },
    {
      outcome: 'pass',
      shows: 'In native mode the PKI vouches for every client.',
      document: () => sensitive({ mode: 'native' }),
      subject: 'install',
    },
    {
      outcome: 'question',
      shows: 'Nobody said how clients are approved.',
      document: () => sensitive({ onlyConfigMgr2007Clients: true }),
      subject: 'install',
      setting: 'p01.clientApproval',
    },
    {
      outcome: 'inapplicable',
      shows: 'The task sequence holds no secrets.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed', clientApproval: 'all' })
          .clients('desktops', 100)
          .deployment('install', { kind: 'task-sequence', targets: ['desktops'] }),
    },
  ],
};

const approved = { clientApproval: 'manual', onlyConfigMgr2007Clients: true } as const;

function sensitive(given: Partial<ElementOf<'sites'>> = {}) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed', ...given })
    .clients('desktops', 100)
    .deployment('install', {
      kind: 'task-sequence',
      sensitive: true,
      targets: ['desktops'],
    });
}

function mediaByDeployment(facts: Facts): ReadonlyMap<string, readonly Entry<'media'>[]> {
  const media = new Map<string, Entry<'media'>[]>();
  for (const medium of facts.all('media')) {
    for (const id of medium.data.deployments ?? []) within(media, id, () => []).push(medium);
  }
  return media;
}

/** That mixed-mode sites neither approve everybody nor leave approval unenforced, and that nobody can open the media. */
function demandsFor(
  { survey }: Facts,
  reached: readonly Entry<'clients'>[],
  media: readonly Entry<'media'>[],
): readonly Demand[] {
  const mixed = reached.flatMap(({ site }) => {
    const entry = survey.get('sites', site);
    return entry !== undefined && survey.modeOf(entry.id) === 'mixed'
      ? survey.primaryOf(entry)
      : [];
  });
  const ofSites = byId(new Set(mixed)).flatMap((site) => [
    { setting: read(survey, site, 'clientApproval'), bad: 'all', good: 'manual' },
    { setting: read(survey, site, 'onlyConfigMgr2007Clients'), bad: false, good: true },
  ]);
  const ofMedia = byId(media).flatMap((medium) => [
    ...(medium.data.kind === 'boot' ? [read(survey, medium, 'password')] : []),
    read(survey, medium, 'physicalAccessControlled'),
  ]);
  return [...ofSites, ...ofMedia.map((setting) => ({ setting, bad: false, good: true }))];
}

function byId<Kind extends Entry>(entries: Iterable<Kind>): Kind[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Who gets the task sequence and should not, each as a clause. */
function reasons(
  facts: Facts,
  unknown: readonly Entry<'clients'>[],
  bad: readonly Reading[],
): readonly string[] {
  const reached = unknown.map(({ id }) => id);
  return [
    ...(reached.length > 0
      ? [`it reaches computers that nobody knows yet in ${names(facts, reached)}`]
      : []),
    ...bad.map(({ element, key }) => clauses[key as Key](facts, element)),
  ];
}

type Key = 'clientApproval' | 'onlyConfigMgr2007Clients' | 'password' | 'physicalAccessControlled';

const clauses: Readonly<Record<Key, (facts: Facts, element: string) => string>> = {
  clientApproval: (facts, site) => `site ${siteName(facts, site)} approves every client`,
  onlyConfigMgr2007Clients: (facts, site) =>
    `site ${siteName(facts, site)} does not enforce approval`,
  password: ({ survey }, medium) => `no password protects ${survey.nameOf(medium)}`,
  physicalAccessControlled: ({ survey }, medium) => `anyone can take ${survey.nameOf(medium)}`,
};
