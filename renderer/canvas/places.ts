// Where everything stands on the canvas. What the document does not say is decided by layout once, and
// stays while the document is open.
import { create } from 'zustand';
import { boxesOf, wiresOf } from '../../models/drawing/network.ts';
import type { Box, Place } from '../../models/layout/box.ts';
import { makeRoom } from '../../models/layout/make-room.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { arrangeInWorker } from '../layout/layout-client.ts';
import { useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';

export type Places = ReadonlyMap<string, Place>;

interface PlacesState {
  readonly places: Places;
  /** Grows with every arrangement of a whole drawing, which the camera then shows. */
  readonly arrangements: number;
}

export const usePlaces = create<PlacesState>()(() => ({ places: new Map(), arrangements: 0 }));

let ended = new AbortController();

/** Places what has no place yet, and follows the document from now on. */
export function startPlaces(): void {
  useDocument.subscribe((state, before) => {
    if (state.document === before.document) return;
    void follow(state.cause === 'opened' ? undefined : before.document.views.network?.placed);
  });
}

type Placed = NonNullable<Box['placed']>;

async function follow(placedBefore: { readonly [id: string]: Placed } | undefined): Promise<void> {
  ended.abort();
  const isOpened = useDocument.getState().cause === 'opened';
  const { document } = useDocument.getState();
  const known: Places = isOpened ? new Map() : usePlaces.getState().places;
  const boxes = boxesOf(surveyOf(document)).map((box) => withPlaces(box, known, placedBefore));
  const missing = boxes.some(lacksPlace);
  if (!missing) {
    usePlaces.setState({ places: grown(boxes, known) });
    return;
  }
  const mine = new AbortController();
  ended = mine;
  try {
    if (isOpened) await analysed(mine.signal);
    const wires = wiresOf(useAnalysis.getState().summary?.neighbourBundles ?? []);
    const places = await arrangeInWorker(boxes, wires, { keep: 'placed' }, mine.signal);
    if (mine.signal.aborted) return;
    usePlaces.setState(({ arrangements }) => ({
      places,
      arrangements: isOpened ? arrangements + 1 : arrangements,
    }));
  } catch (error) {
    if (!mine.signal.aborted) {
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

/** A box as it stands now: where the document says so anew, or else where it stood. */
function withPlaces(
  box: Box,
  known: Places,
  placedBefore: { readonly [id: string]: Placed } | undefined,
): Box {
  const stood = known.get(box.id);
  const isNew = box.placed !== undefined && !isSame(box.placed, placedBefore?.[box.id]);
  const { placed: _dropped, ...bare } = box;
  const children = box.children?.map((child) => withPlaces(child, known, placedBefore));
  const placed = isNew || stood === undefined ? box.placed : stood;
  return {
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
    for (const [other, to] of makeRoom(frames, id, before)) frames.set(other, to as Place);
  }
  for (const [id, frame] of frames) places.set(id, frame);
}
