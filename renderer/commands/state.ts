// What commands ask before they are enabled.
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';

export function isOpen(): boolean {
  return useDocument.getState().isOpen;
}

export function hasSelection(): boolean {
  return isOpen() && useInterface.getState().selection.length > 0;
}
