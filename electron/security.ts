// What the desktop denies. Trustwalk needs its own files and nothing else: no page but the face, no
// window but its own, no network.
import { app, type Session, type WebContents } from 'electron';
import { faceOrigin } from './origin.ts';

/** What a page may be allowed, each with its reason. What is not listed is refused. */
const permissions: readonly string[] = [
  // Presenting fills the screen.
  'fullscreen',
  // Copying puts text on the clipboard.
  'clipboard-sanitized-write',
];

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permissions.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => permissions.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url) }));
}

const isOwn = (url: string) =>
  url.startsWith(`${faceOrigin}/`) ||
  url.startsWith(`blob:${faceOrigin}/`) ||
  url.startsWith('data:');

/** Guards the first contents that come into being, which are those of the window, and closes all others. */
export function guardContents(): void {
  let own: WebContents | undefined;
  app.on('web-contents-created', (_event, contents) => {
    if (own !== undefined) return contents.close();
    own = contents;
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
