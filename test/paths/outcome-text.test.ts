import { expect, it } from 'vitest';
import { outcomeText } from '../../renderer/paths/outcome-text.ts';

const paths = (stays: number, dies: number, opens = 0) => [
  ...Array.from({ length: stays }, () => ({ fate: 'stays' as const })),
  ...Array.from({ length: dies }, () => ({ fate: 'dies' as const })),
  ...Array.from({ length: opens }, () => ({ fate: 'new' as const })),
];

it.each([
  [paths(0, 7), false, 'all 7 paths die.'],
  [paths(0, 1), false, 'the only path dies.'],
  [paths(4, 2), true, '2 of the 6 paths looked at die.'],
  [paths(3, 1), false, '1 of the 4 paths looked at dies.'],
  [paths(4, 0), false, 'none of the 4 paths looked at dies.'],
  [paths(4, 0), true, 'none of the 4 paths looked at dies; longer ones may die.'],
  [paths(1, 0), true, 'the path looked at remains; longer ones may die.'],
  [paths(0, 0, 1), false, 'no path led there, 1 new one opened.'],
  [paths(1, 1, 2), false, '1 of the 2 paths looked at dies, 2 new ones opened.'],
] as const)(
  'what is tried says how many of the paths looked at it stops (%#)',
  (of, more, text) => {
    expect(outcomeText(of, more)).toBe(text);
  },
);
