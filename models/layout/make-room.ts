// Keeps a drawing free of overlaps when one box grows: what stands beyond it moves on, as little as possible.
import { onGrid, type Place } from './box.ts';

/** As far as this, in pixels, distances are kept; larger ones may shrink. */
const keptGap = 24;

/**
 * Where the siblings of a box that grew from `before` have to go, by id; those that may stay are left
 * out. `frames` holds the siblings and the box itself as it is now; pixels, relative to their container.
 */
export function makeRoom(
  frames: ReadonlyMap<string, Place>,
  id: string,
  before: Place,
): ReadonlyMap<string, Place> {
  const moved = new Map<string, Place>();
  const now = (other: string) => moved.get(other) ?? frames.get(other);
  const waiting: { id: string; before: Place }[] = [{ id, before }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const grown = now(next.id);
    if (grown === undefined) continue;
    for (const [otherId] of frames) {
      const other = now(otherId);
      if (otherId === next.id || otherId === id || other === undefined) continue;
      if (!overlap(grown, other) || overlap(next.before, other)) continue;
      const gapBelow = other.y - (next.before.y + next.before.height);
      const gapRight = other.x - (next.before.x + next.before.width);
      const isBelow = gapBelow >= gapRight;
      const gap = Math.max(0, Math.min(keptGap, isBelow ? gapBelow : gapRight));
      const to = isBelow
        ? { ...other, y: onGrid(grown.y + grown.height + gap) }
        : { ...other, x: onGrid(grown.x + grown.width + gap) };
      moved.set(otherId, to);
      waiting.push({ id: otherId, before: other });
    }
  }
  return moved;
}

function overlap(one: Place, other: Place): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
