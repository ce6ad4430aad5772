import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Step } from '../step.ts';

export const reachExposedRole: Step = {
  id: 'reach-exposed-role',
  title: 'Break into a computer that serves clients',
  premises: ['on-path', 'rogue-client'],
  basis: 'assumption',
  stoppedBy:
    'Nothing in the drawing: a computer that clients reach can be attacked by whoever stands where they stand.',
  rules: [],
  sources: [cite('S3', 'Policy Signing')],
  *effects({ id: zone }, terrain) {
    for (const { id } of terrain.serversReachableFrom(zone)) {
      yield {
        gets: { kind: 'controls', id },
        element: id,
        sentence: () =>
          `Clients reach ${terrain.name(id)} from ${terrain.name(zone)}; so does an attacker there, who is assumed to break in.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A management point in the perimeter serves clients inside.',
      document: () =>
        draw()
          .zone('hq')
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 100, { zone: 'hq' }),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'controls', id: 'mp' },
    },
    {
      outcome: 'absent',
      shows: 'A site database serves no clients.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'mixed' })
          .system('sql', ['site-database'])
          .clients('desktops', 100),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'controls', id: 'sql' },
    },
  ],
};
