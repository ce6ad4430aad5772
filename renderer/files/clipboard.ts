// Cut, copy and paste through the system's clipboard, as text that other windows understand.
import {
  type Clipping,
  clip,
  clippingText,
  paste,
  readClipping,
} from '../../models/document/copying.ts';
import type { EditCall } from '../../models/edits/index.ts';
import { reveal } from '../canvas/camera.ts';
import { deleteSelection } from '../commands/delete.ts';
import { useDocument } from '../store/document-store.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { say, select, useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { isInPopup, isTyping } from './fields.ts';

/** What was copied last here, for a paste that comes from a menu: only keys may read the clipboard. */
let lastText = '';

/** Hears the clipboard's events from now on. */
export function startClipboard(): void {
  document.addEventListener('copy', (event) => copySelection(event));
  document.addEventListener('cut', (event) => {
    if (copySelection(event)) deleteSelection.run();
  });
  document.addEventListener('paste', (event) => {
    if (isTyping(event.target) || isInPopup(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (pasteText(text)) event.preventDefault();
  });
}

function copySelection(event: ClipboardEvent): boolean {
  const { selection } = useInterface.getState();
  const isText = document.getSelection()?.isCollapsed === false;
  if (isTyping(event.target) || isText || selection.length === 0) return false;
  lastText = clippingText(clip(surveyOf(useDocument.getState().document), selection));
  event.clipboardData?.setData('text/plain', lastText);
  event.preventDefault();
  return true;
}

/** Pastes what was copied last in this window. */
export function pasteLast(): void {
  if (!pasteText(lastText)) {
    say('failure', 'Nothing was copied here yet. Copy elements first, or paste with the keys.');
  }
}

function pasteText(text: string): boolean {
  const clipping = useDocument.getState().isOpen ? readClipping(text) : undefined;
  if (clipping === undefined) return false;
  pasteClipping(clipping, 'paste');
  return true;
}

/** Adds copies as one step, and selects them. A selected zone takes what is pasted. */
export function pasteClipping(clipping: Clipping, verb: 'paste' | 'duplicate'): void {
  const { document } = useDocument.getState();
  const pasted = paste(document, clipping, verb === 'paste' ? zonesFor(clipping) : {});
  const [first] = pasted.elements;
  if (first === undefined) {
    say(
      'failure',
      `${pasted.left.join(', ')} cannot be pasted: what they need is not here. Select a zone to paste into.`,
    );
    return;
  }
  const rest = pasted.elements.length > 1 ? ` and ${pasted.elements.length - 1} more` : '';
  const edits: EditCall[] = [
    { edit: 'add-elements', arguments: { elements: pasted.elements } },
    ...(Object.keys(pasted.placed).length === 0
      ? []
      : [{ edit: 'place-elements', arguments: { view: 'network', placed: pasted.placed } }]),
  ];
  const title = `${verb} ${first.element.name ?? first.id}${rest}`;
  if (!editOrSay({ edit: 'together', arguments: { title, edits } })) return;
  select(pasted.outermost);
  // What was pasted has its place after the next frame.
  requestAnimationFrame(() => {
    for (const id of pasted.outermost.slice(0, 1)) reveal(id);
  });
  if (pasted.left.length > 0) {
    say(
      'failure',
      `Not pasted, because what they refer to is not here: ${pasted.left.join(', ')}.`,
    );
  }
}

/** The zone that is selected takes what is pasted; otherwise the only zone takes what has none here. */
function zonesFor(clipping: Clipping): { zone?: string; fallbackZone?: string } {
  const { zones } = useDocument.getState().document;
  const [only, ...others] = useInterface.getState().selection;
  const isCopied = clipping.elements.some(({ id }) => id === only);
  if (only !== undefined && others.length === 0 && Object.hasOwn(zones, only) && !isCopied) {
    return { zone: only };
  }
  const [zone, ...rest] = Object.keys(zones);
  return zone !== undefined && rest.length === 0 ? { fallbackZone: zone } : {};
}
