// What has to be said before Electron is ready. The main process asks for it first; a start from the
// project's folder also hands it over with -r, since Electron may be ready before it comes to main.
import { app, protocol } from 'electron';
import { faceScheme } from './origin.ts';

const privileges = { standard: true, secure: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([{ scheme: faceScheme, privileges }]);

// Requests are refused later; these close the ways that are no requests: names looked up ahead, calls.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
app.commandLine.appendSwitch('disable-domain-reliability');
