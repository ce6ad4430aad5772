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

/** A result or a path; neither is the whole drawing. */
export interface Looked {
  /** The fingerprint of a finding, question or pass. */
  readonly result?: string | undefined;
  /** The id of an attack path. */
  readonly path?: string | undefined;
}

export interface InterfaceState {
  /** Ids of the selected elements, in the order in which they were chosen. */
  readonly selection: readonly string[];
  /** The fingerprint of the finding, question or pass that is looked at. */
  readonly result: string | undefined;
  /** The id of the attack path that is looked at; never together with a result. */
  readonly path: string | undefined;
  /** Where links were followed to what is looked at, from the first on: the way back. */
  readonly trail: readonly Looked[];
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
  trail: [],
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
  useInterface.setState({ result: fingerprint, path: undefined, trail: [] });
}

/** Looks at an attack path: the canvas draws it and dims the rest. Undefined brings everything back. */
export function lookAtPath(id: string | undefined): void {
  useInterface.setState({ path: id, result: undefined, trail: [] });
}

/** Follows a link from what is looked at to another result or path. */
export function follow({ result, path }: Looked): void {
  useInterface.setState((from) => ({
    result,
    path,
    trail: [...from.trail, { result: from.result, path: from.path }],
  }));
}

/** Looks again at what the last link was followed from; without one at the whole drawing. */
export function stepBack(): void {
  useInterface.setState(({ trail, bottomTab }) => {
    const { result, path } = trail.at(-1) ?? {};
    const tab = path === undefined ? bottomTab : 'paths';
    return { result, path, trail: trail.slice(0, -1), bottomTab: tab };
  });
}

/** Says something at the edge of the window for a while. */
export function say(kind: Notice['kind'], sentence: string): void {
  useInterface.setState({ notice: { kind, sentence } });
}
