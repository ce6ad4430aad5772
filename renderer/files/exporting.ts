// Writes what others read: the diagram and the findings, as the drawing stands on the canvas.
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { itemsOf } from '../../models/drawing/network.ts';
import type { FileKind } from '../../models/host.ts';
import { type Analysis, analyse } from '../../models/rules/engine.ts';
import { unplaced } from '../canvas/dropping.ts';
import { usePlaces } from '../canvas/places.ts';
import { host } from '../host/host.ts';
import { rulesInUse } from '../own-rules/own-rules.ts';
import { useDocument } from '../store/document-store.ts';
import { say } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { settleFields } from './fields.ts';

/** Makes an export and asks where to write it. */
export async function exportAs(
  kind: FileKind,
  ending: string,
  make: (document: Hierarchy, analysis: Analysis) => Promise<string>,
): Promise<void> {
  settleFields();
  const document = asShown(useDocument.getState().document);
  const text = await make(document, analyse(document, await rulesInUse()));
  const name = `${document.name} ${ending}.${kind.extension}`;
  const saving = await host.saveAs(name, new TextEncoder().encode(text), kind);
  if (saving === undefined) return;
  if (saving.ok) say('done', `${kind.label} exported.`);
  else say('failure', saving.sentence);
}

/** The document with everything where the canvas shows it. */
function asShown(document: Hierarchy): Hierarchy {
  const items = itemsOf(surveyOf(document), usePlaces.getState().places);
  const placed = { ...unplaced(document, items), ...document.views.network?.placed };
  return { ...document, views: { ...document.views, network: { placed } } } as Hierarchy;
}
