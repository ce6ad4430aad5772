// What layout takes and gives: boxes within boxes, what they exchange, and where they are put.

/** A rectangle to be put somewhere; all lengths in pixels. */
export interface Box {
  readonly id: string;
  /** The size of a leaf, the least size of a container. */
  readonly width: number;
  readonly height: number;
  /** What stands in it; there, even if empty, where the box is a container. */
  readonly children?: readonly Box[];
  /** What a container keeps free inside its border, such as room for its header. */
  readonly padding?: Padding;
  /** Where it stands already, relative to its container. */
  readonly placed?: Placed;
  /** Its place in the reading order within its container, smaller first; 0 where it is not said. */
  readonly order?: number;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly pinned?: boolean;
}

/** Two boxes exchange data, and how much of it compared with others. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** Where a box was put, relative to its container. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between leaves, in pixels. */
export const narrowGap = 24;

/** Between containers, with room for the lines that are drawn between them. */
const wideGap = 48;

/** The gap between these boxes: wide where a container is among them. */
export function gapBetween(...boxes: readonly Box[]): number {
  return boxes.some(isContainer) ? wideGap : narrowGap;
}

/** Whether other boxes can stand in it. */
export function isContainer({ children }: Box): boolean {
  return children !== undefined;
}

const grid = 4;

/** The next point of the grid that everything is aligned to. */
export function onGrid(length: number): number {
  return Math.ceil(length / grid) * grid;
}

/** The last point of the grid that is not beyond this one. */
export function onGridBefore(length: number): number {
  return Math.floor(length / grid) * grid;
}

/** Compares by id, the same in every language. */
export function byId(a: Box | undefined, b: Box | undefined): number {
  const [first = '', second = ''] = [a?.id, b?.id];
  return first < second ? -1 : first > second ? 1 : 0;
}
