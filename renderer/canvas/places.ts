// Where everything stands on the canvas. What the document does not say is decided by layout once, and
// stays while the document is open.
import { create } from 'zustand';
import { boxesOf, wiresOf } from '../../models/drawing/network.ts';
import type { Box, Place } from '../../models/layout/box.ts';
import { makeRoom } from '../../models/layout/make-room.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { arrangeInWorker } from '../layout/layout-client.ts';
import { untilChanged, useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';

export type Places = ReadonlyMap<string, Place>;

interface PlacesState {
  readonly places: Places;
  /** Grows with every document that is opened: the camera then shows the whole drawing. */
  readonly arrangements: number;
}

export const usePlaces = create<PlacesState>()(() => ({ places: new Map(), arrangements: 0 }));

/** Where layout put things, by the zone that they stood in: there they go back when a move is undone. */
const automatic = new Map<string, Place>();
const keyOf = (id: string, zone: string | undefined) => `${id} in ${zone ?? ''}`;

/** Places what has no place yet, and follows the document from now on. */
export function startPlaces(): void {
  useDocument.subscribe((state, before) => {
    if (state.document === before.document) return;
    void follow(state.cause === 'opened' ? undefined : before.document.views.network?.placed);
  });
}

type Placed = NonNullable<Box['placed']>;

async function follow(placedBefore: { readonly [id: string]: Placed } | undefined): Promise<void> {
  const isOpened = useDocument.getState().cause === 'opened';
  const { document } = useDocument.getState();
  const known: Places = isOpened ? new Map() : usePlaces.getState().places;
  if (isOpened) automatic.clear();
  const boxes = boxesOf(surveyOf(document)).map((box) =>
    withPlaces(box, undefined, known, placedBefore),
  );
  const missing = boxes.some(lacksPlace);
  if (!missing) {
    show(boxes, grown(boxes, known), isOpened);
    return;
  }
  const changed = untilChanged();
  try {
    if (isOpened) await analysed(changed);
    const wires = wiresOf(useAnalysis.getState().summary?.neighbourBundles ?? []);
    const places = await arrangeInWorker(boxes, wires, { keep: 'placed' }, changed);
    if (changed.aborted) return;
    show(boxes, places, isOpened);
  } catch (error) {
    if (!changed.aborted) {
      say('failure', `The drawing could not be arranged: ${String(error)}. Undo the last change.`);
    }
  }
}

/** Waits for the first analysis of a document: what exchanges much is put side by side, as exports have it. */
function analysed(signal: AbortSignal): Promise<void> {
  const { revision } = useAnalysis.getState();
  return new Promise((resolve) => {
    const stop = useAnalysis.subscribe((state) => {
      if (state.revision !== revision || state.summary === undefined) done();
    });
    const done = () => {
      stop();
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Shows these places, those of an opened document from afar, and keeps those that nobody chose by hand. */
function show(boxes: readonly Box[], places: Places, isOpened: boolean): void {
  const placed = useDocument.getState().document.views.network?.placed ?? {};
  const keep = (box: Box, zone: string | undefined) => {
    const place = places.get(box.id);
    if (place !== undefined && !Object.hasOwn(placed, box.id)) {
      automatic.set(keyOf(box.id, zone), place);
    }
    for (const child of box.children ?? []) keep(child, box.id);
  };
  for (const box of boxes) keep(box, undefined);
  usePlaces.setState(({ arrangements }) => ({
    places,
    arrangements: isOpened ? arrangements + 1 : arrangements,
  }));
}

/** A box as it stands now: where the document says so anew, else where it stood in this zone. */
function withPlaces(
  box: Box,
  zone: string | undefined,
  known: Places,
  placedBefore: { readonly [id: string]: Placed } | undefined,
): Box {
  const { id, placed: said, ...bare } = box;
  const before = placedBefore !== undefined && Object.hasOwn(placedBefore, id);
  const isNew = said !== undefined && !isSame(said, before ? placedBefore[id] : undefined);
  // A placement that is gone was undone; the place before it was the automatic one.
  const stood = said === undefined ? automatic.get(keyOf(id, zone)) : known.get(id);
  const placed = isNew || stood === undefined ? said : stood;
  const children = box.children?.map((child) => withPlaces(child, id, known, placedBefore));
  return {
    id,
    ...bare,
    ...(children !== undefined && { children }),
    ...(placed !== undefined && { placed }),
  };
}

function isSame(one: Placed, other: Placed | undefined): boolean {
  return (
    other !== undefined &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

function lacksPlace({ placed, children = [] }: Box): boolean {
  return placed === undefined || children.some(lacksPlace);
}

/** The places of boxes that all have one: containers hold what stands in them, grown boxes make room. */
function grown(boxes: readonly Box[], known: Places): Places {
  const places = new Map<string, Place>();
  settle(boxes, known, places);
  return places;
}

function settle(boxes: readonly Box[], known: Places, places: Map<string, Place>): void {
  const frames = new Map<string, Place>();
  for (const box of boxes) {
    const { placed, children, padding } = box;
    if (placed === undefined) continue;
    let { width, height } = box;
    if (children !== undefined) {
      settle(children, known, places);
      width = Math.max(width, placed.width ?? 0);
      height = Math.max(height, placed.height ?? 0);
      for (const child of children) {
        const inside = places.get(child.id);
        if (inside === undefined) continue;
        width = Math.max(width, inside.x + inside.width + (padding?.right ?? 0));
        height = Math.max(height, inside.y + inside.height + (padding?.bottom ?? 0));
      }
    }
    frames.set(box.id, { x: placed.x, y: placed.y, width, height });
  }
  for (const [id, frame] of frames) {
    const before = known.get(id);
    const hasGrown =
      before !== undefined && (frame.width > before.width || frame.height > before.height);
    if (!hasGrown) continue;
    for (const [other, to] of makeRoom(frames, id, before)) frames.set(other, to);
  }
  for (const [id, frame] of frames) places.set(id, frame);
}
