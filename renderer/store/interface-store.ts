// What the window shows: never saved with the document, never an undo step.
import { create } from 'zustand';
import type { ThemeName } from '../../models/drawing/themes.ts';

export type BottomTab = 'findings' | 'questions' | 'paths' | 'passes';

/** Which flows the canvas draws. */
export type FlowOverlay = 'bundled' | 'every-pair' | 'selected' | 'none';

export interface Notice {
  readonly kind: 'done' | 'failure';
  readonly sentence: string;
}

export interface InterfaceState {
  /** Ids of the selected elements, in the order in which they were chosen. */
  readonly selection: readonly string[];
  /** The fingerprint of the finding, question or pass that is looked at. */
  readonly result: string | undefined;
  /** The id of the attack path that is looked at; never together with a result. */
  readonly path: string | undefined;
  readonly bottomTab: BottomTab;
  readonly isBottomOpen: boolean;
  readonly isLeftOpen: boolean;
  readonly isRightOpen: boolean;
  readonly leftTab: 'palette' | 'outline';
  readonly overlay: FlowOverlay;
  readonly isMinimapShown: boolean;
  /** Whether the canvas shows how much falls with each element. */
  readonly isBlastShown: boolean;
  readonly isPaletteOpen: boolean;
  /** The element whose name is being typed on the canvas. */
  readonly renaming: string | undefined;
  readonly theme: ThemeName | 'system';
  readonly areShortcutsShown: boolean;
  readonly notice: Notice | undefined;
}

export const useInterface = create<InterfaceState>()(() => ({
  selection: [],
  result: undefined,
  path: undefined,
  bottomTab: 'findings',
  isBottomOpen: true,
  isLeftOpen: true,
  isRightOpen: true,
  leftTab: 'palette',
  overlay: 'bundled',
  isMinimapShown: true,
  isBlastShown: false,
  isPaletteOpen: false,
  renaming: undefined,
  theme: 'system',
  areShortcutsShown: false,
  notice: undefined,
}));

/** Selects elements; the inspector shows them. */
export function select(ids: readonly string[]): void {
  useInterface.setState({ selection: ids });
}

/** Looks at a result: the canvas frames its evidence and dims the rest. Undefined brings everything back. */
export function lookAt(fingerprint: string | undefined): void {
  useInterface.setState({ result: fingerprint, path: undefined });
}

/** Looks at an attack path: the canvas draws it and dims the rest. Undefined brings everything back. */
export function lookAtPath(id: string | undefined): void {
  useInterface.setState({ path: id, result: undefined });
}

/** Says something at the edge of the window for a while. */
export function say(kind: Notice['kind'], sentence: string): void {
  useInterface.setState({ notice: { kind, sentence } });
}
