// Arranges the drawing anew.
import { boxesOf, itemsOf, wiresOf } from '../../models/drawing/network.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { arrangeInWorker } from '../layout/layout-client.ts';
import { edit, useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { fit } from './camera.ts';
import { unplaced } from './dropping.ts';

/** Arranges everything, or only these elements; what the user pinned by hand stays where it is. */
export async function arrange(only?: readonly string[]): Promise<void> {
  const { document } = useDocument.getState();
  const survey = surveyOf(document);
  const wires = wiresOf(useAnalysis.getState().summary?.neighbourBundles ?? []);
  const chosen = only === undefined ? undefined : new Set(only);
  const boxes = boxesOf(survey).map((box) => loosened(box, chosen));
  const places = await arrangeInWorker(
    boxes,
    wires,
    { keep: chosen === undefined ? 'pinned' : 'placed' },
    new AbortController().signal,
  );
  if (useDocument.getState().document !== document) return;
  const items = itemsOf(survey, places);
  const placed = unplaced({ ...document, views: {} }, items);
  for (const [id, { pinned }] of Object.entries(document.views.network?.placed ?? {})) {
    const isKept = pinned === true && (chosen === undefined || !chosen.has(id));
    if (isKept && placed[id] !== undefined) placed[id] = { ...placed[id], pinned };
  }
  const refusal = edit({ edit: 'place-elements', arguments: { view: 'network', placed } });
  if (refusal !== undefined) say('failure', refusal);
  else requestAnimationFrame(fit);
}

type Loose = ReturnType<typeof boxesOf>[number];

/** The box without the place of those that are to be arranged. */
function loosened(box: Loose, chosen: ReadonlySet<string> | undefined): Loose {
  const children = box.children?.map((child) => loosened(child, chosen));
  const { placed, ...bare } = box;
  const isKept = placed !== undefined && chosen?.has(box.id) !== true;
  return { ...bare, ...(children && { children }), ...(isKept && { placed }) };
}
