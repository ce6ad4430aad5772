// A note that the architect wrote beside the drawing.
import type { Entry } from '../document/survey.ts';
import type { Drawing } from './display-list.ts';
import { linesOf } from './text.ts';

const width = 200;
const lineHeight = 16;

/** A note, as high as its text. */
export function drawNote({ data }: Entry<'notes'>): Drawing {
  const lines = linesOf(data.text, width - 24, 12, 400);
  const height = lines.length * lineHeight + 20;
  return {
    width,
    height,
    shapes: [
      {
        shape: 'path',
        d: `M0.5 0.5 H${width - 12.5} L${width - 0.5} 12.5 V${height - 0.5} H0.5 Z`,
        fill: 'surface-raised',
        stroke: 'line-strong',
      },
      { shape: 'path', d: `M${width - 12.5} 0.5 V12.5 H${width - 0.5}`, stroke: 'line-strong' },
      ...lines.map(
        (text, index) =>
          ({
            shape: 'text',
            x: 12,
            y: 22 + index * lineHeight,
            text,
            size: 12,
            weight: 400,
            fill: 'ink',
          }) as const,
      ),
    ],
  };
}
