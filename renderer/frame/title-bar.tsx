// The bar at the top of the window.
import { run } from '../commands/command.ts';
import { commandPalette } from '../commands/command-palette.ts';
import { exportDiagram } from '../commands/export-diagram.ts';
import { exportFindings } from '../commands/export-findings.ts';
import { redo } from '../commands/redo.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { themes } from '../commands/themes.ts';
import { undo } from '../commands/undo.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { CommandButton } from './command-button.tsx';
import { CommandMenu } from './command-menu.tsx';
import { DocumentName } from './document-name.tsx';
import { MainMenu } from './main-menu.tsx';

export function TitleBar() {
  return (
    <header className="title-bar">
      <div className="title-left">
        <MainMenu />
        <DocumentName />
        <span className="title-view quiet">
          <Icon name="network-view" />
          Network
        </span>
      </div>
      <button type="button" className="title-search" onClick={() => run(commandPalette)}>
        <Icon name="search" />
        <span>Search or run…</span>
        <kbd>{shortcutText('$mod+k')}</kbd>
      </button>
      <div className="title-right">
        <History />
        <ThemeMenu />
        <ExportMenu />
      </div>
    </header>
  );
}

function History() {
  // Both follow the history of the document.
  useDocument((state) => state.past);
  useDocument((state) => state.future);
  return [undo, redo].map((command) => <CommandButton key={command.id} command={command} />);
}

function ThemeMenu() {
  const theme = useInterface((state) => state.theme);
  const icon = themes.find(({ id }) => id === `theme-${theme}`)?.icon ?? 'theme-light';
  return <CommandMenu commands={themes} trigger={<IconButton icon={icon} label="Theme" />} />;
}

function ExportMenu() {
  const trigger = (
    <Button icon="export">
      Export
      <Icon name="chevron-down" size={14} />
    </Button>
  );
  return <CommandMenu commands={[exportDiagram, exportFindings]} trigger={trigger} />;
}
