// What breaks in the program without anybody waiting for it is said; the console has its trace.
import { say } from '../store/interface-store.ts';

/** Says every such fault from now on. */
export function startFaults(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    const what = reason instanceof Error ? reason.message : String(reason);
    say('failure', `This is a defect of Trustwalk (${what}). Save your work, and try again.`);
  });
}
