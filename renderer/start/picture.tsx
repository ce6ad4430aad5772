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
  .site('cen', { name: 'Central', code: 'CEN', mode: 'mixed' })
  .zone('internet', { name: 'Internet', kind: 'internet' })
  .service('update', 'microsoft-update', { name: 'Microsoft Update' })
  .zone('dmz', { name: 'Perimeter network', kind: 'perimeter' })
  .system('dmz-mp', ['management-point', 'software-update-point'], { name: 'DMZ-MP' })
  .zone('office', { name: 'Head office' })
  .system('cm01', ['site-server', 'site-database'], { name: 'CM01' })
  .clients('desktops', 1200, { name: 'Desktops' });

const places = new Map([
  ['internet', { x: 0, y: 0, width: 240, height: 100 }],
  ['update', { x: 20, y: 48, width: 168, height: 32 }],
  ['dmz', { x: 300, y: 0, width: 240, height: 200 }],
  ['dmz-mp', { x: 20, y: 52, width: 200, height: 124 }],
  ['office', { x: 0, y: 260, width: 540, height: 212 }],
  ['cm01', { x: 20, y: 52, width: 200, height: 124 }],
  ['desktops', { x: 316, y: 84, width: 200, height: 60 }],
]);

const width = 548;
const height = 480;

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
  const node = (isZone: boolean) =>
    items
      .filter(({ kind }) => (kind === 'zones') === isZone)
      .map((item) => (
        <g key={item.id} transform={`translate(${item.frame.x} ${item.frame.y})`}>
          <Shapes shapes={drawItem(survey, item, marks.get(item.id), 'near').shapes} />
        </g>
      ));
  const lines = bundlesOf(analysis.facts).flatMap((bundle) => {
    const [a, b] = [frameOf(bundle.a), frameOf(bundle.b)];
    if (a === undefined || b === undefined) return [];
    const { line, label } = drawBundle(bundle, a, b, 'near');
    return [<Shapes key={bundle.id} shapes={[...line, ...label]} />];
  });
  return (
    <>
      {node(true)}
      {lines}
      {node(false)}
    </>
  );
}
