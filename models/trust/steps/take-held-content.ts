import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Step } from '../step.ts';

export const takeHeldContent: Step = {
  id: 'take-held-content',
  title: 'Take the sensitive packages from a computer under control',
  premises: ['controls'],
  gives: ['content'],
  basis: 'inference',
  stoppedBy: 'Not distributing what is sensitive to the computer.',
  rules: ['content/sensitive-on-branch-dp'],
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  *effects({ id }, terrain) {
    for (const pack of terrain.deliveries.sensitiveOn(id)) {
      yield {
        gets: { kind: 'content', ids: [pack.id] },
        element: pack.id,
        sentence: () =>
          `${pack.data.name} lies on ${terrain.name(id)}, so whoever controls that computer has it.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A sensitive package lies on a distribution point.',
      document: () => payroll(['dp']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'It is not distributed there.',
      document: () => payroll([]),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'The package is not sensitive.',
      document: () => payroll([]).package('payroll', ['dp']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'content', id: 'payroll' },
    },
  ],
};

function payroll(distributedTo: readonly string[]) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('dp', ['distribution-point'])
    .package('payroll', [...distributedTo], { sensitive: true });
}
