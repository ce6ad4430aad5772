import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, names } from '../../rules/words.ts';
import { closedAt, either, guardedBy } from '../gates.ts';
import type { Effect, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const bitlockerProtectors: Step = {
  id: 'bitlocker-protectors',
  title: 'Open disks that a task sequence took BitLocker from',
  premises: ['stolen'],
  gives: ['secrets'],
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
  // Where no task sequence disables BitLocker, nothing says that there is any.
  const disabling = [...new Set(used)].filter(
    (sequence) => read(survey, sequence, 'disablesBitLocker').value === true,
  );
  const reached = new Set(disabling.flatMap((sequence) => survey.clientsReached(sequence)));
  for (const group of reached) {
    if (!terrain.is2007(group)) continue;
    const aimed = disabling.filter((each) => survey.clientsReached(each).includes(group));
    const disables = aimed.map((each) => closedAt(read(survey, each, 'disablesBitLocker'), false));
    yield {
      gets: { kind: 'secrets', ids: [group.id] },
      element: drive.id,
      gates: [disables.reduce(either), guardedBy(read(survey, drive, 'physicalAccessControlled'))],
      sentence: () =>
        `On ${drive.data.name}, used while BitLocker is disabled by ${names(
          terrain.facts,
          aimed.map(({ id }) => id),
        )}, lies in the clear what opens the disks of ${clientsIn(terrain.facts, [group as Entry])}.`,
    };
  }
}

function* withDisks(group: Entry<'clients'>, terrain: Terrain): Iterable<Effect> {
  const { survey, content } = terrain.facts;
  for (const sequence of content.deploymentsReaching(group.id)) {
    const disables = read(survey, sequence, 'disablesBitLocker');
    if (disables.value !== true) continue;
    yield {
      gets: { kind: 'secrets', ids: [group.id] },
      element: sequence.id,
      gates: [
        closedAt(disables, false),
        guardedBy(read(survey, group, 'physicalAccessControlled')),
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
