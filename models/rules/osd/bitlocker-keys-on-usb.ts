import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { type Demand, judgeSettings } from '../verdicts.ts';
import { names } from '../words.ts';

export const bitlockerKeysOnUsb: Rule = {
  id: 'osd/bitlocker-keys-on-usb',
  title: 'BitLocker is turned off where the drive or the computers can be stolen',
  severity: 'high',
  stride: ['I'],
  why: 'The step that disables BitLocker leaves its key protectors readable on the computer, so that whoever has the computer can open its disk. A USB flash drive that the task sequence uses is stolen even more easily.',
  remedy:
    'Lock the USB flash drives and the computers away while such a task sequence runs, and collect the drives afterwards.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const medium of facts.all('media')) {
      if (medium.data.kind !== 'usb') continue;
      const sequences = (medium.data.deployments ?? [])
        .flatMap((id) => survey.get('deployments', id) ?? [])
        .filter(({ data }) => data.kind === 'task-sequence');
      if (sequences.length === 0) continue;
      const disabling = sequences.filter(
        (sequence) => read(survey, sequence, 'disablesBitLocker').value === true,
      );
      const { name } = medium.data;
      if (disabling.length === 0) {
        yield {
          outcome: 'pass',
          subject: medium,
          others: () => sequences.map(({ id }) => id),
          message: () => `No task sequence that uses ${name} disables BitLocker.`,
        };
        continue;
      }
      const ids = disabling.map(({ id }) => id);
      yield judgeSettings(facts, medium, demandsFor(facts, medium, disabling), {
        others: () => ids,
        violation: (bad) => {
          const exposed = bad.map(({ element }) => element);
          return `BitLocker is turned off by ${names(facts, ids)} with the help of ${name}, and nobody controls physical access to ${names(facts, exposed)}.`;
        },
        pass: () =>
          `BitLocker is turned off by ${names(facts, ids)} with the help of ${name}, and physical access to it and to the computers is controlled.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody looks after the USB flash drive.',
      document: () => refreshed({ drive: false, computers: true }),
      subject: 'stick',
      severity: 'high',
      setting: 'stick.physicalAccessControlled',
    },
    {
      outcome: 'violation',
      shows: 'The drive is locked away, but the laptops are not.',
      document: () => refreshed({ drive: true, computers: false }),
      subject: 'stick',
      setting: 'laptops.physicalAccessControlled',
    },
    {
      outcome: 'pass',
      shows: 'Neither can be stolen.',
      document: () => refreshed({ drive: true, computers: true }),
      subject: 'stick',
    },
    {
      outcome: 'pass',
      shows: 'The task sequence leaves BitLocker on.',
      document: () => refreshed({ drive: false }, false),
      subject: 'stick',
    },
    {
      outcome: 'question',
      shows: 'Nobody said who can get at the laptops.',
      document: () => refreshed({ drive: true }),
      subject: 'stick',
      setting: 'laptops.physicalAccessControlled',
    },
    {
      outcome: 'inapplicable',
      shows: 'No task sequence uses the drive.',
      document: () => draw().zone('hq').site('p01').medium('stick', 'usb'),
    },
  ],
};

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

/** That nobody can get at the drive, nor at the computers that the task sequences reach. */
function demandsFor(
  { survey }: Facts,
  medium: Entry<'media'>,
  sequences: readonly Entry<'deployments'>[],
): readonly Demand[] {
  const reached = new Set(sequences.flatMap((sequence) => survey.clientsReached(sequence)));
  return [
    read(survey, medium, 'physicalAccessControlled'),
    ...[...reached]
      .filter(({ data }) => data.kind === 'computer')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((group) => read(survey, group, 'physicalAccessControlled')),
  ].map((setting) => ({ setting, bad: false, good: true }));
}
