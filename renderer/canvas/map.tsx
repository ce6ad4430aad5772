// A map of the whole drawing: where things stand, and which part of them shows. A press goes there.
import { Panel, useStore } from '@xyflow/react';
import { type PointerEvent, useMemo } from 'react';
import { shallow } from 'zustand/shallow';
import { around, type Frame } from '../../models/drawing/line.ts';
import { type Item, itemKinds } from '../../models/drawing/network.ts';
import { centre, zoomBy } from './camera.ts';
import { partInSight } from './sight.ts';

export function DrawingMap({
  items,
  bounds,
}: {
  readonly items: readonly Item[];
  /** The box around all items. */
  readonly bounds: Frame;
}) {
  const seen = useStore((camera) => partInSight(camera, 0), shallow);
  const whole = around([bounds, seen]);
  const things = useMemo(
    () =>
      itemKinds.map((kind) => (
        <path
          key={kind}
          className={`map-${kind}`}
          d={items
            .filter((item) => item.kind === kind)
            .map((item) => outline(item.frame))
            .join('')}
        />
      )),
    [items],
  );
  const go = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const inverse = currentTarget.getScreenCTM()?.inverse();
    if (inverse !== undefined) centre(new DOMPoint(clientX, clientY).matrixTransform(inverse));
  };
  return (
    <Panel position="bottom-right" className="minimap">
      <svg
        viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
        role="img"
        aria-label="Map of the drawing"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) go(event);
        }}
        onWheel={({ deltaY }) => zoomBy(2 ** (-deltaY / 200))}
      >
        {things}
        <path
          className="map-rest"
          fillRule="evenodd"
          d={`${outline(grown(whole))}${outline(seen)}`}
        />
      </svg>
    </Panel>
  );
}

function outline({ x, y, width, height }: Frame): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** A frame and as much again on each side: a map has another shape than the drawing. */
function grown({ x, y, width, height }: Frame): Frame {
  return { x: x - width, y: y - height, width: 3 * width, height: 3 * height };
}
