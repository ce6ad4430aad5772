// Arranges the drawing anew.
import { boxesOf, itemsOf, wiresOf } from '../../models/drawing/network.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { arrangeInWorker } from '../layout/layout-client.ts';
import { untilChanged, useDocument } from '../store/document-store.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { surveyOf } from '../store/survey.ts';
import { fit } from './camera.ts';
import { unplaced } from './dropping.ts';
import { type Places, usePlaces } from './places.ts';

/**
 * Arranges everything, or only these elements; what the user pinned by hand stays where it is. Where the
 * document changes meanwhile, nothing is arranged.
 */
export async function arrange(only?: readonly string[]): Promise<void> {
  const { document } = useDocument.getState();
  const survey = surveyOf(document);
  const wires = wiresOf(useAnalysis.getState().summary?.neighbourBundles ?? []);
  const chosen = only === undefined ? undefined : new Set(only);
  const boxes = boxesOf(survey).map((box) => loosened(box, chosen, usePlaces.getState().places));
  const keep = chosen === undefined ? 'pinned' : 'placed';
  const changed = untilChanged();
  const places = await arrangeInWorker(boxes, wires, { keep }, changed).catch((error) => {
    if (!changed.aborted) throw error;
  });
  if (places === undefined || changed.aborted) return;
  const items = itemsOf(survey, places);
  const placed = unplaced({ ...document, views: {} }, items);
  for (const [id, { pinned }] of Object.entries(document.views.network?.placed ?? {})) {
    const isKept = pinned === true && (chosen === undefined || !chosen.has(id));
    if (isKept && Object.hasOwn(placed, id)) placed[id] = { ...placed[id], pinned };
  }
  const isDone = editOrSay({
    edit: 'together',
    arguments: {
      title: only === undefined ? 'arrange the drawing' : 'arrange the selection',
      edits: [{ edit: 'place-elements', arguments: { view: 'network', placed } }],
    },
  });
  if (isDone) requestAnimationFrame(fit);
}

type Loose = ReturnType<typeof boxesOf>[number];

/** The box without the place of those that are to be arranged; the others stand where they stood. */
function loosened(box: Loose, chosen: ReadonlySet<string> | undefined, stood: Places): Loose {
  const children = box.children?.map((child) => loosened(child, chosen, stood));
  const { placed: said, ...bare } = box;
  const placed =
    chosen === undefined ? said : chosen.has(box.id) ? undefined : (said ?? stood.get(box.id));
  return { ...bare, ...(children && { children }), ...(placed && { placed }) };
}
