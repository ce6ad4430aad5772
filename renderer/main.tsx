// Starts the window: the order only.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { createRoot } from 'react-dom/client';
import { startAnalysis } from './analysis/analysis-client.ts';
import { App } from './app.tsx';
import { startEvidence } from './canvas/evidence.ts';
import { startHeat } from './canvas/heat.ts';
import { startNaming } from './canvas/naming.ts';
import { startPlaces } from './canvas/places.ts';
import { startKeys } from './commands/keys.ts';
import { startHostMenu } from './commands/menus.ts';
import { startClipboard } from './files/clipboard.ts';
import { startFileDrop } from './files/file-drop.ts';
import { startHostWiring } from './files/host-wiring.ts';
import { startRecovery } from './files/recovery.ts';
import { startFaults } from './frame/faults.ts';
import { startFollowing } from './frame/follow-document.ts';
import { startKeptSettings } from './frame/kept-settings.ts';
import { startOwnRules } from './own-rules/own-rules.ts';
import { startPaths } from './paths/paths-store.ts';
import { startWhatIf } from './store/what-if.ts';
import { startTheme } from './theme/theme.ts';
import './theme/base.css';

startFaults();
startKeptSettings();
startTheme();
startFollowing();
startWhatIf();
startAnalysis();
startPlaces();
startPaths();
startEvidence();
startHeat();
startNaming();
startKeys();
startClipboard();
startFileDrop();
startRecovery();
startHostWiring();
startHostMenu();
void startOwnRules();

const face = document.getElementById('face');
if (face === null) throw new Error('The page has no place for the face.');
createRoot(face).render(
  <CSPProvider disableStyleElements>
    <Tooltip.Provider delay={400}>
      <App />
    </Tooltip.Provider>
  </CSPProvider>,
);
