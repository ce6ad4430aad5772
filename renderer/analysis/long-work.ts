import type { LongAnswer, LongRequest } from './long-work-worker.ts';

/**
 * Does work that may take long without holding up the window or the analysis. Aborting ends it at once and rejects
 * with the reason of the signal.
 */
export function workAside<Request extends LongRequest>(
  request: Request,
  signal: AbortSignal,
): Promise<LongAnswer<Request['work']>> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const worker = new Worker(new URL('./long-work-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener('abort', abort);
      worker.terminate();
    };
    const abort = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort);
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message));
    };
    worker.onmessage = ({ data }: MessageEvent<LongAnswer<Request['work']>>) => {
      end();
      resolve(data);
    };
    worker.postMessage(request);
  });
}
