// The network view as it is exported: the drawings of the canvas, with the numbers of the findings.
import { drawBundle } from '../drawing/bundle.ts';
import { neighbourBundlesOf } from '../drawing/bundles.ts';
import type { Shape } from '../drawing/display-list.ts';
import type { Frame } from '../drawing/line.ts';
import { type Mark, marksOf } from '../drawing/marks.ts';
import { boxesOf, drawItem, type Item, itemsOf, wiresOf } from '../drawing/network.ts';
import { attributes, iconsIn, svgOf } from '../drawing/svg.ts';
import type { Theme } from '../drawing/themes.ts';
import { arrange } from '../layout/arrange.ts';
import type { Analysis } from '../rules/engine.ts';
import { badgeRow } from './number-badges.ts';
import type { Numbering } from './numbering.ts';

/** Shapes that share an origin, and what they lead to. */
export interface Group {
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
  readonly href?: string;
}

export interface Picture {
  /** What it covers, in its own coordinates, with a margin. */
  readonly frame: Frame;
  /** From the back to the front. */
  readonly groups: readonly Group[];
}

const margin = 18;

/** The network view: what the document places stands there, the rest where layout puts it. */
export function pictureOf(analysis: Analysis, numbering: Numbering): Picture {
  const { survey } = analysis.facts;
  const bundles = neighbourBundlesOf(analysis.facts);
  const places = arrange(boxesOf(survey), wiresOf(bundles), { keep: 'placed' });
  const items = [...itemsOf(survey, places)].sort(inDrawingOrder);
  const frames = new Map(items.map(({ id, frame }) => [id, frame]));
  const marks = marksOf(analysis);
  const drawn = (item: Item) => {
    const { shapes, over = [] } = drawItem(survey, item, markOf(item.id, marks, numbering), 'near');
    const { x, y } = item.frame;
    return { under: { x, y, shapes }, over: { x, y, shapes: over } };
  };
  const zones = items.filter(({ kind }) => kind === 'zones').map(drawn);
  const others = items.filter(({ kind }) => kind !== 'zones').map(drawn);
  const lines = bundles.flatMap((bundle) => {
    const [a, b] = [frames.get(bundle.a), frames.get(bundle.b)];
    return a === undefined || b === undefined ? [] : [drawBundle(bundle, a, b, 'near')];
  });
  return {
    frame: around(items.map(({ frame }) => frame)),
    groups: [
      ...zones.map(({ under }) => under),
      ...lines.map(({ line }) => ({ x: 0, y: 0, shapes: line })),
      ...lines.map(({ label }) => ({ x: 0, y: 0, shapes: label })),
      ...zones.map(({ over }) => over),
      ...others.flatMap(({ under, over }) => [under, over]),
      ...items.flatMap((item) => badgesOf(item, numbering)),
    ],
  };
}

/** Outer zones before what stands in them; otherwise by id, so that the order of the document tells nothing. */
function inDrawingOrder(one: Item, other: Item): number {
  const area = ({ kind, frame }: Item) => (kind === 'zones' ? frame.width * frame.height : 0);
  return area(other) - area(one) || (one.id < other.id ? -1 : 1);
}

/** The mark of the drawing stands for its gravest finding, as the numbered badge that covers it does. */
function markOf(
  id: string,
  marks: ReadonlyMap<string, Mark>,
  { bySubject }: Numbering,
): Mark | undefined {
  const mark = marks.get(id);
  if (mark?.worst === 'info') return undefined;
  const [gravest] = bySubject.get(id) ?? [];
  return mark && gravest ? { ...mark, worst: gravest.severity } : mark;
}

/** How much of the upper edge of an element badges may take: its name begins at the left. */
const roomForBadges = 0.55;

/** How far from the right edge of an element its first badge stands; in pills the name ends near it. */
const insets: { readonly [Kind in Item['kind']]?: number } = { zones: 16, services: 6 };

function badgesOf({ id, frame, kind }: Item, { bySubject, asked }: Numbering): Group[] {
  const right = frame.width - (insets[kind] ?? 14);
  const room = frame.width * roomForBadges;
  const row = badgeRow(bySubject.get(id) ?? [], asked.has(id), right, 0, room);
  return row.map((badge) => ({ x: frame.x, y: frame.y, ...badge }));
}

function around(frames: readonly Frame[]): Frame {
  if (frames.length === 0) return { x: 0, y: 0, width: 480, height: 160 };
  const x = Math.min(...frames.map((frame) => frame.x)) - margin;
  const y = Math.min(...frames.map((frame) => frame.y)) - margin;
  const right = Math.max(...frames.map((frame) => frame.x + frame.width)) + margin;
  const bottom = Math.max(...frames.map((frame) => frame.y + frame.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

/** Groups as markup in the colours of this theme. Icons are uses of symbols. */
export function markupOf(groups: readonly Group[], theme: Theme): string {
  return groups
    .filter(({ shapes }) => shapes.length > 0)
    .map(({ x, y, shapes, href }) => {
      const transform = x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
      const inside = svgOf(shapes.flatMap(haloed), theme);
      return href === undefined
        ? `<g${attributes({ transform })}>${inside}</g>`
        : `<a${attributes({ href, transform })}>${inside}</a>`;
    })
    .join('\n');
}

/** Halos as letters of their own: not every program knows that the edge of letters can lie below them. */
function haloed(shape: Shape): Shape[] {
  if (shape.shape !== 'text' || shape.halo === undefined) return [shape];
  const { halo, ...bare } = shape;
  return [{ ...shape, fill: halo }, bare];
}

/** The names of the icons in these groups. */
export function iconsOf(groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ shapes }) => iconsIn(shapes));
}
