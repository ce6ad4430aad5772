import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import { listed, siteName } from '../../rules/words.ts';
import { isSignedByChannels } from '../channel-protection.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';
import { siteCommunications } from '../terrain.ts';

export const substituteKey: Step = {
  id: 'substitute-key',
  title: 'Put a key of one’s own in the place of another site’s',
  premises: ['on-path'],
  gives: ['influences'],
  stoppedBy: 'Requiring secure key exchange at the receiving site, or IPsec between the sites.',
  rules: ['site/secure-key-exchange-off'],
  sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    const byReceiver = new Map<string, Flow[]>();
    for (const flow of terrain.flowsAcross(zone, siteCommunications)) {
      if (flow.to.site === undefined || isSignedByChannels(flow)) continue;
      if (terrain.is2007(flow.to)) within(byReceiver, flow.to.site, () => []).push(flow);
    }
    for (const [id, flows] of byReceiver) {
      const site = facts.survey.get('sites', id);
      if (site === undefined) continue;
      yield {
        gets: { kind: 'influences', ids: [id] },
        element: id,
        gates: [closedAt(read(facts.survey, site, 'requireSecureKeyExchange'), true)],
        flows: () => flows,
        sentence: () => {
          const senders = [...new Set(flows.map(({ from }) => from.site ?? ''))].sort();
          return `Site ${siteName(facts, id)} takes the keys of other sites as they come. Whoever is on the path in ${terrain.name(zone)} sends it one of their own, and from then on speaks to it in the name of ${listed(senders.map((sender) => siteName(facts, sender)))}.`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The child site takes any key that comes from its parent.',
      document: () => sites({ requireSecureKeyExchange: false }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'p01.requireSecureKeyExchange',
    },
    {
      outcome: 'enabled',
      shows: 'The parent takes any key that comes from its child.',
      document: () => sites({}, { requireSecureKeyExchange: false }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'influences', id: 'cen' },
      setting: 'cen.requireSecureKeyExchange',
    },
    {
      outcome: 'enabled',
      shows: 'A site that was upgraded may have kept an older setting.',
      document: () => sites({ upgraded: true }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'p01.requireSecureKeyExchange',
    },
    {
      outcome: 'held',
      shows: 'A fresh installation requires secure key exchange.',
      document: () => sites({}),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'p01.requireSecureKeyExchange',
    },
    {
      outcome: 'absent',
      shows: 'What the sites send does not cross this zone.',
      document: () => sites({ requireSecureKeyExchange: false }).zone('workshop'),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way between the sites.',
      document: () =>
        sites({ requireSecureKeyExchange: false }).channel('ipsec', 'cen-server', 'p01-server'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'influences', id: 'p01' },
    },
  ],
};

interface Settings {
  readonly requireSecureKeyExchange?: boolean;
  readonly upgraded?: boolean;
}

function sites(child: Settings, parent: Settings = {}) {
  return draw()
    .zone('hq')
    .site('cen', parent)
    .system('cen-server', ['site-server'])
    .zone('branch', { kind: 'branch' })
    .site('p01', { parent: 'cen', ...child })
    .system('p01-server', ['site-server']);
}
