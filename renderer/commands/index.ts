// All commands, in the order of the menus. A new command is one file and one line here.
import { additions } from './additions.ts';
import { arrange } from './arrange.ts';
import { arrangeSelection } from './arrange-selection.ts';
import { blastRadius } from './blast-radius.ts';
import { close } from './close.ts';
import type { Command } from './command.ts';
import { commandPalette } from './command-palette.ts';
import { compare } from './compare.ts';
import { copy } from './copy.ts';
import { cut } from './cut.ts';
import { deleteSelection } from './delete.ts';
import { duplicate } from './duplicate.ts';
import { exportDiagram } from './export-diagram.ts';
import { exportFindings } from './export-findings.ts';
import { findInPalette } from './find-in-palette.ts';
import { fit } from './fit.ts';
import { frameSelection } from './frame-selection.ts';
import { minimap } from './minimap.ts';
import { newHierarchy } from './new.ts';
import { nextFinding } from './next-finding.ts';
import { open } from './open.ts';
import { openTheReference } from './open-reference.ts';
import { overlays } from './overlays.ts';
import { ownRules } from './own-rules.ts';
import { paste } from './paste.ts';
import { previousFinding } from './previous-finding.ts';
import { redo } from './redo.ts';
import { rename } from './rename.ts';
import { save } from './save.ts';
import { saveAs } from './save-as.ts';
import { selectAll } from './select-all.ts';
import { selectNone } from './select-none.ts';
import { shortcuts } from './shortcuts.ts';
import { showPaths } from './show-paths.ts';
import { themes } from './themes.ts';
import { toggleBottom } from './toggle-bottom.ts';
import { toggleLeft } from './toggle-left.ts';
import { toggleRight } from './toggle-right.ts';
import { undo } from './undo.ts';
import { zoom100 } from './zoom-100.ts';
import { zoomIn } from './zoom-in.ts';
import { zoomOut } from './zoom-out.ts';

export const commands: readonly Command[] = [
  newHierarchy,
  open,
  save,
  saveAs,
  exportDiagram,
  exportFindings,
  compare,
  ownRules,
  close,
  undo,
  redo,
  cut,
  copy,
  paste,
  duplicate,
  deleteSelection,
  rename,
  selectAll,
  selectNone,
  zoomIn,
  zoomOut,
  zoom100,
  fit,
  frameSelection,
  toggleLeft,
  toggleRight,
  toggleBottom,
  minimap,
  ...overlays,
  blastRadius,
  showPaths,
  nextFinding,
  previousFinding,
  ...themes,
  arrange,
  arrangeSelection,
  findInPalette,
  ...additions,
  commandPalette,
  openTheReference,
  shortcuts,
];
