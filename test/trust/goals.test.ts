import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';
import { isGoal, readGoal } from '../../models/trust/goals.ts';

const facts = new Facts(
  draw()
    .forest('corp')
    .zone('hq')
    .zone('floor', { parent: 'hq' })
    .site('p01')
    .system('server', ['site-server'])
    .system('sql', ['site-database'])
    .clients('desktops', 100)
    .site('p02')
    .add('collections', 'office', { name: 'Office', members: ['desktops'] }).document,
);

function isReached(text: string, kind: 'run-code' | 'influences', id: string): boolean {
  const goal = readGoal(text, facts);
  if (typeof goal === 'string') throw new Error(goal);
  return isGoal(goal, { kind, id }, facts);
}

describe('a goal at one element', () => {
  it.each(['desktops', 'p01', 'hq', 'floor', 'office'])(
    'about clients is reached with those of %s',
    (at) => {
      expect(isReached(`run-code:${at}`, 'run-code', 'desktops')).toBe(true);
    },
  );

  it('about clients is not reached with those of another site', () => {
    expect(isReached('run-code:p02', 'run-code', 'desktops')).toBe(false);
  });

  it('about sites takes a site server for its site', () => {
    expect(isReached('influence-site:server', 'influences', 'p01')).toBe(true);
    expect(isReached('influence-site:server', 'influences', 'p02')).toBe(false);
  });

  it.each([
    ['run-code:sql', /sql is no client group or client computer/],
    ['block-updates:corp', /corp is no client group/],
    ['control-site-server:sql', /sql is no site or site server/],
    ['obtain-secrets:hq', /hq is no package, deployment/],
  ])('is refused with a sentence where it means nothing: %s', (text, says) => {
    expect(readGoal(text, facts)).toMatch(says);
  });
});
