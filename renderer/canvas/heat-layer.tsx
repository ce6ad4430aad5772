// How much falls with each element, around it, and what the colours mean.
import { Panel } from '@xyflow/react';
import { useMemo } from 'react';
import type { Detail } from '../../models/drawing/display-list.ts';
import { drawHeat, heatOf } from '../../models/drawing/heat.ts';
import { meets } from '../../models/drawing/line.ts';
import { type Item, isShownAt } from '../../models/drawing/network.ts';
import { count } from '../../models/rules/words.ts';
import { IconButton } from '../controls/button.tsx';
import { useInterface } from '../store/interface-store.ts';
import type { HeatMap } from './heat.ts';
import { paint } from './painting.ts';
import { type Painter, Sheet } from './sheet.tsx';

export function HeatLayer({
  heat,
  items,
  detail,
}: {
  readonly heat: HeatMap;
  readonly items: readonly Item[];
  readonly detail: Detail;
}) {
  const painter = useMemo(() => painterOf(heat, items, detail), [heat, items, detail]);
  return (
    <>
      <Sheet className="heat" painter={painter} />
      <Panel position="top-left">
        <Legend heat={heat} />
      </Panel>
    </>
  );
}

function painterOf({ radii, scale }: HeatMap, items: readonly Item[], detail: Detail): Painter {
  return function* painter(context, part, colours) {
    for (const item of items) {
      const clients = radii.get(item.id)?.clients ?? 0;
      const heat = heatOf(scale, clients);
      if (heat === undefined || !isShownAt(detail, item)) continue;
      if (!meets(item.frame, part)) continue;
      paint(context, drawHeat(heat, clients, item.frame, detail), colours);
      yield;
    }
  };
}

function Legend({ heat: { scale } }: { readonly heat: HeatMap }) {
  return (
    <section className="heat-legend" aria-label="Blast radius">
      <div className="heat-title">
        <h2>Blast radius</h2>
        <IconButton
          icon="close"
          iconSize={14}
          label="Hide the blast radius"
          onClick={() => useInterface.setState({ isBlastShown: false })}
        />
      </div>
      <p className="quiet">
        {scale.length === 0
          ? 'No client falls, whatever falls.'
          : 'Clients that fall with each element:'}
      </p>
      <ul>
        {scale.map(({ heat, from }, index) => {
          const next = scale[index + 1]?.from;
          return (
            <li key={heat}>
              <span className="heat-mark" style={{ borderColor: `var(--${heat})` }} />
              {next === undefined ? `${count(from)} and more` : range(from, next - 1)}
            </li>
          );
        })}
        {scale.length === 0 ? null : <li className="quiet">None: dimmed</li>}
      </ul>
    </section>
  );
}

function range(from: number, to: number): string {
  return from === to ? count(from) : `${count(from)} to ${count(to)}`;
}
