import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import { clientsIn, siteName } from '../../rules/words.ts';
import { foundAt } from '../gates.ts';
import type { Gate, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';
import { updateChanges } from '../update-source.ts';

export const changeUpdateSource: Step = {
  id: 'change-update-source',
  title: 'Change the files of software updates before clients get them',
  premises: ['writer', 'controls', 'on-path', 'user'],
  gives: ['block-updates', 'run-code'],
  stoppedBy:
    'Restricting who may write to the download location, the default permissions of update packages, and on the way to the download location IPsec or SMB signing.',
  rules: [
    'updates/download-location-writers',
    'updates/package-permissions-changed',
    'channel/download-location-unprotected',
  ],
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
    cite('S3', 'Signing in Software Updates'),
  ],
  *effects(held, terrain) {
    for (const { element, gates, clients, flows, said } of updateChanges(held, terrain)) {
      const who = () => clientsIn(terrain.facts, [...clients]);
      yield {
        gets: { kind: 'block-updates', ids: [...clients].map(({ id }) => id) },
        element,
        gates,
        flows: () => flows,
        sentence: () =>
          `${said()}; clients install only what a trusted publisher signed, so these updates are not installed on ${who()}.`,
      };
      for (const [site, ids] of byPublisher(clients, terrain)) {
        yield {
          gets: { kind: 'run-code', ids },
          element,
          gates: [...gates, ...trustGates(site, terrain)],
          flows: () => flows,
          sentence: () =>
            `${said()}; the clients of site ${siteName(terrain.facts, site.id)} trust the publisher of your own updates, so what is signed in that name runs on them.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Too many may write to the download location.',
      document: () => location({ writersRestricted: false }),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'source.writersRestricted',
    },
    {
      outcome: 'enabled',
      shows: 'The clients trust the publisher of your own updates.',
      document: () => location({ writersRestricted: false }, true),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Updates go down to the sites below.',
      document: () =>
        location({ writersRestricted: false, site: 'p01' })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('laptops', 10),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'block-updates', id: 'laptops' },
    },
    {
      outcome: 'enabled',
      shows: 'The site server reads the files over an open channel.',
      document: () => share(true),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Nobody said whether the download location is a share.',
      document: () => share(undefined),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'source.unc',
    },
    {
      outcome: 'enabled',
      shows: 'The permissions of the update package were changed.',
      document: () => permitted('changed'),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'block-updates', id: 'laptops' },
      setting: 'patches.accessPermissions',
    },
    {
      outcome: 'enabled',
      shows: 'Whoever controls the computer does not ask who may write.',
      document: () => location({ writersRestricted: true }),
      from: { kind: 'controls', id: 'source' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'held',
      shows: 'Only those who must may write to the download location.',
      document: () => location({ writersRestricted: true }),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'source.writersRestricted',
    },
    {
      outcome: 'held',
      shows: 'The clients do not trust the publisher.',
      document: () => location({ writersRestricted: false }, false),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'p01.publisherTrusted',
    },
    {
      outcome: 'held',
      shows: 'The update package has its default permissions.',
      document: () => permitted(undefined),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'block-updates', id: 'laptops' },
      setting: 'patches.accessPermissions',
    },
    {
      outcome: 'absent',
      shows: 'All updates come from Microsoft, so a changed one is refused.',
      document: () => location({ writersRestricted: false }),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'SMB signing protects the way to the download location.',
      document: () => share(true).channel('smb-signing', 'hq', 'dmz'),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'The download location is a folder of the computer that downloads.',
      document: () => share(false),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'Images are captured to a share of another kind.',
      document: () => location({ kind: 'capture-share' }),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
  ],
};

/** The clients by the site whose own updates they may trust; without those whose site publishes none. */
function byPublisher(clients: Iterable<Entry>, terrain: Terrain) {
  const { survey } = terrain.facts;
  const bySite = new Map<Entry<'sites'>, string[]>();
  for (const client of clients) {
    const own = terrain.siteOf(client);
    const site = own === undefined ? undefined : survey.primaryOf(own);
    if (site !== undefined) within(bySite, site, () => []).push(client.id);
  }
  return [...bySite].filter(
    ([site]) =>
      terrain.is2007({ site: site.id }) &&
      read(survey, site, 'customUpdatesCertificate').value !== 'none',
  );
}

/** What it rests on that clients trust the publisher of a site's own updates. */
function trustGates(site: Entry<'sites'>, { facts }: Terrain): readonly Gate[] {
  return [
    foundAt(read(facts.survey, site, 'publisherTrusted'), false),
    foundAt(read(facts.survey, site, 'allowIntranetSignedContent'), false),
  ];
}

function location(
  given: { kind?: 'capture-share'; site?: string; writersRestricted?: boolean },
  publisherTrusted?: boolean,
) {
  const { kind = 'download-location', ...settings } = given;
  const publishing = { customUpdatesCertificate: 'pki', allowIntranetSignedContent: true } as const;
  return draw()
    .zone('hq')
    .site('p01', publisherTrusted === undefined ? {} : { ...publishing, publisherTrusted })
    .system('sup', ['software-update-point'])
    .clients('desktops', 100)
    .service('source', kind, settings);
}

function share(unc: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('site-server', ['site-server'])
    .system('sup', ['software-update-point'])
    .clients('desktops', 100)
    .zone('dmz', { kind: 'perimeter' })
    .service('source', 'download-location', { unc });
}

function permitted(accessPermissions: 'changed' | undefined) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .clients('laptops', 10)
    .package('patches', [], { kind: 'software-update', accessPermissions })
    .deployment('monthly', {
      kind: 'updates',
      packages: ['patches'],
      targets: ['desktops', 'laptops'],
    });
}
