import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsBehind } from '../words.ts';

export const streamingUnencrypted: Rule = {
  id: 'channel/streaming-unencrypted',
  title: 'Virtual applications are streamed unencrypted',
  severity: 'medium',
  contextual: true,
  stride: ['T', 'I'],
  why: 'A distribution point streams virtual applications by RTSP or by RTSP over TLS. By RTSP an attacker on the path can change the stream, and so what the clients run.',
  remedy: 'Set application streaming to RTSPS.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const streams = facts.servers(['client-application-streaming']);
    for (const system of facts.holders('distribution-point')) {
      const setting = readRole(survey, system, 'distribution-point', 'appvStreaming');
      if (setting.value === 'off') continue;
      const { id, data } = system;
      const flows = streams.get(id)?.flows ?? [];
      if (flows.length > 0 && flows.every(({ encrypted }) => encrypted === true)) {
        yield {
          outcome: 'pass',
          subject: system,
          setting,
          read: [setting],
          flows: () => flows,
          message: () => `What ${data.name} streams to clients is encrypted on the way.`,
        };
        continue;
      }
      yield judgeSetting(facts, system, setting, {
        bad: 'rtsp',
        good: 'rtsps',
        flows: () => flows,
        violation: () =>
          `${data.name} streams virtual applications to ${flows.length === 0 ? 'clients' : clientsBehind(facts, flows, id)} by unencrypted RTSP.`,
        pass: () => `${data.name} streams virtual applications by RTSP over TLS.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Streaming is set to RTSP.',
      document: () => streaming('rtsp'),
      subject: 'dp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'The stream crosses a network where anyone can plug in.',
      document: () =>
        streaming('rtsp').zone('open', { controlledAccess: false }).clients('guests', 5),
      subject: 'dp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It is set to RTSP over TLS.',
      document: () => streaming('rtsps'),
      subject: 'dp',
    },
    {
      outcome: 'pass',
      shows: 'IPsec encrypts the stream.',
      document: () => streaming('rtsp').channel('ipsec', 'desktops', 'dp'),
      subject: 'dp',
    },
    {
      outcome: 'inapplicable',
      shows: 'The distribution point does not stream.',
      document: () => streaming('off'),
    },
  ],
};

function streaming(appvStreaming: 'off' | 'rtsp' | 'rtsps') {
  return draw()
    .zone('hq')
    .site('p01', { release: 'r2' })
    .system('dp', { 'distribution-point': { appvStreaming } })
    .clients('desktops', 100);
}
