import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { bootSource, lendsCertificate } from '../../rules/osd/boot-sources.ts';
import { closedAt, guardedBy, lentInMixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import { isSensitiveSequence } from '../terrain.ts';

export const openBootMedia: Step = {
  id: 'open-boot-media',
  title: 'Open boot media without a password',
  premises: ['stolen'],
  gives: ['certificate', 'secrets'],
  stoppedBy: 'A password on the boot media, or control over who can get at them.',
  rules: ['osd/boot-media-without-password', 'osd/boot-media-physical-access'],
  sources: [cite('S4', 'Best Practices'), cite('S4', 'Privacy Information')],
  *effects({ id }, terrain) {
    const { facts } = terrain;
    const { survey } = facts;
    const medium = survey.get('media', id);
    const source = bootSource(facts, id);
    if (medium === undefined || source === undefined || !terrain.is2007(medium)) return;
    const gates = [
      closedAt(read(survey, medium, 'password'), true),
      guardedBy(read(survey, medium, 'physicalAccessControlled')),
    ];
    if (lendsCertificate(facts, source)) {
      yield {
        gets: { kind: 'certificate', ids: [id] },
        element: id,
        gates: [...gates, ...lentInMixedMode(terrain, source)],
        sentence: () =>
          `No password protects ${medium.data.name}, so whoever has it reads the client certificate and its key.`,
      };
    }
    for (const sequence of medium.data.deployments ?? []) {
      const deployment = survey.get('deployments', sequence);
      if (deployment === undefined || !isSensitiveSequence(deployment)) continue;
      yield {
        gets: { kind: 'secrets', ids: [sequence] },
        element: id,
        gates,
        sentence: () =>
          `No password protects ${medium.data.name}, so whoever has it comes by the accounts or keys that ${deployment.data.name} holds.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The certificate lies open on boot media without a password.',
      document: () => disc({ password: false }),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'certificate', id: 'disc' },
      setting: 'disc.password',
    },
    {
      outcome: 'enabled',
      shows: 'So do the secrets of the task sequence.',
      document: () => disc({ password: false, physicalAccessControlled: false }),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'secrets', id: 'install' },
      setting: 'disc.physicalAccessControlled',
    },
    {
      outcome: 'held',
      shows: 'Boot media have a password unless someone took it off.',
      document: () => disc({}),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'certificate', id: 'disc' },
      setting: 'disc.password',
    },
    {
      outcome: 'held',
      shows: 'Nobody can get at them.',
      document: () => disc({ password: false, physicalAccessControlled: true }),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'secrets', id: 'install' },
      setting: 'disc.physicalAccessControlled',
    },
    {
      outcome: 'absent',
      shows: 'A USB flash drive holds no client certificate.',
      document: () => draw().site('p01').medium('stick', 'usb'),
      from: { kind: 'stolen', id: 'stick' },
      to: { kind: 'certificate', id: 'stick' },
    },
  ],
};

function disc(given: { password?: boolean; physicalAccessControlled?: boolean }) {
  return draw()
    .site('p01')
    .deployment('install', { kind: 'task-sequence', sensitive: true })
    .medium('disc', 'boot', { deployments: ['install'], ...given });
}
