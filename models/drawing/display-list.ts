// What every drawing is made of. Backends show it: inline SVG on the screen, an SVG file for export.
import type { Token } from './themes.ts';

/** A token of the theme, so that one drawing serves every theme; or nothing. */
export type Paint = Token | 'none';

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Pixels; 1 where it is not said. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps, in pixels. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface Rectangle extends Painted {
  readonly shape: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface Path extends Painted {
  readonly shape: 'path';
  /** SVG path data. */
  readonly d: string;
}

export interface Text {
  readonly shape: 'text';
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly text: string;
  /** Pixels: 11, 12, 13, 15 or 20 close up; more where it has to be read from afar. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Fixed-width letters, for site codes. */
  readonly isCode?: true;
  /** The colour of an edge around the letters, which keeps lines behind them away. */
  readonly halo?: Paint;
}

export interface Icon {
  readonly shape: 'icon';
  readonly icon: string;
  readonly x: number;
  readonly y: number;
  /** Width and height in pixels. */
  readonly size: number;
  readonly colour: Paint;
}

export type Shape = Rectangle | Path | Text | Icon;

/** A picture of one thing, from its own top left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What lies over the lines that cross it: the head of a zone. */
  readonly over?: readonly Shape[];
}

/** How much a drawing shows: everything, names in large letters, or blocks only. */
export type Detail = 'near' | 'middle' | 'far';

/**
 * How much larger than close up something is drawn that has to be read at a zoom; from far away it is as large on the
 * screen at any zoom, but for steps that keep it from being drawn anew all the time.
 */
export function scaleAt(zoom: number): number {
  const detail = detailAt(zoom);
  if (detail === 'far') return 0.8 * 2 ** (Math.round(-2 * Math.log2(zoom)) / 2);
  return detail === 'middle' ? 1.5 : 1;
}

/** The detail for a zoom; 1 is the size of the drawing. */
export function detailAt(zoom: number): Detail {
  if (zoom < 0.3) return 'far';
  return zoom < 0.6 ? 'middle' : 'near';
}
