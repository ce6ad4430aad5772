// What the user looks at: actions on the camera of the canvas, for commands and panels.
import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { Frame } from '../../models/drawing/line.ts';
import { leastZone } from '../../models/drawing/zone.ts';

let flow: ReactFlowInstance | undefined;
let frameOf: (id: string) => Frame | undefined = () => undefined;

/** Called by the canvas when it stands, and when it is gone. */
export function attachCamera(
  instance: ReactFlowInstance | undefined,
  frames: (id: string) => Frame | undefined,
): void {
  flow = instance;
  frameOf = frames;
}

const margin = 0.06;

/** The least part of the drawing that is framed, in its own pixels. */
const leastShown = { width: 900, height: 520 };

function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
}

/** Shows the whole drawing. */
export function fit(): void {
  void flow?.fitView({ padding: margin, maxZoom: 1, duration: duration() });
}

export function zoomBy(factor: number): void {
  if (flow !== undefined) void flow.zoomTo(flow.getZoom() * factor, { duration: duration() });
}

export function zoomTo(zoom: number): void {
  void flow?.zoomTo(zoom, { duration: duration() });
}

/** Shows these elements, as near as they fit. Those that are not on the canvas are passed over. */
export function frame(ids: readonly string[]): void {
  const frames = ids.flatMap((id) => frameOf(id) ?? []);
  if (frames.length === 0) return;
  const left = Math.min(...frames.map(({ x }) => x));
  const top = Math.min(...frames.map(({ y }) => y));
  const right = Math.max(...frames.map(({ x, width }) => x + width));
  const bottom = Math.max(...frames.map(({ y, height }) => y + height));
  // A single card is not blown up: some of what stands around it shows too.
  const width = Math.max(right - left, leastShown.width);
  const height = Math.max(bottom - top, leastShown.height);
  void flow?.fitBounds(
    { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height },
    { padding: 0.15, duration: duration() },
  );
}

/** Moves the drawing so far that an element shows, of a zone its head, at the same zoom. */
export function reveal(id: string): void {
  const frame = frameOf(id);
  if (flow === undefined || frame === undefined) return;
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
  const corner = flow.flowToScreenPosition({ x: frame.x, y: frame.y });
  const zoom = flow.getZoom();
  const width = Math.min(frame.width, leastZone.width);
  const height = Math.min(frame.height, leastZone.height);
  const isShown =
    canvas !== undefined &&
    corner.x >= canvas.left &&
    corner.y >= canvas.top &&
    corner.x + width * zoom <= canvas.right &&
    corner.y + height * zoom <= canvas.bottom;
  if (isShown) return;
  const middle = { x: frame.x + width / 2, y: frame.y + height / 2 };
  void flow.setCenter(middle.x, middle.y, { zoom, duration: duration() });
}

let before: Viewport | undefined;

/** Keeps where the user looks, to come back there; the first place counts until then. */
export function remember(): void {
  before ??= flow?.getViewport();
}

/** Goes back to where the user looked. */
export function comeBack(): void {
  if (before !== undefined) void flow?.setViewport(before, { duration: duration() });
  before = undefined;
}

/** Where a point of the screen lies in the drawing. */
export function toDrawing(point: { readonly x: number; readonly y: number }) {
  return flow?.screenToFlowPosition({ x: point.x, y: point.y }) ?? { x: 0, y: 0 };
}
