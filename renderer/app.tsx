// The whole window: the start page or the frame, and what may stand before them.
import { LeavingDialog } from './files/leaving-dialog.tsx';
import { RefusedDialog } from './files/refused-dialog.tsx';
import { Frame } from './frame/frame.tsx';
import { NoticeLine } from './frame/notice-line.tsx';
import { ShortcutsDialog } from './frame/shortcuts-dialog.tsx';
import { AskingDialogs } from './palette/asking-dialogs.tsx';
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
      <ShortcutsDialog />
      <LeavingDialog />
      <RefusedDialog />
      <AskingDialogs />
    </>
  );
}
