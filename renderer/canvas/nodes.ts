// The nodes that React Flow holds: zones, and of everything else what is in sight or selected. A node stays the same
// object while nothing about it changes, so that one card under the hand does not draw the others again.
import type { Survey } from '../../models/document/survey.ts';
import type { Detail, Drawing } from '../../models/drawing/display-list.ts';
import { type Frame, meets } from '../../models/drawing/line.ts';
import { type Mark, worstOf } from '../../models/drawing/marks.ts';
import { drawItem, type Item, isShownAt } from '../../models/drawing/network.ts';
import type { Place } from '../../models/layout/box.ts';
import type { Evidence } from './evidence.ts';
import type { HeatMap } from './heat.ts';
import type { ItemNodeType } from './item-node.tsx';

export interface Shown {
  readonly survey: Survey;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly detail: Detail;
  readonly selection: ReadonlySet<string>;
  readonly evidence: Evidence | undefined;
  readonly heat: HeatMap | undefined;
  /** The element whose name is being typed: it lies above everything. */
  readonly renaming: string | undefined;
  /** The part of the drawing that can be seen. */
  readonly sight: Frame;
  readonly onResize: ItemNodeType['data']['onResize'];
}

/** Zones lie below the lines, everything else above them. */
function depth({ id, kind }: Item, index: number, renaming: string | undefined): number {
  if (id === renaming) return 2_000_000_000;
  return kind === 'zones' ? index : 10_000 + index;
}

/** Whether it is only the background of what is looked at, or nothing falls with it where that is asked. */
function isBackground(id: string, { evidence, heat }: Shown): boolean {
  if (evidence !== undefined) return !evidence.ids.has(id);
  return heat !== undefined && (heat.radii.get(id)?.clients ?? 0) === 0;
}

/** How many pictures may change at once; others follow in the next frames, so that none takes long. */
const mostAtOnce = 40;

/** Makes nodes, and gives those again that are as they were. */
export class Nodes {
  #drawings = new Map<string, { readonly of: readonly unknown[]; readonly drawing: Drawing }>();
  #nodes = new Map<string, { readonly of: readonly unknown[]; readonly node: ItemNodeType }>();
  #left = 0;
  #isLeaving = false;

  /** Whether the last nodes show everything as it is: else there is more to do in the next frame. */
  get areComplete(): boolean {
    return this.#left >= 0 && !this.#isLeaving;
  }

  of(items: readonly Item[], shown: Shown): ItemNodeType[] {
    this.#left = mostAtOnce;
    this.#isLeaving = false;
    const { survey, detail, selection, renaming, sight, onResize } = shown;
    const drawings = new Map<string, { of: readonly unknown[]; drawing: Drawing }>();
    const nodes = new Map<string, { of: readonly unknown[]; node: ItemNodeType }>();
    const inside = detail === 'far' ? worstInside(items, shown) : undefined;
    const isDimming = shown.evidence !== undefined || shown.heat !== undefined;
    const lit = detail === 'far' && isDimming ? litZones(items, shown) : undefined;
    items.forEach((item, index) => {
      const { id, kind, place, frame, parent } = item;
      const known = this.#nodes.get(id);
      const isSelected = selection.has(id);
      // What stands in a zone stands in it for React Flow, too: zones are always there.
      const isHeld = kind === 'zones' || isSelected || id === renaming;
      if (!isShownAt(detail, item) || !(isHeld || meets(frame, sight))) {
        // React Flow takes long over a node that is gone at once while it shows.
        if (known !== undefined && known.node.hidden !== true) {
          nodes.set(id, { of: [], node: { ...known.node, hidden: true } });
          this.#isLeaving = true;
        }
        return;
      }
      const drawn = this.#drawn(item, shown, inside);
      if (drawn === undefined) return;
      drawings.set(id, drawn);
      // From far away zones are all that shows; nearer they are the ground of what is lit.
      const isDimmed = kind === 'zones' ? lit?.has(id) === false : isBackground(id, shown);
      const where = [parent, place.x, place.y, place.width, place.height, frame.x, frame.y];
      const zIndex = depth(item, index, renaming);
      const of = [drawn.drawing, ...where, zIndex, isSelected, isDimmed, onResize];
      if (known !== undefined && areSame(known.of, of)) {
        nodes.set(id, known);
        return;
      }
      const node: ItemNodeType = {
        id,
        type: 'item',
        position: { x: place.x, y: place.y },
        width: place.width,
        height: place.height,
        // It is as large as its picture: nothing has to be measured before it shows.
        measured: { width: place.width, height: place.height },
        handles: [],
        selected: isSelected,
        zIndex,
        ariaRole: 'group',
        ariaLabel: survey.nameOf(id),
        ...(parent !== undefined && { parentId: parent }),
        // The ground of a zone lets the hand through to the canvas; its head is what moves it.
        ...(kind === 'zones' && {
          dragHandle: '.zone-handle',
          style: { pointerEvents: 'none' },
        }),
        data: { item, drawing: drawn.drawing, isDimmed, onResize },
      };
      nodes.set(id, { of, node });
    });
    this.#drawings = drawings;
    this.#nodes = nodes;
    return [...nodes.values()].map(({ node }) => node);
  }

