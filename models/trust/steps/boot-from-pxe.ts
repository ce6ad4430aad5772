import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { bootSource, lendsCertificate } from '../../rules/osd/boot-sources.ts';
import { closedAt, lentInMixedMode } from '../gates.ts';
import type { Step } from '../step.ts';

export const bootFromPxe: Step = {
  id: 'boot-from-pxe',
  title: 'Boot an own computer from the PXE service point',
  premises: ['rogue-client'],
  gives: ['certificate', 'secrets'],
  stoppedBy: 'A password that the PXE service point requires.',
  rules: ['osd/pxe-without-password'],
  sources: [
    cite('S3', 'Operating System Deployment Certificates in Native Mode'),
    cite('S4', 'Best Practices'),
  ],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    for (const point of terrain.pxePointsServing(zone)) {
      const source = terrain.is2007(point) ? bootSource(facts, point.id) : undefined;
      if (source === undefined || !lendsCertificate(facts, source)) continue;
      const gates = [
        closedAt(readRole(facts.survey, point, 'pxe-service-point', 'requirePassword'), true),
        ...lentInMixedMode(terrain, source),
      ];
      const booted = () =>
        `The PXE service point on ${point.data.name} asks for no password, so a computer that boots from it in ${terrain.name(zone)}`;
      yield {
        gets: { kind: 'certificate', ids: [point.id] },
        element: point.id,
        gates,
        sentence: () =>
          `${booted()} is lent the client certificate that every computer deployed from it shares.`,
      };
      for (const { id } of terrain.sensitiveSequencesFrom(point.id)) {
        yield {
          gets: { kind: 'secrets', ids: [id] },
          element: point.id,
          gates,
          sentence: () =>
            `${booted()} comes by the accounts or keys that ${terrain.name(id)} holds.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Without a password every computer is lent the certificate.',
      document: () => workshop(false),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'certificate', id: 'pxe' },
      setting: 'pxe.pxe-service-point.requirePassword',
    },
    {
      outcome: 'enabled',
      shows: 'The task sequence comes with an account that joins the domain.',
      document: () =>
        workshop(false).deployment('install', {
          kind: 'task-sequence',
          sensitive: true,
          targets: ['benches'],
        }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'held',
      shows: 'It asks for a password.',
      document: () => workshop(true),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'certificate', id: 'pxe' },
      setting: 'pxe.pxe-service-point.requirePassword',
    },
    {
      outcome: 'absent',
      shows: 'Nothing secret is in the task sequence.',
      document: () =>
        workshop(false).deployment('install', { kind: 'task-sequence', targets: ['benches'] }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'absent',
      shows: 'In native mode no certificate was imported, so there is none to lend.',
      document: () =>
        draw()
          .zone('workshop')
          .site('p01', { mode: 'native' })
          .system('pxe', { 'pxe-service-point': { clientCertificate: false } }),
      from: { kind: 'rogue-client', id: 'workshop' },
      to: { kind: 'certificate', id: 'pxe' },
    },
  ],
};

function workshop(requirePassword: boolean) {
  return draw()
    .zone('workshop')
    .site('p01', { mode: 'mixed' })
    .system('pxe', { 'pxe-service-point': { requirePassword } })
    .clients('benches', 40);
}
