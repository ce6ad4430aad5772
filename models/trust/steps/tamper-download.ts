import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import { runsPrograms } from '../../flows/pairs.ts';
import { clientsIn } from '../../rules/words.ts';
import { mixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import { type Tampering, tamperings, wayOf } from '../tampering.ts';
import type { Terrain } from '../terrain.ts';

export const tamperDownload: Step = {
  id: 'tamper-download',
  title: 'Spoil content, so that clients download it in vain',
  premises: ['controls', 'on-path'],
  gives: ['block-updates'],
  stoppedBy:
    'No setting: content is checked only after all of it was downloaded. IPsec keeps an attacker on the way from it.',
  rules: ['content/verified-after-download', 'channel/site-systems-unprotected'],
  sources: [cite('S1', 'Security Issue'), cite('S3', 'Hashing Content')],
  *effects(held, terrain) {
    for (const tampering of tamperings(held, terrain, ({ signed }) => signed !== true)) {
      for (const [site, ids] of bySiteInTheWay(tampering, terrain)) {
        yield {
          gets: { kind: 'block-updates', ids },
          element: tampering.deployment.id,
          gates: site === undefined ? [] : [mixedMode(terrain, site)],
          flows: tampering.flows,
          sentence: () => sentence(tampering, held.id, terrain.facts),
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Whoever controls the distribution point spoils what lies on it.',
      document: () => downloading('native'),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A branch distribution point is no better.',
      document: () =>
        downloading('native')
          .system('bdp', ['branch-distribution-point'])
          .package('office-2007', ['bdp']),
      from: { kind: 'controls', id: 'bdp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'In mixed mode content crosses the network in the clear.',
      document: () => downloading('mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'In native mode an attacker on the path has HTTPS fail, and clients fall back to SMB.',
      document: () => downloading('native'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'The site server writes the content over an open channel.',
      document: () =>
        downloading('native')
          .zone('dmz', { kind: 'perimeter' })
          .system('site-server', ['site-server']),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Content that runs from the distribution point can be spoilt as well.',
      document: () => downloading('native', 'run-from-distribution-point'),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Mobile devices download over HTTP in mixed mode.',
      document: () => forDevices('mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'handhelds' },
      setting: 'p01.mode',
    },
    {
      outcome: 'absent',
      shows: 'In native mode they download over HTTPS, and know no other way.',
      document: () => forDevices('native'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'handhelds' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way to clients.',
      document: () => downloading('mixed').channel('ipsec', 'hq', 'branch'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'Nothing that lies on the distribution point is deployed.',
      document: () => downloading('mixed').deployment('office', { targets: ['desktops'] }),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
  ],
};

/**
 * The clients by the site whose native mode protects them. Computers can be made to use SMB in either mode; others
 * download over HTTP, which native mode protects.
 */
function bySiteInTheWay({ place, clients }: Tampering, terrain: Terrain) {
  const bySite = new Map<Entry<'sites'> | undefined, string[]>();
  for (const client of clients) {
    const modeDecides = place === 'to clients' && !runsPrograms(client);
    within(bySite, modeDecides ? terrain.siteOf(client) : undefined, () => []).push(client.id);
  }
  return bySite;
}

function sentence(tampering: Tampering, zone: string, facts: Facts): string {
  const { deployment, clients, flows } = tampering;
  const fallsBack = flows().every(
    ({ communication }) => communication.id === 'client-distribution-point-fallback',
  );
  const spoilt = `Spoilt ${wayOf(tampering, zone, facts)}${fallsBack ? ', once HTTPS was made to fail' : ''}`;
  const who = clientsIn(facts, [...clients]);
  const execution = read(facts.survey, deployment, 'execution');
  const isDownloaded = execution.value === 'download' || execution.basis === 'not-applicable';
  return isDownloaded
    ? `${spoilt}, the content of ${deployment.data.name} is downloaded in vain by ${who}: its hash is checked only afterwards, and what does not match is thrown away.`
    : `${spoilt}, the content of ${deployment.data.name} is of no use to ${who}.`;
}

function downloading(
  mode: 'mixed' | 'native',
  execution: 'download' | 'run-from-distribution-point' = 'download',
) {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('dp', { 'distribution-point': { bits: true } })
    .zone('branch')
    .clients('desktops', 100)
    .package('office-2007', ['dp'])
    .deployment('office', { execution, packages: ['office-2007'], targets: ['desktops'] });
}

function forDevices(mode: 'mixed' | 'native') {
  return downloading(mode)
    .clients('handhelds', 20, { kind: 'mobile-device' })
    .deployment('office', { packages: ['office-2007'], targets: ['handhelds'] });
}
