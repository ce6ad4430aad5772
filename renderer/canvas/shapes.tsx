// Shows a display list as inline SVG, in the colours of the theme that shows.
import { memo } from 'react';
import type { Drawing, Paint, Shape } from '../../models/drawing/display-list.ts';
import { iconPaths } from '../../models/drawing/icons.ts';
import { haloWidth } from '../../models/drawing/svg.ts';

function colour(paint: Paint | undefined): string {
  return paint === undefined || paint === 'none' ? 'none' : `var(--${paint})`;
}

function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.shape) {
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          className={shape.isCode === true ? 'code' : undefined}
          fontSize={shape.size}
          fontWeight={shape.weight}
          textAnchor={shape.anchor}
          fill={colour(shape.fill)}
          {...(shape.halo !== undefined && {
            stroke: colour(shape.halo),
            strokeWidth: haloWidth,
            strokeLinejoin: 'round',
            paintOrder: 'stroke',
          })}
        >
          {shape.text}
        </text>
      );
    case 'icon': {
      const { icon, x, y, size } = shape;
      return (
        <g
          className="icon"
          transform={`translate(${x} ${y}) scale(${size / 20})`}
          color={colour(shape.colour)}
        >
          {iconPaths(icon).map(({ d, solid }) => (
            <path key={d} d={d} className={solid ? 'solid' : undefined} />
          ))}
        </g>
      );
    }
    default: {
      const painted = {
        fill: colour(shape.fill),
        stroke: colour(shape.stroke),
        strokeWidth: shape.strokeWidth,
        strokeDasharray: shape.dash?.join(' '),
        strokeLinecap: shape.dash === undefined ? undefined : ('round' as const),
        opacity: shape.opacity,
      };
      return shape.shape === 'path' ? (
        <path d={shape.d} {...painted} />
      ) : (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...painted}
        />
      );
    }
  }
}

/** The shapes alone, inside an SVG that stands already. */
export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  // A display list is made anew whenever anything in it changes: its places are its keys.
  return shapes.map((shape, index) => <ShapeElement key={index} shape={shape} />);
});

/** A drawing of its own. It says nothing to screen readers: what holds it has a name. */
export const DrawingElement = memo(function DrawingElement({
  drawing,
}: {
  readonly drawing: Drawing;
}) {
  return (
    <svg className="drawing" width={drawing.width} height={drawing.height} aria-hidden="true">
      <Shapes shapes={drawing.shapes} />
    </svg>
  );
});
