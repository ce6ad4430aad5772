// How much falls with each element, around it, and what the colours mean.
import { Panel, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { type Detail, scaleAt } from '../../models/drawing/display-list.ts';
import { drawCount, drawHeat, drawTint, heatOf, placeOfCount } from '../../models/drawing/heat.ts';
import { type Frame, holds, meets } from '../../models/drawing/line.ts';
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
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  const isFar = detail === 'far';
  const hot = useMemo(
    () => (isFar ? blocksOf(heat, items) : thingsOf(heat, items, detail)),
    [heat, items, detail, isFar],
  );
  const frames = useMemo(() => painterOf(hot, heat, scale, isFar), [hot, heat, scale, isFar]);
  const tints = useMemo(() => tinterOf(hot, heat), [hot, heat]);
  return (
    <>
      {isFar ? <Sheet className="tints" painter={tints} /> : null}
      <Sheet className="heat" painter={frames} />
      <Panel position="bottom-center" className="heat-place">
        <Legend heat={heat} isFar={isFar} />
      </Panel>
    </>
  );
}

/** Something on the canvas, how many clients fall with it, and the blocks that stand in it. */
interface Hot {
  readonly frame: Frame;
  /** Where its count may stand. */
  readonly room: Frame;
  clients: number;
  readonly within: Frame[];
}

/** The height at the top of an outermost zone in which it says its name from afar. */
const nameHeight = 100;

function thingsOf({ radii }: HeatMap, items: readonly Item[], detail: Detail): readonly Hot[] {
  return items
    .filter((item) => isShownAt(detail, item))
    .map(({ id, frame }) => ({
      frame,
      room: frame,
      clients: radii.get(id)?.clients ?? 0,
      within: [],
    }));
}

/** Zones seen from afar: with each, how many fall with the worst of it and of what stands in it and in no block within. */
function blocksOf({ radii }: HeatMap, items: readonly Item[]): readonly Hot[] {
  const blocks = new Map<string | undefined, Hot>();
  for (const { id, kind, frame, parent } of items) {
    const clients = radii.get(id)?.clients ?? 0;
    const around = blocks.get(parent);
    if (kind === 'zones') {
      const top = parent === undefined ? nameHeight : 0;
      const room = { ...frame, y: frame.y + top, height: frame.height - top };
      blocks.set(id, { frame, room, clients, within: [] });
      around?.within.push(frame);
    } else if (around !== undefined) around.clients = Math.max(around.clients, clients);
  }
  return [...blocks.values()];
}

/** Frames first, then counts: no frame cuts one. From afar a count stands within its block, if it has room there. */
function painterOf(hot: readonly Hot[], heatMap: HeatMap, scale: number, isFar: boolean): Painter {
  return function* painter(context, part, colours) {
    const shown = hot.flatMap(({ frame, room, clients, within }) => {
      const heat = heatOf(heatMap.scale, clients);
      return heat !== undefined && meets(frame, part)
        ? [{ heat, frame, room, clients, within }]
        : [];
    });
    for (const { heat, frame } of shown) {
      paint(context, [drawHeat(heat, frame, (isFar ? 2 : 4) * scale)], colours);
      yield;
    }
    for (const { heat, frame, room, clients, within } of shown) {
      const place = placeOfCount(clients, frame, scale, isFar);
      if (isFar && (!holds(room, place) || within.some((block) => meets(block, place)))) continue;
      paint(context, drawCount(heat, clients, place, scale), colours);
      yield;
    }
  };
}

function tinterOf(blocks: readonly Hot[], heatMap: HeatMap): Painter {
  return function* painter(context, part, colours) {
    for (const { frame, clients, within } of blocks) {
      const heat = heatOf(heatMap.scale, clients);
      if (heat === undefined || !meets(frame, part)) continue;
      paint(context, [drawTint(heat, frame, within)], colours);
      yield;
    }
  };
}

function Legend({ heat: { scale }, isFar }: { readonly heat: HeatMap; readonly isFar: boolean }) {
  return (
    <section className="heat-legend" aria-label="Blast radius">
      <div className="heat-title">
        <h2>Blast radius</h2>
        <p className="quiet">{legendText(scale, isFar)}</p>
        <IconButton
          icon="close"
          iconSize={14}
          label="Hide the blast radius"
          onClick={() => useInterface.setState({ isBlastShown: false })}
        />
      </div>
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
      </ul>
    </section>
  );
}

function legendText(scale: HeatMap['scale'], isFar: boolean): string {
  if (scale.length === 0) return 'No client falls, whatever falls.';
  const what = isFar ? 'at worst in each zone' : 'that fall with each element';
  return `Clients ${what}; dimmed: none known`;
}

function range(from: number, to: number): string {
  return from === to ? count(from) : `${count(from)} to ${count(to)}`;
}
