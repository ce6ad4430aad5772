// Which zone something is dropped into, where in it there is room, and the edit that puts it there.
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import type { Survey } from '../../models/document/survey.ts';
import { drawItem, type Item } from '../../models/drawing/network.ts';
import { leastZone, zonePadding } from '../../models/drawing/zone.ts';
import type { EditCall } from '../../models/edits/index.ts';
import { fieldOf, kinds } from '../../models/elements/catalogue.ts';
import { narrowGap, type Place } from '../../models/layout/box.ts';
import { nearestSpot } from '../../models/layout/free-spot.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The innermost zone at a point of the drawing, apart from some zones and what is in them. */
export function zoneAt(
  survey: Survey,
  items: readonly Item[],
  { x, y }: Point,
  apartFrom: readonly string[] = [],
): Item | undefined {
  // Zones come before what stands in them: the last one that holds the point is the innermost.
  return items.findLast(
    ({ id, kind, frame }) =>
      kind === 'zones' &&
      x >= frame.x &&
      x <= frame.x + frame.width &&
      y >= frame.y &&
      y <= frame.y + frame.height &&
      !survey.zoneChain(id).some((zone) => apartFrom.includes(zone)),
  );
}

const grid = 4;

function onGrid(value: number): number {
  return Math.round(value / grid) * grid;
}

/** Where a point of the drawing lies inside a zone, on the grid and within its border. */
export function placeIn(zone: Item | undefined, { x, y }: Point): Point {
  if (zone === undefined) return { x: onGrid(x), y: onGrid(y) };
  return {
    x: Math.max(zonePadding.left, onGrid(x - zone.frame.x)),
    y: Math.max(zonePadding.top, onGrid(y - zone.frame.y)),
  };
}

/**
 * Where a new element of the document stands that was let go at a point of its zone, or a note at one of
 * the canvas: as near to it as it covers nothing.
 */
export function placeBeside(
  survey: Survey,
  items: readonly Item[],
  { id, kind, parent }: Pick<Item, 'id' | 'kind' | 'parent'>,
  point: Point,
): Point {
  const isNote = kind === 'notes';
  const item = { id, kind, parent, place: { ...point, ...leastZone } };
  const { width, height } = drawItem(survey, item, undefined, 'near');
  const taken = isNote
    ? items.filter((other) => other.id !== id).map(keptInSight)
    : items.filter((other) => isSibling(other, parent)).map(({ place }) => place);
  const isInZone = !isNote && parent !== undefined;
  const ground = isInZone ? zonePadding : { left: -Infinity, top: -Infinity };
  const { x, y } = nearestSpot(
    { ...point, width, height },
    taken.map((place) => ({ place, gap: narrowGap })),
    { x: ground.left, y: ground.top },
  );
  return { x, y };
}

/** What a note leaves uncovered: of a zone its head alone. */
function keptInSight({ kind, frame }: Item): Place {
  return kind === 'zones' ? { ...frame, height: zonePadding.top } : frame;
}

function isSibling({ kind, parent }: Item, zone: string | undefined): boolean {
  return kind !== 'notes' && parent === zone;
}

/**
 * The edit after items were moved by hand: into the zones where they were let go, and everything that
 * layout had put somewhere stays there. A sentence where something cannot stand where it was let go.
 */
export function dropped(
  survey: Survey,
  items: readonly Item[],
  moved: ReadonlyMap<string, Point>,
): EditCall | { readonly sentence: string } {
  const ids = [...moved.keys()];
  const edits: EditCall[] = [];
  /** The names of the zones that something came into. */
  const zones = new Set<string>();
  const placed: Record<string, object> = unplaced(survey.document, items);
  for (const item of items) {
    const point = moved.get(item.id);
    if (point === undefined) continue;
    if (item.kind === 'notes') {
      const changes = [
        { element: item.id, setting: 'x', value: onGrid(point.x) },
        { element: item.id, setting: 'y', value: onGrid(point.y) },
      ];
      edits.push({ edit: 'set-settings', arguments: { changes } });
      continue;
    }
    const middle = {
      x: point.x + item.frame.width / 2,
      y: point.y + (item.kind === 'zones' ? zonePadding.top / 2 : item.frame.height / 2),
    };
    const zone = zoneAt(survey, items, middle, ids);
    if (zone?.id !== item.parent) {
      const move = moveInto(survey, item, zone);
      if ('sentence' in move) return move;
      edits.push(move);
      if (zone !== undefined) zones.add(survey.nameOf(zone.id));
    }
    const size =
      item.kind === 'zones' ? { width: item.place.width, height: item.place.height } : {};
    placed[item.id] = { ...placeIn(zone, point), ...size, pinned: true };
  }
  if (Object.keys(placed).length > 0) {
    edits.push({ edit: 'place-elements', arguments: { view: 'network', placed } });
  }
  const [first = ''] = ids;
  const rest = ids.length > 1 ? ` and ${ids.length - 1} more` : '';
  const into = zones.size === 1 ? ` to ${[...zones].join()}` : '';
  const title = `move ${survey.nameOf(first)}${rest}${into}`;
  return { edit: 'together', arguments: { title, edits } };
}

function moveInto(
  survey: Survey,
  { id, kind }: Item,
  zone: Item | undefined,
): EditCall | { readonly sentence: string } {
  if (zone !== undefined || kind === 'zones') {
    return { edit: 'move-elements', arguments: { ids: [id], into: zone?.id ?? null } };
  }
  if (fieldOf(kind, 'zone')?.required === true) {
    return {
      sentence: `${survey.nameOf(id)} has to stand in a zone: let the ${kinds[kind].singular} go over one.`,
    };
  }
  return { edit: 'set-settings', arguments: { changes: [{ element: id, setting: 'zone' }] } };
}

/** The places of everything that the document does not place itself. */
export function unplaced(document: Hierarchy, items: readonly Item[]): Record<string, object> {
  const known = document.views.network?.placed ?? {};
  return Object.fromEntries(
    items
      .filter(({ id, kind }) => kind !== 'notes' && !Object.hasOwn(known, id))
      .map(({ id, kind, place: { x, y, width, height } }) => [
        id,
        kind === 'zones' ? { x, y, width, height } : { x, y },
      ]),
  );
}
