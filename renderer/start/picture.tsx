// A small hierarchy drawn by the product itself: what the start page shows of it.
import { draw } from '../../models/document/draft.ts';
import { Survey } from '../../models/document/survey.ts';
import { drawBundle } from '../../models/drawing/bundle.ts';
import { bundlesOf } from '../../models/drawing/bundles.ts';
import { marksOf } from '../../models/drawing/marks.ts';
import { drawItem, itemsOf } from '../../models/drawing/network.ts';
import { analyse } from '../../models/rules/engine.ts';
import { Shapes } from '../canvas/shapes.tsx';

const { document } = draw()
  .site('cen', { name: 'Central', code: 'CEN', mode: 'native' })
  .zone('internet', { name: 'Internet', kind: 'internet' })
  .service('update', 'microsoft-update', { name: 'Microsoft Update' })
  .zone('dmz', { name: 'Perimeter network', kind: 'perimeter' })
  .system(
    'dmz-mp',
    { 'management-point': {}, 'software-update-point': { ssl: true, upstream: 'update' } },
    { name: 'DMZ-MP' },
  )
  .zone('office', { name: 'Head office' })
  .system('cm01', ['site-server', 'site-database'], { name: 'CM01' })
  .clients('desktops', 1200, { name: 'Desktops' });

const places = new Map([
  ['internet', { x: 0, y: 0, width: 188, height: 112 }],
  ['update', { x: 20, y: 52, width: 148, height: 32 }],
  ['dmz', { x: 260, y: 0, width: 240, height: 168 }],
  ['dmz-mp', { x: 20, y: 52, width: 200, height: 95 }],
  ['office', { x: 0, y: 240, width: 500, height: 168 }],
  ['cm01', { x: 20, y: 52, width: 200, height: 95 }],
  ['desktops', { x: 280, y: 68, width: 200, height: 60 }],
]);

const width = 508;
const height = 416;

export function Picture() {
  return (
    <svg
      className="start-picture"
      viewBox={`-4 -4 ${width} ${height}`}
      role="img"
      aria-label="A drawing: three zones, the flows between them, and the findings"
    >
      {drawn}
    </svg>
  );
}

const drawn = drawAll();

function drawAll() {
  const survey = new Survey(document);
  const analysis = analyse(document);
  const marks = marksOf(analysis);
  const items = itemsOf(survey, places);
  const frameOf = (id: string) => items.find((item) => item.id === id)?.frame;
  const zones = items.filter(({ kind }) => kind === 'zones');
  const others = items.filter(({ kind }) => kind !== 'zones');
  const shapesOf = (item: (typeof items)[number], layer: 'shapes' | 'over') => (
    <g key={`${item.id} ${layer}`} transform={`translate(${item.frame.x} ${item.frame.y})`}>
      <Shapes shapes={drawItem(survey, item, marks.get(item.id), 'near')[layer] ?? []} />
    </g>
  );
  const lines = bundlesOf(analysis.facts).flatMap((bundle) => {
    const [a, b] = [frameOf(bundle.a), frameOf(bundle.b)];
    if (a === undefined || b === undefined) return [];
    const { line, label } = drawBundle(bundle, a, b, 'near');
    return [<Shapes key={bundle.id} shapes={[...line, ...label]} />];
  });
  return [
    ...zones.map((zone) => shapesOf(zone, 'shapes')),
    ...lines,
    ...zones.map((zone) => shapesOf(zone, 'over')),
    ...others.flatMap((item) => [shapesOf(item, 'shapes'), shapesOf(item, 'over')]),
  ];
}
