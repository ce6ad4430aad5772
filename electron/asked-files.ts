// Every way in which the system asks the desktop to open a file: on the command line, by a second
// start, by a double click on macOS.
import path from 'node:path';
import { app } from 'electron';

/** The file named on this process's command line. */
export function fileOnCommandLine(): string | undefined {
  const words = process.argv.slice(1);
  // A start from the project's folder names that folder first.
  const folder = words.findIndex((word) => path.resolve(word) === app.getAppPath());
  const file = words.slice(folder + 1).find((word) => word !== '' && !word.startsWith('-'));
  return file === undefined ? undefined : path.resolve(file);
}

/** Calls back for every file asked for from now on; `onSecondStart` also for a start without a file. */
export function onAskedFile(listener: (file: string) => void, onSecondStart: () => void): void {
  app.on('open-file', (event, file) => {
    event.preventDefault();
    listener(file);
  });
  app.on('second-instance', (_event, _words, _folder, told) => {
    onSecondStart();
    const { file } = told as { file?: unknown };
    if (typeof file === 'string') listener(file);
  });
}
