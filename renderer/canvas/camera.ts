// What the user looks at: actions on the camera of the canvas, for commands and panels.
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import { around, type Frame } from '../../models/drawing/line.ts';
import type { Item } from '../../models/drawing/network.ts';
import { leastZone } from '../../models/drawing/zone.ts';

type Camera = Pick<
  ReactFlowInstance,
  | 'flowToScreenPosition'
  | 'getViewport'
  | 'getZoom'
  | 'screenToFlowPosition'
  | 'setCenter'
  | 'setViewport'
  | 'zoomTo'
>;

let flow: Camera | undefined;
let itemsNow: () => readonly Item[] = () => [];

/** Called by the canvas when it stands, and when it is gone. */
export function attachCamera(camera: Camera | undefined, items: () => readonly Item[]): void {
  flow = camera;
  itemsNow = items;
}

function frameOf(id: string): Frame | undefined {
  return itemsNow().find((item) => item.id === id)?.frame;
}

/** The farthest away that somebody can go, and the nearest. */
export const leastZoom = 0.05;
export const mostZoom = 3;

const margin = 0.06;

/** The least part of the drawing that is framed, in its own pixels. */
const leastShown = { width: 900, height: 520 };

function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
}

/** Shows the whole drawing. */
export function fit(): void {
  showEverything(duration());
}

/** Shows the whole drawing without a move: what was just opened. Where the user looked before is over. */
export function fitAtOnce(): void {
  showEverything(0);
  before = undefined;
}

/** Where the camera was put to show everything. */
let fitted: Viewport | undefined;

function showEverything(time: number): void {
  const frames = itemsNow().map((item) => item.frame);
  if (frames.length > 0) fitted = show(around(frames), 1, margin, time);
}

/** Shows everything anew if that is what shows: other things lie over the drawing now. */
export function fitAgain(): void {
  const now = flow?.getViewport();
  if (now === undefined || fitted === undefined) return;
  const isMoved = [now.x - fitted.x, now.y - fitted.y, (now.zoom - fitted.zoom) * 1000].some(
    (by) => Math.abs(by) > 1,
  );
  if (!isMoved) showEverything(0);
}

/** Shows a part of the drawing as near as it fits, beside what lies over the drawing. Gives where the camera goes. */
function show(part: Frame, nearest: number, padding: number, time: number): Viewport | undefined {
  const canvas = rectangleOf('.canvas');
  if (flow === undefined || canvas === undefined) return undefined;
  const { top, bottom, width } = canvas;
  const banner = rectangleOf('.what-if');
  const lower = rectangleOf('.heat-legend') ?? (banner && rectangleOf('.canvas-bar'));
  const above = Math.max(top, banner?.bottom ?? top);
  const below = Math.min(bottom, lower?.top ?? bottom);
  const height = below - above;
  const clear = getViewportForBounds(part, width, height, leastZoom, nearest, padding);
  const viewport = { ...clear, y: clear.y + above - top };
  void flow.setViewport(viewport, { duration: time });
  return viewport;
}

function rectangleOf(selector: string): DOMRect | undefined {
  return document.querySelector(selector)?.getBoundingClientRect();
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
  const bounds = around(frames);
  // A single card is not blown up: some of what stands around it shows too.
  const width = Math.max(bounds.width, leastShown.width);
  const height = Math.max(bounds.height, leastShown.height);
  const x = bounds.x + (bounds.width - width) / 2;
  const y = bounds.y + (bounds.height - height) / 2;
  show({ x, y, width, height }, mostZoom, 0.15, duration());
}

/** Moves the drawing so far that an element shows, of a zone its head, at the same zoom. */
export function reveal(id: string): void {
  const frame = frameOf(id);
  if (flow === undefined || frame === undefined) return;
  const canvas = rectangleOf('.canvas');
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

/** Brings a point of the drawing to the middle, at the same zoom. */
export function centre({ x, y }: { readonly x: number; readonly y: number }): void {
  if (flow !== undefined) void flow.setCenter(x, y, { zoom: flow.getZoom() });
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