  /**
   * What an item looks like depends on itself, its site and what is wrong with it; a zone also on what is in it. Where
   * much changes at once it looks as before at first, or shows later.
   */
  #drawn(
    item: Item,
    { survey, marks, detail }: Shown,
    inside: ReadonlyMap<string, Mark> | undefined,
  ) {
    const { id, kind, place } = item;
    const element = survey.get(kind, id);
    const site = survey.get('sites', element?.site);
    const mark = (inside ?? marks).get(id);
    const isZone = kind === 'zones';
    const of = [
      element?.data,
      site?.data,
      isZone ? survey : survey.modeOf(site?.id ?? ''),
      `${mark?.worst} ${JSON.stringify(mark?.roles)}`,
      detail,
      place.width,
      place.height,
    ];
    const known = this.#drawings.get(id);
    if (known !== undefined && areSame(known.of, of)) return known;
    if (!isZone) {
      this.#left -= 1;
      if (this.#left < 0) return known;
    }
    return { of, drawing: drawItem(survey, item, mark, detail) };
  }
}

/** The worst in and at each zone. */
function worstInside(items: readonly Item[], { survey, marks }: Shown): ReadonlyMap<string, Mark> {
  const worst = new Map<string, Mark>();
  for (const { id, kind, parent } of items) {
    const mark = marks.get(id);
    if (mark === undefined) continue;
    for (const zone of survey.zoneChain(kind === 'zones' ? id : parent)) {
      const both = worstOf([worst.get(zone), mark]);
      if (both !== undefined) worst.set(zone, both);
    }
  }
  return worst;
}

/** The zones that are, or hold, what is looked at. */
function litZones(items: readonly Item[], shown: Shown): ReadonlySet<string> {
  const lit = new Set<string>();
  for (const { id, kind, parent } of items) {
    if (isBackground(id, shown)) continue;
    for (const zone of shown.survey.zoneChain(kind === 'zones' ? id : parent)) lit.add(zone);
  }
  return lit;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** The items while a hand moves or resizes some of them: what stands in those moves along. */
export function underHand(
  items: readonly Item[],
  live: ReadonlyMap<string, Partial<Place>>,
): readonly Item[] {
  if (live.size === 0) return items;
  const frames = new Map<string, Item['frame']>();
  return items.map((item) => {
    const change = live.get(item.id);
    const parent = item.parent === undefined ? undefined : frames.get(item.parent);
    if (change === undefined && parent === undefined) return item;
    const place = change === undefined ? item.place : { ...item.place, ...change };
    const origin = parent ?? { x: item.frame.x - item.place.x, y: item.frame.y - item.place.y };
    const { width, height } = place;
    const frame = { x: origin.x + place.x, y: origin.y + place.y, width, height };
    frames.set(item.id, frame);
    return { ...item, place, frame };
  });
}
