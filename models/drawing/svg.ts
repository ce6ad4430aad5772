// Writes a display list as SVG. The same letters, sizes and colours as on the screen.
import type { Paint, Shape } from './display-list.ts';
import type { Theme } from './themes.ts';

/** Text as it may stand in XML; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** The shapes as markup, with the colours of this theme. Icons are uses of symbols `icon-NAME`. */
export function svgOf(shapes: readonly Shape[], theme: Theme): string {
  return shapes.map((shape) => element(shape, theme)).join('');
}

/** The edge around letters that keeps lines away from them, in pixels. */
export const haloWidth = 5;

/** The names of the icons that shapes use. */
export function iconsIn(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => (shape.shape === 'icon' ? [shape.icon] : []));
}

function element(shape: Shape, theme: Theme): string {
  const colour = (paint: Paint | undefined) =>
    paint === undefined || paint === 'none' ? 'none' : theme[paint];
  switch (shape.shape) {
    case 'text': {
      const anchor =
        shape.anchor === undefined || shape.anchor === 'start' ? undefined : shape.anchor;
      return `<text${attributes({
        x: shape.x,
        y: shape.y,
        class: shape.isCode === true ? 'code' : undefined,
        'font-size': shape.size,
        'font-weight': shape.weight === 400 ? undefined : shape.weight,
        fill: colour(shape.fill),
        'text-anchor': anchor,
        ...(shape.halo !== undefined && {
          stroke: colour(shape.halo),
          'stroke-width': haloWidth,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
      })}>${escaped(shape.text)}</text>`;
    }
    case 'icon':
      return `<use${attributes({
        href: `#icon-${shape.icon}`,
        x: shape.x,
        y: shape.y,
        width: shape.size,
        height: shape.size,
        color: colour(shape.colour),
      })}/>`;
    default: {
      const painted = {
        fill: colour(shape.fill),
        stroke: shape.stroke === undefined ? undefined : colour(shape.stroke),
        'stroke-width': shape.strokeWidth,
        'stroke-dasharray': shape.dash?.join(' '),
        'stroke-linecap': shape.dash === undefined ? undefined : 'round',
        opacity: shape.opacity,
      };
      if (shape.shape === 'path') return `<path${attributes({ d: shape.d.trim(), ...painted })}/>`;
      const { x, y, width, height, radius } = shape;
      return `<rect${attributes({ x, y, width, height, rx: radius, ...painted })}/>`;
    }
  }
}

/** Attributes as markup; those that are undefined are left out, numbers have at most two decimals. */
export function attributes(values: {
  readonly [name: string]: string | number | undefined;
}): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`,
    )
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
