// What the dialogs about files show.
import { create } from 'zustand';
import type { Problem } from '../../models/document/open.ts';

/** A file that could not be opened, and everything that is wrong with it. */
export interface RefusedFile {
  readonly name: string;
  readonly problems: readonly Problem[];
  /** How many there are in all. */
  readonly total: number;
}

interface FilesState {
  readonly refused: RefusedFile | undefined;
  /** What goes on once unsaved changes are saved or given up. */
  readonly leaving: (() => void | Promise<void>) | undefined;
}

export const useFiles = create<FilesState>()(() => ({ refused: undefined, leaving: undefined }));
