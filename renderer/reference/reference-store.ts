// Which page of the reference is read, and the pages before and after it.
import { create } from 'zustand';
import type { PageId } from '../../models/report/reference/page.ts';

interface Reading {
  /** Undefined while the reference is closed. */
  readonly page: PageId | undefined;
  readonly past: readonly PageId[];
  readonly future: readonly PageId[];
}

const closed: Reading = { page: undefined, past: [], future: [] };

export const useReference = create<Reading>()(() => closed);

/** Opens a page, from outside or from another page. */
export function openReference(page: PageId): void {
  useReference.setState(({ page: before, past }) => {
    if (before === page) return {};
    return { page, past: before === undefined ? [] : [...past, before], future: [] };
  });
}

export function closeReference(): void {
  useReference.setState(closed);
}

/** Goes back to the page before, if there is one. */
export function goBack(): void {
  useReference.setState(({ page, past, future }) => {
    const before = past.at(-1);
    if (page === undefined || before === undefined) return {};
    return { page: before, past: past.slice(0, -1), future: [page, ...future] };
  });
}

/** Goes to the page that was gone back from, if there is one. */
export function goForward(): void {
  useReference.setState(({ page, past, future }) => {
    const [next, ...rest] = future;
    if (page === undefined || next === undefined) return {};
    return { page: next, past: [...past, page], future: rest };
  });
}
