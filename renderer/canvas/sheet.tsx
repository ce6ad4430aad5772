// A painted layer of the canvas. It lies in the drawing and moves along with the camera until what shows now is painted.
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { type Frame, holds } from '../../models/drawing/line.ts';
import type { Theme } from '../../models/drawing/themes.ts';
import { useColours } from '../theme/theme.ts';
import { partInSight } from './sight.ts';

/** Paints what lies in a part of the drawing, one thing a step. */
export type Painter = (
  context: CanvasRenderingContext2D,
  part: Frame,
  colours: Theme,
) => Iterator<void>;

/** How far beyond the window is painted, in pixels of the screen. */
const margin = 160;
/** How long a frame may paint, in milliseconds; what takes longer goes on in the next one. */
const slice = 6;
/** When the camera rests, in milliseconds without a move. */
const rest = 80;

export function Sheet({
  className,
  painter,
}: {
  readonly className: string;
  readonly painter: Painter;
}) {
  const first = useRef<HTMLCanvasElement>(null);
  const second = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const colours = useColours((state) => state.colours);
  useLayoutEffect(() => {
    if (first.current === null || second.current === null) return;
    // The one that shows stays until the other is painted.
    let [shown, next] = first.current.hidden
      ? [second.current, first.current]
      : [first.current, second.current];
    let painted: Frame | undefined;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      frame = 0;
    };
    const start = () => {
      stop();
      const state = store.getState();
      const part = partInSight(state, margin);
      const steps = painter(prepared(next, part, state.transform[2]), part, colours);
      const goOn = () => {
        const end = performance.now() + slice;
        while (performance.now() < end) {
          if (steps.next().done !== true) continue;
          frame = 0;
          painted = part;
          shown.hidden = true;
          next.hidden = false;
          [shown, next] = [next, shown];
          return;
        }
        frame = requestAnimationFrame(goOn);
      };
      goOn();
    };
    start();
    const unsubscribe = store.subscribe((state, before) => {
      const isResized = state.width !== before.width || state.height !== before.height;
      const isZoomed = state.transform[2] !== before.transform[2];
      if (!isResized && !isZoomed && state.transform === before.transform) return;
      const isInSight = painted !== undefined && holds(painted, partInSight(state, 0));
      if (!isInSight && frame === 0) start();
      else if (!isInSight || isZoomed) {
        clearTimeout(timer);
        timer = setTimeout(start, rest);
      }
    });
    document.fonts.addEventListener('loadingdone', start);
    return () => {
      stop();
      unsubscribe();
      document.fonts.removeEventListener('loadingdone', start);
    };
  }, [store, painter, colours]);
  return (
    <ViewportPortal>
      <div className={`sheet ${className}`} aria-hidden="true">
        <canvas ref={first} />
        <canvas ref={second} hidden />
      </div>
    </ViewportPortal>
  );
}

/** Lays an empty canvas over a part of the drawing, as sharp as the screen is at this zoom. */
function prepared(canvas: HTMLCanvasElement, part: Frame, zoom: number): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser paints on no canvas.');
  const scale = zoom * devicePixelRatio;
  const width = Math.round(part.width * scale);
  const height = Math.round(part.height * scale);
  // A canvas of another size is another one, and empty; that costs more than to wipe it.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.reset();
  canvas.style.width = `${part.width}px`;
  canvas.style.height = `${part.height}px`;
  canvas.style.transform = `translate(${part.x}px, ${part.y}px)`;
  context.setTransform(scale, 0, 0, scale, -part.x * scale, -part.y * scale);
  return context;
}
