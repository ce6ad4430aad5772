import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { isSignedByChannels } from '../channel-protection.ts';
import { closedAt, mixedMode } from '../gates.ts';
import type { Step } from '../step.ts';

export const spoofUpdatePoint: Step = {
  id: 'spoof-update-point',
  title: 'Answer clients in the place of the software update point',
  premises: ['on-path'],
  gives: ['block-updates'],
  stoppedBy: 'SSL on the software update point, which native mode requires, or IPsec to clients.',
  rules: ['updates/wsus-without-ssl', 'client/roles-not-authenticated'],
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S3', 'Client and Server Authentication'),
    cite('S2', 'Security best practices for software updates'),
  ],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    for (const flow of terrain.flowsAcross(zone, ['client-software-update-point'])) {
      if (isSignedByChannels(flow)) continue;
      for (const point of flow.to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
        const ssl = readRole(facts.survey, point, 'software-update-point', 'ssl');
        // Native mode requires it, so there it is not in doubt unless somebody says so.
        if (ssl.value === undefined && flow.signed === true) continue;
        const site = terrain.siteOf(point as Entry);
        const isSwitched = ssl.value === undefined && site !== undefined && terrain.is2007(point);
        const clients = flow.from.members.filter(({ id }) => id !== point.id);
        yield {
          gets: { kind: 'block-updates', ids: clients.map(({ id }) => id) },
          element: point.id,
          gates: [closedAt(ssl, true), ...(isSwitched ? [mixedMode(terrain, site)] : [])],
          flows: () => [flow],
          sentence: () =>
            `Without SSL nothing proves that ${point.data.name} is the software update point, so whoever is on the path in ${terrain.name(zone)} can answer in its place and keep updates from ${clientsIn(facts, clients)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The software update point does not use SSL.',
      document: () => updatePoint(false, 'mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'sup.software-update-point.ssl',
    },
    {
      outcome: 'enabled',
      shows: 'Nobody decided on SSL in mixed mode.',
      document: () => updatePoint(undefined, 'mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'In current branch, too, it depends on SSL.',
      document: () => updatePoint(false, 'https').site('p01', { product: 'current-branch' }),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'held',
      shows: 'The software update point uses SSL.',
      document: () => updatePoint(true, 'mixed'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
      setting: 'sup.software-update-point.ssl',
    },
    {
      outcome: 'absent',
      shows: 'Native mode requires SSL.',
      document: () => updatePoint(undefined, 'native'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way to clients.',
      document: () => updatePoint(false, 'mixed').channel('ipsec', 'hq', 'branch'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'block-updates', id: 'desktops' },
    },
  ],
};

function updatePoint(ssl: boolean | undefined, mode: 'mixed' | 'native' | 'https') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('sup', { 'software-update-point': { ssl } })
    .zone('branch')
    .clients('desktops', 100);
}
