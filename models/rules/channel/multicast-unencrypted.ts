import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names } from '../words.ts';

export const multicastUnencrypted: Rule = {
  id: 'channel/multicast-unencrypted',
  title: 'An image is sent by multicast unencrypted',
  severity: 'medium',
  contextual: true,
  stride: ['S', 'T', 'I'],
  why: 'Each package decides whether it is encrypted when it is sent by multicast. Unencrypted, foreign computers can join the transmission, and an attacker on the network can tamper with it.',
  remedy: 'Switch encryption on for the package; no further certificate is needed.',
  sources: [
    cite('S3', 'Encryption for Multicast Packages (Configuration Manager 2007 R2)'),
    cite('S4', 'Best Practices'),
  ],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const pack of facts.all('packages')) {
      if (read(survey, pack, 'multicast').value !== true) continue;
      const flows = () => transmissionsOf(facts, pack);
      yield judgeSetting(facts, pack, read(survey, pack, 'multicastEncryption'), {
        bad: false,
        good: true,
        flows,
        others: () => pack.data.distributedTo ?? [],
        violation: () => {
          const held = new Set(pack.data.distributedTo);
          const senders = flows()
            .flatMap(({ to }) => to.members.map(({ id }) => id))
            .filter((id) => held.has(id));
          return senders.length === 0
            ? `${pack.data.name} may be sent by multicast and would not be encrypted.`
            : `${pack.data.name} goes out by multicast from ${names(facts, senders)} unencrypted.`;
        },
        pass: () => `${pack.data.name} is encrypted when it is sent by multicast.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A package that goes out by multicast is not encrypted.',
      document: () => multicast({ multicast: true, multicastEncryption: false }),
      subject: 'image',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It reaches a network where anyone can plug in.',
      document: () =>
        multicast({ multicast: true, multicastEncryption: false })
          .zone('workshop', { controlledAccess: false })
          .clients('new', 5, { kind: 'unknown-computer' }),
      subject: 'image',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It is encrypted.',
      document: () => multicast({ multicast: true, multicastEncryption: true }),
      subject: 'image',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => multicast({ multicast: true }),
      subject: 'image',
    },
    {
      outcome: 'inapplicable',
      shows: 'The package is not sent by multicast.',
      document: () => multicast({}),
    },
  ],
};

function multicast(given: { multicast?: boolean; multicastEncryption?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { release: 'r2' })
    .system('dp', { 'distribution-point': { multicast: true } })
    .clients('desktops', 100)
    .package('image', ['dp'], { kind: 'operating-system', ...given });
}

/** The transmissions of the computers that hold a package. */
function transmissionsOf(facts: Facts, { data }: Entry<'packages'>): readonly Flow[] {
  const senders = facts.servers(['client-multicast']);
  return [...new Set((data.distributedTo ?? []).flatMap((id) => senders.get(id)?.flows ?? []))];
}
