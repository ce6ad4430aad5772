// Adds to the document what was chosen in the palette or dropped on the canvas.
import {
  type NewElement,
  newElement,
  newSite,
  newUnplaced,
  type SiteDraft,
  type UnplacedCollection,
} from '../../models/document/adding.ts';
import { type Drawable, drawableOf } from '../../models/document/drawables.ts';
import type { AnyElement, ElementOf } from '../../models/document/hierarchy.ts';
import { freeId } from '../../models/document/new-names.ts';
import { isOnCanvas, itemsOf } from '../../models/drawing/network.ts';
import { applyEdit, type EditCall } from '../../models/edits/index.ts';
import { placeBeside } from '../canvas/dropping.ts';
import { usePlaces } from '../canvas/places.ts';
import { useDocument } from '../store/document-store.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { say, select, useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { ask, type Spot } from './asking.ts';

/** What a drag from the palette carries: JSON of `{ add: id of the drawable }`. */
export const paletteType = 'application/x-trustwalk';

/** Adds one of what can be drawn; without a spot, near what is selected. Asks for what is missing. */
export function addFromPalette(item: string, spot?: Spot): void {
  const drawable = drawableOf(item);
  if (drawable === undefined) return;
  const { collection } = drawable.drawn;
  // A zone goes into another one only where it was let go in it.
  const where = spot ?? (collection === 'zones' ? {} : { zone: nearbyZone() });
  if (collection === 'sites') ask({ asks: 'site', spot: where });
  else addDrawable(drawable, where);
}

/** Adds it where the user said. */
export function addDrawable(drawable: Drawable, spot: Spot & { site?: string }): void {
  const { drawn } = drawable;
  const { document } = useDocument.getState();
  if (drawn.collection === 'sites') return;
  const where = drawn.collection === 'notes' ? onCanvas(spot) : spot;
  const adding = newElement(document, drawn, where);
  if (adding.ok) {
    add([adding.added], where);
    return;
  }
  const { zones, sites } = document;
  if (Object.keys(zones).length === 0) {
    say('failure', 'There is no zone yet to put it in. Add a zone first.');
  } else if (adding.lacks === 'site' && Object.keys(sites).length === 0) {
    say('failure', 'Client groups belong to a site, and there is none yet. Add a site first.');
  } else ask({ asks: 'where', drawable, spot });
}

/** Adds a site and its site server, which stands at the spot. */
export function addSite(draft: SiteDraft, spot: Spot): void {
  const elements = newSite(useDocument.getState().document, draft);
  add(elements, draft.zone !== undefined && spot.zone === draft.zone ? spot : {});
}

/** Adds an element that does not stand on the canvas: a package, a forest. */
export function addUnplaced(collection: UnplacedCollection): void {
  add([newUnplaced(useDocument.getState().document, collection)], {});
}

/** Adds a channel or a link between two elements. */
export function addBetween(
  collection: 'channels' | 'links',
  [from, to]: readonly [string, string],
  protection: ElementOf<'channels'>['protection'],
): void {
  const id = freeId(useDocument.getState().document, `${from}-${to}`);
  const element: AnyElement =
    collection === 'channels' ? { between: [from, to], protection } : { from, to };
  add([{ collection, id, element }], {});
}

/** One step of the history: the elements, and the last one where it was dropped. Its name is typed next. */
function add(elements: readonly NewElement[], spot: Spot): void {
  const [first] = elements;
  const last = elements.at(-1);
  if (last === undefined || first === undefined) return;
  const adding: EditCall = { edit: 'add-elements', arguments: { elements } };
  const edits = [adding, ...placing(adding, last, spot)];
  if (!editOrSay({ edit: 'together', arguments: { edits } })) return;
  select([first.id]);
  useInterface.setState({ renaming: isOnCanvas(first.collection) ? first.id : undefined });
}

/** The edits that put a new element at a spot, or beside what stands there; none where no spot is said. */
function placing(
  adding: EditCall,
  { collection: kind, id }: NewElement,
  { zone: parent, x, y }: Spot,
): readonly EditCall[] {
  const added = applyEdit(useDocument.getState().document, adding);
  if (!added.ok || !isOnCanvas(kind) || x === undefined || y === undefined) return [];
  const survey = surveyOf(added.document);
  const items = itemsOf(survey, usePlaces.getState().places);
  const place = placeBeside(survey, items, { id, kind, parent }, { x, y });
  if (kind !== 'notes') {
    const placed = { [id]: place };
    return [{ edit: 'place-elements', arguments: { view: 'network', placed } }];
  }
  const changes = Object.entries(place).map(([setting, value]) => ({
    element: id,
    setting,
    value,
  }));
  return [{ edit: 'set-settings', arguments: { changes } }];
}

/** The zone that is selected, or that of what is selected, or the only one. */
function nearbyZone(): string | undefined {
  const { document } = useDocument.getState();
  const survey = surveyOf(document);
  for (const id of useInterface.getState().selection) {
    const entry = survey.find(id);
    if (entry === undefined) continue;
    if (entry.collection === 'zones') return id;
    if (entry.zone !== undefined) return entry.zone;
  }
  const zones = Object.keys(document.zones);
  return zones.length === 1 ? zones[0] : undefined;
}

/** Where a spot lies on the whole canvas. Notes stand in no zone. */
function onCanvas({ zone, x = 40, y = 40 }: Spot): { x: number; y: number } {
  const { places } = usePlaces.getState();
  let at = { x, y };
  for (const around of surveyOf(useDocument.getState().document).zoneChain(zone)) {
    const place = places.get(around);
    if (place !== undefined) at = { x: at.x + place.x, y: at.y + place.y };
  }
  return at;
}
