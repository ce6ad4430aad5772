// The flows on the canvas: which of them show as lines, and which line lies where.
import { useMemo } from 'react';
import { type Bundle, bundleId } from '../../models/drawing/bundles.ts';
import type { Detail } from '../../models/drawing/display-list.ts';
import {
  around,
  distanceTo,
  type Frame,
  lineBetween,
  meets,
  type Point,
} from '../../models/drawing/line.ts';
import { type Item, isShownAt } from '../../models/drawing/network.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { useInterface } from '../store/interface-store.ts';
import { useEvidence } from './evidence.ts';
import { useHeat } from './heat.ts';

/** A bundle between the boxes of its two ends. */
export interface Line {
  readonly bundle: Bundle;
  readonly look: 'plain' | 'quiet' | 'strong';
  readonly a: Frame;
  readonly b: Frame;
}

/** What nobody touches lies below and is painted once; what is looked at or moved lies above it. */
export interface Lines {
  readonly below: readonly Line[];
  readonly above: readonly Line[];
  /** Whether those below are only the background of what is looked at. */
  readonly isQuiet: boolean;
}

/** The lines while an element is pointed at, and a hand moves what stands there to where `items` are. */
export function useLines(
  standing: readonly Item[],
  items: readonly Item[],
  detail: Detail,
  hovered: string | undefined,
): Lines {
  const { background, touching, isStrong } = useShown(hovered);
  const isHot = useHeat(({ heat }) => heat !== undefined);
  const isQuiet = isHot || touching.length > 0;
  const frames = useMemo(() => framesOf(items, detail), [items, detail]);
  const framesBefore = useMemo(() => framesOf(standing, detail), [standing, detail]);
  const moved = items.filter((item, index) => item !== standing[index]).map(({ id }) => id);
  // A text, so that the lines below stay the same ones while the hand moves the same things.
  const held = moved.join(' ');
  const below = useMemo(() => {
    const ids = new Set(held.split(' '));
    return linesOf(
      background.filter(({ a, b }) => !ids.has(a) && !ids.has(b)),
      framesBefore,
      'plain',
    );
  }, [background, held, framesBefore]);
  const above = useMemo(() => {
    const known = new Set(touching.map(({ id }) => id));
    const ids = new Set(held.split(' '));
    const pulled = background.filter(
      ({ id, a, b }) => !known.has(id) && (ids.has(a) || ids.has(b)),
    );
    return [
      ...linesOf(pulled, frames, isQuiet ? 'quiet' : 'plain'),
      ...linesOf(touching, frames, isStrong ? 'strong' : 'plain'),
    ];
  }, [background, touching, isStrong, isQuiet, held, frames]);
  return { below, above, isQuiet };
}

const none: readonly Bundle[] = [];

/** The bundles in the background, and those that are looked at. */
function useShown(hovered: string | undefined) {
  const bundles = useAnalysis(({ summary }) => summary?.bundles ?? none);
  const neighbours = useAnalysis(({ summary }) => summary?.neighbourBundles ?? none);
  const overlay = useInterface((state) => state.overlay);
  const selection = useInterface((state) => state.selection);
  const evidence = useEvidence((state) => state.evidence);
  return useMemo(() => {
    if (evidence !== undefined) {
      return { background: none, touching: evidence.bundles, isStrong: true };
    }
    const backgrounds = { bundled: neighbours, 'every-pair': bundles, selected: none, none };
    const looked = hovered === undefined ? selection : [hovered];
    return {
      background: backgrounds[overlay],
      touching: overlay === 'none' ? none : touchingBundles(bundles, looked),
      isStrong: hovered !== undefined,
    };
  }, [bundles, neighbours, overlay, selection, evidence, hovered]);
}

/** The bundles of some elements; of two that a line connects, that line alone. */
function touchingBundles(bundles: readonly Bundle[], ids: readonly string[]): readonly Bundle[] {
  const [one = '', other = ''] = ids;
  const between = ids.length === 2 ? bundles.filter(({ id }) => id === bundleId(one, other)) : [];
  if (between.length > 0) return between;
  const chosen = new Set(ids);
  return bundles.filter(({ a, b }) => chosen.has(a) || chosen.has(b));
}

function framesOf(items: readonly Item[], detail: Detail): ReadonlyMap<string, Frame> {
  return new Map(
    items.filter((item) => isShownAt(detail, item)).map(({ id, frame }) => [id, frame]),
  );
}

function linesOf(
  bundles: readonly Bundle[],
  frames: ReadonlyMap<string, Frame>,
  look: Line['look'],
): readonly Line[] {
  return bundles.flatMap((bundle) => {
    const a = frames.get(bundle.a);
    const b = frames.get(bundle.b);
    return a === undefined || b === undefined ? [] : [{ bundle, look, a, b }];
  });
}

/** Whether a line can be in a part of the drawing. */
export function isIn({ a, b }: Line, part: Frame): boolean {
  return meets(around([a, b]), part);
}

/** The uppermost line that passes a point of the drawing within so many pixels. */
export function lineAt({ below, above }: Lines, { x, y }: Point, within: number): Line | undefined {
  const box = { x: x - within, y: y - within, width: 2 * within, height: 2 * within };
  const isThere = (line: Line) =>
    isIn(line, box) && distanceTo(lineBetween(line.a, line.b), { x, y }) <= within;
  return above.findLast(isThere) ?? below.findLast(isThere);
}
