// What has to be known before something can be added, asked in place.
import { create } from 'zustand';
import type { Drawable } from '../../models/document/drawables.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';

/** Where something was let go: the innermost zone, and a point in it, in pixels. */
export interface Spot {
  readonly zone?: string | undefined;
  readonly x?: number;
  readonly y?: number;
}

export type Asking =
  | { readonly asks: 'site'; readonly spot: Spot }
  | { readonly asks: 'where'; readonly drawable: Drawable; readonly spot: Spot }
  | {
      readonly asks: 'ends';
      readonly collection: 'channels' | 'links';
      readonly ends: readonly string[];
    };

export const useAsking = create<{ readonly asking: Asking | undefined }>()(() => ({
  asking: undefined,
}));

export function ask(asking: Asking | undefined): void {
  useAsking.setState({ asking });
}

/** The collections whose elements can be the ends of a channel or a link. */
export function endsOf(collection: 'channels' | 'links') {
  const { channels, links } = kinds;
  return collection === 'channels' ? channels.fields.between.to : links.fields.from.to;
}

/** Asks between whom a channel or a link is; two selected elements are the answer at first. */
export function askEnds(collection: 'channels' | 'links'): void {
  const { document } = useDocument.getState();
  const ends = useInterface
    .getState()
    .selection.filter((id) => endsOf(collection).some((name) => Object.hasOwn(document[name], id)));
  ask({ asks: 'ends', collection, ends: ends.slice(0, 2) });
}
