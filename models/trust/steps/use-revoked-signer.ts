import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';
import { clientsOf, downloadLocation, writerGates } from '../update-source.ts';

export const useRevokedSigner: Step = {
  id: 'use-revoked-signer',
  title: 'Slip in an update that is signed with a revoked certificate',
  premises: ['writer', 'controls'],
  gives: ['run-code'],
  stoppedBy:
    'Checking the signatures on software updates against the certificate revocation list, or restricting who may write to the download location.',
  rules: ['updates/crl-not-checked', 'updates/download-location-writers'],
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
    cite('S3', 'CRL Checking'),
  ],
  *effects(held, terrain) {
    const { survey } = terrain.facts;
    const location = downloadLocation(held.id, terrain);
    if (location === undefined) return;
    const restricted = writerGates(held, location, terrain);
    for (const client of clientsOf(location, terrain)) {
      const own = terrain.siteOf(client);
      const site = own === undefined ? undefined : survey.primaryOf(own);
      if (site === undefined) continue;
      const checked = read(survey, site, 'updatesCrlChecking');
      if (checked.basis === 'not-applicable') continue;
      yield {
        gets: { kind: 'run-code', ids: [client.id] },
        element: site.id,
        gates: [closedAt(checked, true), ...restricted],
        sentence: () =>
          `Site ${siteName(terrain.facts, site.id)} does not check signatures on updates against the revocation list, so an update in ${location.data.name} that is signed with a certificate which was revoked runs on ${terrain.name(client.id)} as genuine.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Nobody changed the default.',
      document: () => location({}, false),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'p01.updatesCrlChecking',
    },
    {
      outcome: 'enabled',
      shows: 'Current branch has the same default.',
      document: () => location({ product: 'current-branch' }, false),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'held',
      shows: 'Signatures are checked against the revocation list.',
      document: () => location({ updatesCrlChecking: true }, false),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'p01.updatesCrlChecking',
    },
    {
      outcome: 'enabled',
      shows: 'Whoever controls the computer does not ask who may write.',
      document: () => location({}, true),
      from: { kind: 'controls', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'p01.updatesCrlChecking',
    },
    {
      outcome: 'held',
      shows: 'Only those who must may write to the download location.',
      document: () => location({}, true),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'source.writersRestricted',
    },
    {
      outcome: 'absent',
      shows: 'The download location is that of another site.',
      document: () => location({}, false).site('p02').clients('laptops', 10),
      from: { kind: 'writer', id: 'source' },
      to: { kind: 'run-code', id: 'laptops' },
    },
  ],
};

function location(
  site: { product?: 'current-branch'; updatesCrlChecking?: boolean },
  writersRestricted: boolean,
) {
  return draw()
    .zone('hq')
    .site('p01', site)
    .system('sup', ['software-update-point'])
    .clients('desktops', 100)
    .service('source', 'download-location', { site: 'p01', writersRestricted });
}
