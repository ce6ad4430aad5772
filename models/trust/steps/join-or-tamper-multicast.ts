import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import { clientsIn } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const joinOrTamperMulticast: Step = {
  id: 'join-or-tamper-multicast',
  title: 'Join a multicast transmission, or spoil it',
  premises: ['on-path'],
  gives: ['content', 'block-deployments'],
  stoppedBy: 'Encryption of the package when it is sent by multicast.',
  rules: ['channel/multicast-unencrypted'],
  sources: [
    cite('S4', 'Best Practices'),
    cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)'),
  ],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    for (const [pack, flows] of transmissionsAcross(zone, terrain)) {
      const { name } = pack.data;
      const gates = [closedAt(read(facts.survey, pack, 'multicastEncryption'), true)];
      const sent = () => `${name} is sent by multicast across ${terrain.name(zone)} unencrypted`;
      const readable = flows.filter(({ encrypted }) => encrypted !== true);
      if (readable.length > 0) {
        yield {
          gets: { kind: 'content', ids: [pack.id] },
          element: pack.id,
          gates,
          flows: () => readable,
          sentence: () => `${sent()}, so a foreign computer there can join in and keep a copy.`,
        };
      }
      const changeable = flows.filter(({ signed }) => signed !== true);
      const receivers = terrain
        .senders(changeable)
        .filter(({ id }) => facts.content.deploymentsReaching(id).some(installs(pack)));
      yield {
        gets: { kind: 'block-deployments', ids: receivers.map(({ id }) => id) },
        element: pack.id,
        gates,
        flows: () => changeable,
        sentence: () =>
          `${sent()}, so it can be tampered with there until ${clientsIn(facts, receivers)} cannot be deployed with it.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A foreign computer joins the transmission.',
      document: () => multicast(false),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'content', id: 'image' },
      setting: 'image.multicastEncryption',
    },
    {
      outcome: 'enabled',
      shows: 'Whoever spoils the transmission keeps computers from being deployed.',
      document: () => multicast(false),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'benches' },
      setting: 'image.multicastEncryption',
    },
    {
      outcome: 'held',
      shows: 'The package is encrypted, so nobody can join.',
      document: () => multicast(true),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'content', id: 'image' },
      setting: 'image.multicastEncryption',
    },
    {
      outcome: 'held',
      shows: 'The package is encrypted, so nobody can tamper with it.',
      document: () => multicast(true),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'benches' },
      setting: 'image.multicastEncryption',
    },
    {
      outcome: 'absent',
      shows: 'The package is not sent by multicast.',
      document: () => multicast(false, false),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'content', id: 'image' },
    },
    {
      outcome: 'absent',
      shows: 'The task sequence does not use the package.',
      document: () =>
        multicast(false).deployment('install', { kind: 'task-sequence', targets: ['benches'] }),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'block-deployments', id: 'benches' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way.',
      document: () => multicast(false).channel('ipsec', 'benches', 'dp'),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'content', id: 'image' },
    },
  ],
};

type Transmissions = ReadonlyMap<Entry<'packages'>, readonly Flow[]>;

/** The packages that are sent by multicast across a zone, each with the flows by which clients receive it. */
function transmissionsAcross(zone: string, terrain: Terrain): Transmissions {
  const { content, survey } = terrain.facts;
  const transmissions = new Map<Entry<'packages'>, Flow[]>();
  for (const flow of terrain.flowsAcross(zone, ['client-multicast'])) {
    if (!terrain.is2007(flow.to)) continue;
    const held = new Set(flow.to.members.flatMap(({ id }) => content.packagesOn(id)));
    for (const pack of held) {
      if (read(survey, pack, 'multicast').value !== true) continue;
      within(transmissions, pack, () => []).push(flow);
    }
  }
  return transmissions;
}

/** Whether a deployment is a task sequence that uses this package. */
function installs({ id }: Entry<'packages'>): (deployment: Entry<'deployments'>) => boolean {
  return ({ data }) => data.kind === 'task-sequence' && data.packages?.includes(id) === true;
}

function multicast(multicastEncryption: boolean, multicast = true) {
  return draw()
    .zone('workshop')
    .site('p01', { release: 'r2' })
    .system('dp', { 'distribution-point': { multicast: true } })
    .clients('benches', 40)
    .package('image', ['dp'], { kind: 'operating-system', multicast, multicastEncryption })
    .deployment('install', { kind: 'task-sequence', packages: ['image'], targets: ['benches'] });
}
