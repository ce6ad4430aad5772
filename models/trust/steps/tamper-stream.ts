import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { isSignedByChannels } from '../channel-protection.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const tamperStream: Step = {
  id: 'tamper-stream',
  title: 'Change a virtual application while it is streamed',
  premises: ['on-path'],
  gives: ['run-code'],
  stoppedBy: 'Streaming by RTSP over TLS, or IPsec between the distribution point and clients.',
  rules: ['channel/streaming-unencrypted'],
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    for (const flow of terrain.flowsAcross(zone, ['client-application-streaming'])) {
      if (!terrain.is2007(flow.to) || isSignedByChannels(flow)) continue;
      for (const point of flow.to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
        const setting = readRole(facts.survey, point, 'distribution-point', 'appvStreaming');
        const clients = flow.from.members.filter(({ id }) => id !== point.id);
        yield {
          gets: { kind: 'run-code', ids: clients.map(({ id }) => id) },
          element: point.id,
          gates: [closedAt(setting, 'rtsps')],
          flows: () => [flow],
          sentence: () =>
            `${point.data.name} streams virtual applications to ${clientsIn(facts, clients)} by RTSP, and on the way through ${terrain.name(zone)} they can be changed.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The distribution point streams by RTSP.',
      document: () => streaming('rtsp'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'held',
      shows: 'It streams by RTSP over TLS.',
      document: () => streaming('rtsps'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'dp.distribution-point.appvStreaming',
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way to clients.',
      document: () => streaming('rtsp').channel('ipsec', 'hq', 'branch'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'It streams nothing.',
      document: () => streaming('off'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

function streaming(appvStreaming: 'off' | 'rtsp' | 'rtsps') {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native', release: 'r2' })
    .system('dp', { 'distribution-point': { appvStreaming } })
    .zone('branch')
    .clients('desktops', 100);
}
