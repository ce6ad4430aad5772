import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Step } from '../step.ts';

export const reachExposedRole: Step = {
  id: 'reach-exposed-role',
  title: 'Break into a computer that serves clients',
  premises: ['on-path', 'rogue-client'],
  gives: ['controls'],
  basis: 'assumption',
  stoppedBy:
    'No setting: a computer that clients reach can be attacked by whoever stands where they stand. A site server need not be one: roles for clients can be moved to other computers.',
  rules: ['content/dp-on-site-server', 'site/client-role-on-site-server'],
  sources: [
    cite('S3', 'Signing in Native Mode'),
    cite('S1', 'Best Practices for Distribution Points'),
    cite('S4', 'Best Practices'),
  ],
  *effects({ id: zone }, terrain) {
    for (const { id } of terrain.serversReachableFrom(zone)) {
      yield {
        gets: { kind: 'controls', ids: [id] },
        element: id,
        sentence: () =>
          `${terrain.name(id)} serves clients and is reached from ${terrain.name(zone)}; an attacker there is assumed to break in.`,
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
      outcome: 'enabled',
      shows: 'It stands in the perimeter, and nobody drew its clients.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'mixed' })
          .system('sup', ['software-update-point']),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'controls', id: 'sup' },
    },
    {
      outcome: 'enabled',
      shows: 'It stands in a room of the building.',
      document: () =>
        draw()
          .zone('plant')
          .zone('room', { parent: 'plant' })
          .site('p01', { mode: 'mixed' })
          .system('sup', ['software-update-point']),
      from: { kind: 'rogue-client', id: 'plant' },
      to: { kind: 'controls', id: 'sup' },
    },
    {
      outcome: 'absent',
      shows: 'No computer there is deployed by PXE.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('pxe', ['pxe-service-point'])
          .zone('branch')
          .clients('tills', 4),
      from: { kind: 'rogue-client', id: 'branch' },
      to: { kind: 'controls', id: 'pxe' },
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
