// The whole window: the start page or the frame, and what may stand before them.
import { LeavingDialog } from './files/leaving-dialog.tsx';
import { RefusedDialog } from './files/refused-dialog.tsx';
import { Frame } from './frame/frame.tsx';
import { NoticeLine } from './frame/notice-line.tsx';
import { ShortcutsDialog } from './frame/shortcuts-dialog.tsx';
import { OwnRulesDialog } from './own-rules/own-rules-dialog.tsx';
import { AskingDialogs } from './palette/asking-dialogs.tsx';
import { ComparisonDialog } from './paths/comparison-dialog.tsx';
import { ReferenceDialog } from './reference/reference-dialog.tsx';
import { CommandPalette } from './search/command-palette.tsx';
import { StartPage } from './start/start-page.tsx';
import { useDocument } from './store/document-store.ts';

export function App() {
  const isOpen = useDocument((state) => state.isOpen);
  return (
    <>
      {isOpen ? (
        <Frame />
      ) : (
        <>
          <StartPage />
          <NoticeLine />
        </>
      )}
      <CommandPalette />
      <ReferenceDialog />
      <ComparisonDialog />
      <ShortcutsDialog />
      <LeavingDialog />
      <RefusedDialog />
      <AskingDialogs />
      <OwnRulesDialog />
    </>
  );
}
