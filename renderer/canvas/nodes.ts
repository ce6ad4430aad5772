// The nodes that React Flow holds. A node stays the same object while nothing about it changes, so that
// one card under the hand does not draw the others again.
import type { Survey } from '../../models/document/survey.ts';
import type { Detail, Drawing } from '../../models/drawing/display-list.ts';
import { type Mark, worstOf } from '../../models/drawing/marks.ts';
import { drawItem, type Item, isShownAt } from '../../models/drawing/network.ts';
import type { Place } from '../../models/layout/box.ts';
import type { Evidence } from './evidence.ts';
import type { ItemNodeType } from './item-node.tsx';

export interface Shown {
  readonly survey: Survey;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly detail: Detail;
  readonly selection: ReadonlySet<string>;
  readonly evidence: Evidence | undefined;
  /** The element whose name is being typed: it lies above everything. */
  readonly renaming: string | undefined;
  readonly onResize: ItemNodeType['data']['onResize'];
}

/** Zones lie below the lines, everything else above them. */
function depth({ id, kind }: Item, index: number, renaming: string | undefined): number {
  if (id === renaming) return 2_000_000_000;
  return kind === 'zones' ? index : 10_000 + index;
}

/** Makes nodes, and gives those again that are as they were. */
export class Nodes {
  #drawings = new Map<string, { readonly of: readonly unknown[]; readonly drawing: Drawing }>();
  #nodes = new Map<string, { readonly of: readonly unknown[]; readonly node: ItemNodeType }>();

  of(items: readonly Item[], shown: Shown): ItemNodeType[] {
    const { survey, detail, selection, evidence, renaming, onResize } = shown;
    const drawings = new Map<string, { of: readonly unknown[]; drawing: Drawing }>();
    const nodes = new Map<string, { of: readonly unknown[]; node: ItemNodeType }>();
    items.forEach((item, index) => {
      if (!isShownAt(detail, item)) return;
      const { id, kind, place, frame, parent } = item;
      const drawn = this.#drawn(item, items, shown);
      drawings.set(id, drawn);
      const isSelected = selection.has(id);
      const isDimmed = evidence !== undefined && kind !== 'zones' && !evidence.ids.has(id);
      const where = [parent, place.x, place.y, place.width, place.height, frame.x, frame.y];
      const zIndex = depth(item, index, renaming);
      const of = [drawn.drawing, ...where, zIndex, isSelected, isDimmed, onResize];
      const known = this.#nodes.get(id);
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

  /** What an item looks like depends on itself, its site and what is wrong with it; a zone also on what is in it. */
  #drawn(item: Item, items: readonly Item[], { survey, marks, detail }: Shown) {
    const { id, kind, place } = item;
    const element = survey.get(kind, id);
    const site = survey.get('sites', element?.site);
    const mark = detail === 'far' ? worstInside(item, items, survey, marks) : marks.get(id);
    const isZone = kind === 'zones';
    const of = [
      element?.data,
      site?.data,
      isZone ? survey : survey.modeOf(site?.id ?? ''),
      isZone ? mark : `${mark?.worst} ${JSON.stringify(mark?.roles)}`,
      detail,
      place.width,
      place.height,
    ];
    const known = this.#drawings.get(id);
    if (known !== undefined && areSame(known.of, of)) return known;
    return { of, drawing: drawItem(survey, item, mark, detail) };
  }
}

function worstInside(
  { id }: Item,
  items: readonly Item[],
  survey: Survey,
  marks: ReadonlyMap<string, Mark>,
): Mark | undefined {
  const inside = items.filter(({ parent }) => survey.zoneChain(parent).includes(id));
  return worstOf([marks.get(id), ...inside.map((item) => marks.get(item.id))]);
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
