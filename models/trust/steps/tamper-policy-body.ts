import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { isSignedByChannels } from '../channel-protection.ts';
import { mixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import { byReceiver, policyCommunications } from '../terrain.ts';

export const tamperPolicyBody: Step = {
  id: 'tamper-policy-body',
  title: 'Spoil policy on its way, so that clients discard it',
  premises: ['on-path'],
  gives: ['block-updates'],
  stoppedBy: 'Native mode; until then IPsec between clients and the management point.',
  rules: ['channel/mixed-mode-http'],
  sources: [
    cite('S3', 'Hashing Policy'),
    cite('S3', 'Cryptographic Controls in Native Mode'),
    cite('D42'),
  ],
  *effects({ id: zone }, terrain) {
    const open = terrain
      .flowsAcross(zone, policyCommunications)
      .filter((flow) => terrain.is2007(flow.to) && !isSignedByChannels(flow));
    for (const [point, flows] of byReceiver(open)) {
      const site = terrain.siteOf(point);
      if (site === undefined) continue;
      const gates = [mixedMode(terrain, site)];
      const clients = terrain.senders(flows, point.id);
      yield {
        gets: { kind: 'block-updates', ids: clients.map(({ id }) => id) },
        element: point.id,
        gates,
        flows: () => flows,
        sentence: () =>
          `In mixed mode policy goes from ${terrain.name(point.id)} across ${terrain.name(zone)} over HTTP. Whoever is on the path there changes it, its hash no longer matches, and ${clientsIn(terrain.facts, clients)} discard it.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'In mixed mode nothing protects policy on its way.',
      document: () => remote('mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'tills' },
      setting: 'p01.mode',
    },
    {
      outcome: 'enabled',
      shows: 'It can be changed where the management point stands as well.',
      document: () => remote('mixed'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'block-updates', id: 'tills' },
    },
    {
      outcome: 'held',
      shows: 'In native mode it travels over HTTPS.',
      document: () => remote('native'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'tills' },
      setting: 'p01.mode',
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way.',
      document: () => remote('mixed').channel('ipsec', 'branch', 'mp'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'tills' },
    },
    {
      outcome: 'absent',
      shows: 'Policy does not come through this zone.',
      document: () => remote('mixed').zone('workshop'),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'block-updates', id: 'tills' },
    },
  ],
};

function remote(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('mp', ['management-point'])
    .zone('branch', { kind: 'branch' })
    .clients('tills', 20);
}
