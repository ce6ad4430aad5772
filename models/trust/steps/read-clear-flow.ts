import { type Draft, draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { personalData } from '../../facts/personal-data.ts';
import { clientsIn, listed, names } from '../../rules/words.ts';
import { type Readable, readableContent, readableData } from '../readable.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const readClearFlow: Step = {
  id: 'read-clear-flow',
  title: 'Read what travels unencrypted',
  premises: ['on-path'],
  gives: ['read-personal-data', 'content'],
  stoppedBy:
    'Native mode for what clients exchange with their management point, SSL for what they exchange with their software update point, HTTPS for reports, encryption of inventory in mixed mode; IPsec for all else.',
  rules: [
    'channel/mixed-mode-http',
    'channel/never-encrypted-role',
    'channel/inventory-unencrypted',
    'channel/status-messages-unencrypted',
    'channel/state-messages-unencrypted',
    'channel/site-systems-unprotected',
    'channel/site-to-site-unencrypted',
    'channel/reporting-point-http',
    'channel/dp-without-bits',
    'channel/dp-https-fallback',
    'channel/branch-dp-smb',
    'channel/run-from-dp-unencrypted',
    'channel/run-from-dp-server-side',
    'channel/streaming-unencrypted',
    'updates/wsus-without-ssl',
  ],
  sources: [
    cite('S3', 'Inventory Signing and Encryption'),
    cite('S3', 'Communication That Is Unencrypted in Native Mode'),
    cite('S3', 'Cryptographic Controls in Native Mode'),
    cite('S3', 'Site-to-Site Signing and Encryption'),
    cite('S0', 'Privacy Information'),
    cite('S1', 'Privacy Information'),
  ],
  *effects({ id: zone }, terrain, isWanted = () => true) {
    const reads = () => `Whoever is on the path in ${terrain.name(zone)} reads`;
    const ofPeople = isWanted('read-personal-data') ? readableData(zone, terrain) : [];
    for (const readable of ofPeople) {
      const words = () => listed(readable.data.map((each) => personalData[each]));
      yield {
        gets: { kind: 'read-personal-data', ids: readable.of },
        element: readable.element,
        gates: readable.gates,
        basis: readable.isInferred ? 'inference' : undefined,
        flows: () => readable.flows,
        sentence: () =>
          `${reads()} what goes unencrypted ${wayOfData(readable, terrain)}: ${words()}.`,
      };
    }
    for (const readable of readableContent(zone, terrain)) {
      yield {
        gets: { kind: 'content', ids: readable.of },
        element: readable.element,
        gates: readable.gates,
        flows: () => readable.flows,
        sentence: () =>
          `${reads()} ${names(terrain.facts, readable.of)}, unencrypted ${wayOfContent(readable, terrain)}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'In mixed mode clients send their inventory over HTTP.',
      document: () => remote('mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'tills' },
      setting: 'p01.mode',
    },
    {
      outcome: 'enabled',
      shows: 'Encrypted inventory does not hide the status of deployments.',
      document: () =>
        remote('mixed', { encryptInventory: true }).deployment('office', { targets: ['tills'] }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'tills' },
    },
    {
      outcome: 'enabled',
      shows: 'Software updates are asked for without SSL, also in native mode.',
      document: () =>
        remote('native').system(
          'mp',
          { 'management-point': {}, 'software-update-point': { ssl: false } },
          { zone: 'hq' },
        ),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'tills' },
      setting: 'mp.software-update-point.ssl',
    },
    {
      outcome: 'enabled',
      shows: 'Site systems hand over what they collected in the clear, whatever the mode.',
      document: () => remote('native').system('server', ['site-server'], { zone: 'hq' }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'read-personal-data', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'Reports that are read over HTTP show the inventory of the site.',
      document: () => reports(false),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'p01' },
      setting: 'rp.reporting-point.https',
    },
    {
      outcome: 'held',
      shows: 'Reports are read over HTTPS.',
      document: () => reports(true),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'p01' },
      setting: 'rp.reporting-point.https',
    },
    {
      outcome: 'enabled',
      shows: 'A console asks the SMS Provider for what the database tells.',
      document: () =>
        remote('native')
          .system('provider', ['sms-provider'], { zone: 'hq' })
          .service('console', 'console', { site: 'p01', zone: 'branch' }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'A software update point hands over nothing of clients.',
      document: () =>
        remote('native')
          .system('mp', ['site-server', 'management-point'], { zone: 'hq' })
          .system('sup', { 'software-update-point': { ssl: true } }, { zone: 'hq' }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'read-personal-data', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'Child sites report to their parent unencrypted.',
      document: () =>
        remote('native')
          .site('cen', { mode: 'native' })
          .site('p01', { mode: 'native', parent: 'cen' })
          .system('server', ['site-server'])
          .system('cen-server', ['site-server'], { site: 'cen', zone: 'hq' }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'A sensitive package goes to clients over SMB, also in native mode.',
      document: () => payroll(remote('native')),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'enabled',
      shows: 'A sensitive package goes from the site server to a distribution point.',
      document: () => payroll(remote('native')).system('server', ['site-server'], { zone: 'hq' }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'held',
      shows: 'In native mode clients talk to their management point over HTTPS.',
      document: () => remote('native'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'tills' },
      setting: 'p01.mode',
    },
    {
      outcome: 'held',
      shows: 'Clients encrypt their inventory, and send nothing else.',
      document: () => remote('mixed', { encryptInventory: true }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'tills' },
      setting: 'p01.encryptInventory',
    },
    {
      outcome: 'held',
      shows: 'In native mode branch distribution points fetch packages over HTTPS.',
      document: () => fetched('native'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'p01.mode',
    },
    {
      outcome: 'enabled',
      shows: 'In mixed mode they fetch packages over HTTP.',
      document: () => fetched('mixed'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'p01.mode',
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way to the management point.',
      document: () => remote('mixed').channel('ipsec', 'branch', 'mp'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'read-personal-data', id: 'tills' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way to the distribution point.',
      document: () => payroll(remote('native')).channel('ipsec', 'hq', 'branch'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'They fetch it from the distribution point that has it, and from no other.',
      document: () =>
        fetched('mixed')
          .package('payroll', ['bdp', 'dp'], { sensitive: true })
          .zone('plant')
          .system('other', { 'distribution-point': { bits: true } }),
      from: { kind: 'on-path', id: 'plant' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'The package is not sensitive.',
      document: () => payroll(remote('native'), false),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'content', id: 'payroll' },
    },
  ],
};

/** The way of personal data: `from 20 clients in Tills to LYO-MP01`, `between LYO-MP01 and LYO-SRV01`. */
function wayOfData({ of, element, flows }: Readable, terrain: Terrain): string {
  const { facts } = terrain;
  const owners = of.flatMap((id) => facts.survey.find(id) ?? []);
  const clients = owners.filter(({ collection }) => collection !== 'sites');
  if (clients.length === owners.length) {
    return `from ${clientsIn(facts, clients)} to ${terrain.name(element)}`;
  }
  const ends = [...terrain.senders(flows), ...terrain.receivers(flows)];
  return `between ${names(
    facts,
    ends.map(({ id }) => id),
  )}`;
}

/** The way of a package: `to LYO-DP01`, `from LYO-DP01 to 20 clients in Tills`. */
function wayOfContent({ of, element, flows }: Readable, terrain: Terrain): string {
  const toClients = flows.filter(({ from }) => from.kind === 'clients');
  if (toClients.length === 0) return `to ${terrain.name(element)}`;
  const reached = terrain.deliveries
    .from(element)
    .filter(({ deployment }) => deployment.data.packages?.some((pack) => of.includes(pack)))
    .flatMap((delivery) => [...delivery.clients] as readonly Entry[]);
  const clients = terrain.senders(toClients, element).filter((client) => reached.includes(client));
  return `from ${terrain.name(element)} to ${clientsIn(terrain.facts, clients)}`;
}

function remote(mode: 'mixed' | 'native', settings: { readonly encryptInventory?: boolean } = {}) {
  return draw()
    .zone('hq')
    .site('p01', { mode, ...settings })
    .system('mp', ['management-point'])
    .zone('branch', { kind: 'branch' })
    .clients('tills', 20);
}

function reports(https: boolean) {
  return remote('native').system('rp', { 'reporting-point': { https } }, { zone: 'hq' });
}

function payroll(draft: Draft, sensitive = true) {
  return draft
    .system('dp', { 'distribution-point': { bits: false } }, { zone: 'hq' })
    .package('payroll', ['dp'], { sensitive })
    .deployment('pay', { packages: ['payroll'], targets: ['tills'] });
}

/** A branch distribution point that holds a sensitive package, beside the one that it fetched it from. */
function fetched(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('dp', { 'distribution-point': { bits: true } })
    .zone('branch', { kind: 'branch' })
    .system('bdp', ['branch-distribution-point'])
    .package('payroll', ['bdp'], { sensitive: true });
}
