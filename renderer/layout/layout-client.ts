import type { ArrangeOptions, Box, Place, Wire } from '../../models/layout/arrange.ts';
import type { LayoutRequest } from './layout-worker.ts';

/** Kept warm for the next call. */
let idle: Worker | undefined;

/**
 * Arranges boxes as `arrange` does, without holding up the window. Aborting ends the work at once and
 * rejects with the reason of the signal.
 */
export function arrangeInWorker(
  boxes: readonly Box[],
  wires: readonly Wire[],
  options: ArrangeOptions,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Place>> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const worker =
    idle ?? new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  idle = undefined;
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown) => {
      signal.removeEventListener('abort', abort);
      worker.terminate();
      reject(reason);
    };
    const abort = () => fail(signal.reason);
    signal.addEventListener('abort', abort);
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<ReadonlyMap<string, Place>>) => {
      signal.removeEventListener('abort', abort);
      idle?.terminate();
      idle = worker;
      resolve(data);
    };
    const request: LayoutRequest = { boxes, wires, options };
    worker.postMessage(request);
  });
}
