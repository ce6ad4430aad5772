// The part of the drawing that the camera shows.
import type { Frame } from '../../models/drawing/line.ts';

/** Where the camera stands: how far the drawing is moved on the screen, its zoom, and the size of the window. */
export interface Camera {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** What shows, and so many pixels of the screen around it. */
export function partInSight({ transform: [x, y, zoom], width, height }: Camera, beyond: number) {
  return {
    x: (-x - beyond) / zoom,
    y: (-y - beyond) / zoom,
    width: (width + 2 * beyond) / zoom,
    height: (height + 2 * beyond) / zoom,
  };
}

/** In what steps the part grows that counts as seen, in pixels of the screen. */
const step = 200;

/** What shows and a little more: it stays the same while the camera moves a little. */
export function sightOf(camera: Camera): Frame {
  const part = partInSight(camera, 0);
  const grid = step / 2 ** Math.floor(Math.log2(camera.transform[2]));
  const x = Math.floor(part.x / grid) * grid;
  const y = Math.floor(part.y / grid) * grid;
  return {
    x,
    y,
    width: Math.ceil((part.x + part.width) / grid) * grid - x,
    height: Math.ceil((part.y + part.height) / grid) * grid - y,
  };
}
