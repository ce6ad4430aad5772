// The drawing by keyboard: arrows go from one thing to the next, Alt and arrows move what is selected.
import type { KeyboardEvent } from 'react';
import type { Survey } from '../../models/document/survey.ts';
import type { Frame } from '../../models/drawing/line.ts';
import type { Item } from '../../models/drawing/network.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { say, select, useInterface } from '../store/interface-store.ts';
import { reveal } from './camera.ts';
import { dropped } from './dropping.ts';

const directions: { readonly [key: string]: { readonly x: number; readonly y: number } } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far a key press moves things, in pixels. */
const nudge = 8;

export function canvasKey(event: KeyboardEvent, survey: Survey, items: readonly Item[]): void {
  const direction = directions[event.key];
  const isElsewhere = event.target !== event.currentTarget;
  if (direction === undefined || isElsewhere || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { selection } = useInterface.getState();
  const chosen = items.filter(({ id }) => selection.includes(id));
  if (event.altKey) {
    const moved = new Map(
      chosen.map(({ id, frame: { x, y } }) => [
        id,
        { x: x + direction.x * nudge, y: y + direction.y * nudge },
      ]),
    );
    if (moved.size === 0) return;
    const call = dropped(survey, items, moved);
    if ('sentence' in call) say('failure', call.sentence);
    else editOrSay(call);
    return;
  }
  const from = chosen.at(-1);
  const next = from === undefined ? items[0] : nearest(items, from, direction);
  if (next === undefined) return;
  select([next.id]);
  reveal(next.id);
}

/** The nearest thing in a direction; aside counts double. */
function nearest(
  items: readonly Item[],
  from: Item,
  { x, y }: { readonly x: number; readonly y: number },
): Item | undefined {
  const here = middle(from.frame);
  let best: Item | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.id === from.id) continue;
    const there = middle(item.frame);
    const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    if (ahead <= 0 || ahead + 2 * aside >= least) continue;
    best = item;
    least = ahead + 2 * aside;
  }
  return best;
}

function middle({ x, y, width, height }: Frame) {
  return { x: x + width / 2, y: y + Math.min(height, 60) / 2 };
}
