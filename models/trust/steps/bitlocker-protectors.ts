import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Effect, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const bitlockerProtectors: Step = {
  id: 'bitlocker-protectors',
  title: 'Open disks that a task sequence took BitLocker from',
  premises: ['stolen'],
  stoppedBy:
    'A task sequence that leaves BitLocker on, or control over who can get at the USB flash drive and the computers.',
  rules: ['osd/bitlocker-keys-on-usb'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id }, terrain) {
    const { survey } = terrain.facts;
    const drive = survey.get('media', id);
    if (drive?.data.kind === 'usb') yield* withDrive(drive, terrain);
    const group = survey.get('clients', id);
    if (group?.data.kind === 'computer' && terrain.is2007(group)) yield* withDisks(group, terrain);
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Nobody looks after the USB flash drive.',
      document: () => refreshed({ drive: false }),
      from: { kind: 'stolen', id: 'stick' },
      to: { kind: 'secrets', id: 'laptops' },
      setting: 'stick.physicalAccessControlled',
    },
    {
      outcome: 'enabled',
      shows: 'The laptops themselves can be stolen.',
      document: () => refreshed({ computers: false }),
      from: { kind: 'stolen', id: 'laptops' },
      to: { kind: 'secrets', id: 'laptops' },
      setting: 'refresh.disablesBitLocker',
    },
    {
      outcome: 'held',
      shows: 'The drive is locked away.',
      document: () => refreshed({ drive: true }),
      from: { kind: 'stolen', id: 'stick' },
      to: { kind: 'secrets', id: 'laptops' },
      setting: 'stick.physicalAccessControlled',
    },
    {
      outcome: 'held',
      shows: 'Nobody can get at the laptops.',
      document: () => refreshed({ computers: true }),
      from: { kind: 'stolen', id: 'laptops' },
      to: { kind: 'secrets', id: 'laptops' },
      setting: 'laptops.physicalAccessControlled',
    },
    {
      outcome: 'absent',
      shows: 'The task sequence leaves BitLocker on.',
      document: () => refreshed({ drive: false }, false),
      from: { kind: 'stolen', id: 'stick' },
      to: { kind: 'secrets', id: 'laptops' },
    },
  ],
};

function* withDrive(drive: Entry<'media'>, terrain: Terrain): Iterable<Effect> {
  const { survey } = terrain.facts;
  const used = (drive.data.deployments ?? []).flatMap((id) => survey.get('deployments', id) ?? []);
  for (const sequence of used) {
    const disables = read(survey, sequence, 'disablesBitLocker');
    // Where no task sequence disables BitLocker, nothing says that there is any.
    if (disables.value !== true) continue;
    const clients = survey.clientsReached(sequence).filter((group) => terrain.is2007(group));
    for (const { id } of clients) {
      yield {
        gets: { kind: 'secrets', id },
        element: drive.id,
        gates: [
          closedAt(disables, false),
          closedAt(read(survey, drive, 'physicalAccessControlled'), true),
        ],
        sentence: () =>
          `On ${drive.data.name}, which ${sequence.data.name} uses while it disables BitLocker, lies in the clear what opens the disks of ${clientsIn(terrain.facts, clients as readonly Entry[])}.`,
      };
    }
  }
}

function* withDisks(group: Entry<'clients'>, terrain: Terrain): Iterable<Effect> {
  const { survey, content } = terrain.facts;
  for (const sequence of content.deploymentsReaching(group.id)) {
    const disables = read(survey, sequence, 'disablesBitLocker');
    if (disables.value !== true) continue;
    yield {
      gets: { kind: 'secrets', id: group.id },
      element: sequence.id,
      gates: [
        closedAt(disables, false),
        closedAt(read(survey, group, 'physicalAccessControlled'), true),
      ],
      sentence: () =>
        `Once ${sequence.data.name} has disabled BitLocker, what opens the disks of ${clientsIn(terrain.facts, [group as Entry])} lies on them in the clear.`,
    };
  }
}

function refreshed(
  controlled: { readonly drive?: boolean; readonly computers?: boolean },
  disablesBitLocker = true,
) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('laptops', 80, { physicalAccessControlled: controlled.computers })
    .deployment('refresh', { kind: 'task-sequence', disablesBitLocker, targets: ['laptops'] })
    .medium('stick', 'usb', {
      deployments: ['refresh'],
      physicalAccessControlled: controlled.drive,
    });
}
