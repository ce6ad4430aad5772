// The flows on the canvas, between zones and what stands in them.
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { drawBundle } from '../../models/drawing/bundle.ts';
import { type Bundle, bundleId } from '../../models/drawing/bundles.ts';
import type { Detail } from '../../models/drawing/display-list.ts';
import type { Frame } from '../../models/drawing/line.ts';
import { type Item, isShownAt } from '../../models/drawing/network.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { select, useInterface } from '../store/interface-store.ts';
import { useEvidence } from './evidence.ts';
import { Shapes } from './shapes.tsx';

const none: readonly Bundle[] = [];

interface Shown {
  readonly bundle: Bundle;
  readonly look: 'plain' | 'quiet' | 'strong';
}

/** Which bundles show, and which of them in the background. */
function useShown(hovered: string | undefined): readonly Shown[] {
  const bundles = useAnalysis(({ summary }) => summary?.bundles ?? none);
  const neighbours = useAnalysis(({ summary }) => summary?.neighbourBundles ?? none);
  const overlay = useInterface((state) => state.overlay);
  const selection = useInterface((state) => state.selection);
  const evidence = useEvidence((state) => state.evidence);
  return useMemo(() => {
    if (evidence !== undefined) {
      return evidence.bundles.map((bundle): Shown => ({ bundle, look: 'strong' }));
    }
    const touching = touchingBundles(bundles, hovered === undefined ? selection : [hovered]);
    const look = hovered === undefined ? 'plain' : 'strong';
    const strong = touching.map((bundle): Shown => ({ bundle, look }));
    if (overlay === 'none') return [];
    if (overlay === 'selected') return strong;
    const all = overlay === 'every-pair' ? bundles : neighbours;
    const ids = new Set(touching.map(({ id }) => id));
    const background = touching.length > 0 ? 'quiet' : 'plain';
    const others = all
      .filter(({ id }) => !ids.has(id))
      .map((bundle): Shown => ({ bundle, look: background }));
    return [...others, ...strong];
  }, [bundles, neighbours, overlay, selection, evidence, hovered]);
}

/** The bundles of some elements; of two that a line connects, that line alone. */
function touchingBundles(bundles: readonly Bundle[], ids: readonly string[]): readonly Bundle[] {
  const [one = '', other = ''] = ids;
  const between = ids.length === 2 ? bundles.filter(({ id }) => id === bundleId(one, other)) : [];
  if (between.length > 0) return between;
  const chosen = new Set(ids);
  return bundles.filter(({ a, b }) => chosen.has(a) || chosen.has(b));
}

interface LineProps extends Shown {
  readonly a: Frame;
  readonly b: Frame;
  readonly detail: Detail;
}

const Line = memo(
  function Line({ bundle, look, a, b, detail }: LineProps) {
    const { line, label, d } = useMemo(
      () => drawBundle(bundle, a, b, detail, look === 'strong'),
      [bundle, a, b, detail, look],
    );
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the inspector lists the same flows for the keyboard
      <g className={`bundle bundle-${look}`} onClick={() => select([bundle.a, bundle.b])}>
        <path className="bundle-hit" d={d} />
        <Shapes shapes={line} />
        {look === 'quiet' ? null : <Shapes shapes={label} />}
      </g>
    );
  },
  (one, other) =>
    one.bundle === other.bundle &&
    one.look === other.look &&
    one.detail === other.detail &&
    isSame(one.a, other.a) &&
    isSame(one.b, other.b),
);

function isSame(one: Frame, other: Frame): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** All lines, over the zones and under what stands in them. */
export function BundleLayer({
  items,
  detail,
  hovered,
}: {
  readonly items: readonly Item[];
  readonly detail: Detail;
  /** The element that is pointed at. */
  readonly hovered: string | undefined;
}) {
  const shown = useShown(hovered);
  const drawn = useMemo(
    () =>
      new Map(items.filter((item) => isShownAt(detail, item)).map((item) => [item.id, item.frame])),
    [items, detail],
  );
  return (
    <ViewportPortal>
      <svg className="bundles" aria-hidden="true">
        {shown.map(({ bundle, look }) => {
          const a = drawn.get(bundle.a);
          const b = drawn.get(bundle.b);
          return a === undefined || b === undefined ? null : (
            <Line key={bundle.id} bundle={bundle} look={look} a={a} b={b} detail={detail} />
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
