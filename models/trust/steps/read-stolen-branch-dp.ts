import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { guardedBy } from '../gates.ts';
import type { Step } from '../step.ts';

export const readStolenBranchDp: Step = {
  id: 'read-stolen-branch-dp',
  title: 'Read the packages on a stolen branch distribution point',
  premises: ['stolen'],
  gives: ['content'],
  stoppedBy:
    'Controlling physical access to the computer, or not distributing what is sensitive to it.',
  rules: ['content/sensitive-on-branch-dp', 'content/branch-dp-physical-access'],
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  *effects({ id }, { facts }) {
    const { survey, content } = facts;
    const system = survey.get('systems', id);
    if (system?.data.roles?.['branch-distribution-point'] === undefined) return;
    for (const pack of content.packagesOn(id)) {
      if (read(survey, pack, 'sensitive').value !== true) continue;
      yield {
        gets: { kind: 'content', ids: [pack.id] },
        element: pack.id,
        gates: [guardedBy(read(survey, system, 'physicalAccessControlled'))],
        sentence: () =>
          `${pack.data.name} lies on branch distribution point ${system.data.name}, so whoever carries that computer or its disk away has it.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A sensitive package lies on a branch distribution point that anyone can carry away.',
      document: () => onBranchPoint(false),
      from: { kind: 'stolen', id: 'bdp' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'bdp.physicalAccessControlled',
    },
    {
      outcome: 'held',
      shows: 'Physical access to the computer is controlled.',
      document: () => onBranchPoint(true),
      from: { kind: 'stolen', id: 'bdp' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'bdp.physicalAccessControlled',
    },
    {
      outcome: 'absent',
      shows: 'The package is not sensitive.',
      document: () => onBranchPoint(false).package('payroll', ['bdp']),
      from: { kind: 'stolen', id: 'bdp' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'The sensitive package is not distributed to it.',
      document: () => onBranchPoint(false).package('payroll', [], { sensitive: true }),
      from: { kind: 'stolen', id: 'bdp' },
      to: { kind: 'content', id: 'payroll' },
    },
  ],
};

function onBranchPoint(physicalAccessControlled: boolean) {
  return draw()
    .zone('branch', { kind: 'branch' })
    .site('p01')
    .system('bdp', ['branch-distribution-point'], { physicalAccessControlled })
    .package('payroll', ['bdp'], { sensitive: true });
}
