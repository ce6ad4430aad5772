// What the browser says when a file cannot be had, as the sentences of hosts.
import { type FileTrouble, fileFailure, type HostFailure } from '../../models/host.ts';

/** What a dialog of the browser led to; undefined where the user left it. */
export async function unlessCancelled<Result>(
  run: () => Promise<Result>,
  doing: 'read' | 'write',
  name = 'The file',
): Promise<Result | HostFailure | undefined> {
  try {
    return await run();
  } catch (error) {
    return nameOf(error) === 'AbortError' ? undefined : failed(doing, name, error);
  }
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  NotFoundError: 'gone',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NoModificationAllowedError: 'denied',
  QuotaExceededError: 'full',
};

/** The sentence for a file that could not be read or written. */
export const failed = (doing: 'read' | 'write', name: string, error: unknown) =>
  fileFailure(doing, name, troubles[nameOf(error)] ?? 'unknown');

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');
