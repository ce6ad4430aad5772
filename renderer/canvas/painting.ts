// Paints display lists on a 2D canvas: the same shapes, letters and colours as inline SVG.
import type { Paint, Path, Shape } from '../../models/drawing/display-list.ts';
import { type IconPath, iconPaths } from '../../models/drawing/icons.ts';
import { haloWidth } from '../../models/drawing/svg.ts';
import type { Theme } from '../../models/drawing/themes.ts';

type Context = CanvasRenderingContext2D;

/** Paints shapes where the context stands. */
export function paint(context: Context, shapes: readonly Shape[], theme: Theme): void {
  for (const shape of shapes) paintShape(context, shape, theme);
}

function paintShape(context: Context, shape: Shape, theme: Theme): void {
  const colour = (token: Paint | undefined) =>
    token === undefined || token === 'none' ? undefined : theme[token];
  switch (shape.shape) {
    case 'text': {
      const family = shape.isCode === true ? 'IBM Plex Mono' : 'IBM Plex Sans';
      context.font = `${shape.weight} ${shape.size}px "${family}"`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
      // Without kerning and ligatures, as text is measured.
      context.textRendering = 'optimizeSpeed';
      const halo = colour(shape.halo);
      if (halo !== undefined) {
        context.strokeStyle = halo;
        context.lineWidth = haloWidth;
        context.lineJoin = 'round';
        context.strokeText(shape.text, shape.x, shape.y);
      }
      context.fillStyle = colour(shape.fill) ?? 'transparent';
      context.fillText(shape.text, shape.x, shape.y);
      return;
    }
    case 'icon': {
      const scale = shape.size / 20;
      context.save();
      context.translate(shape.x, shape.y);
      context.scale(scale, scale);
      context.lineWidth = 1.5;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      context.fillStyle = context.strokeStyle = theme[shape.colour as keyof Theme];
      for (const { path, solid } of pathsOf(shape.icon)) {
        if (solid) context.fill(path);
        else context.stroke(path);
      }
      context.restore();
      return;
    }
    default: {
      const path = shape.shape === 'path' ? pathOf(shape) : undefined;
      if (shape.shape === 'rectangle') {
        context.beginPath();
        context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      }
      const fill = colour(shape.fill);
      const stroke = colour(shape.stroke);
      context.globalAlpha *= shape.opacity ?? 1;
      if (fill !== undefined) {
        context.fillStyle = fill;
        if (path === undefined) context.fill();
        else context.fill(path);
      }
      if (stroke !== undefined) {
        context.strokeStyle = stroke;
        context.lineWidth = shape.strokeWidth ?? 1;
        context.lineJoin = 'miter';
        context.lineCap = shape.dash === undefined ? 'butt' : 'round';
        context.setLineDash((shape.dash ?? []) as number[]);
        if (path === undefined) context.stroke();
        else context.stroke(path);
        if (shape.dash !== undefined) context.setLineDash([]);
      }
      context.globalAlpha /= shape.opacity ?? 1;
    }
  }
}

/** What a path looks like is worked out once. */
const paths = new WeakMap<Path, Path2D>();

function pathOf(shape: Path): Path2D {
  let path = paths.get(shape);
  if (path === undefined) {
    path = new Path2D(shape.d);
    paths.set(shape, path);
  }
  return path;
}

const icons = new Map<string, readonly { readonly path: Path2D; readonly solid: boolean }[]>();

function pathsOf(icon: string) {
  let paths = icons.get(icon);
  if (paths === undefined) {
    paths = iconPaths(icon).map(({ d, solid }: IconPath) => ({ path: new Path2D(d), solid }));
    icons.set(icon, paths);
  }
  return paths;
}
