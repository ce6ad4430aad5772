// What channels do for a flow, whatever settings make of it besides.
import { addedProtection } from '../flows/channels.ts';
import { type Flow, possibleTerms } from '../flows/flow.ts';

/** Whether channels alone keep others from changing a flow unnoticed. */
export function isSignedByChannels(flow: Flow): boolean {
  return isProtectedByChannels(flow, 'signed');
}

/** Whether channels alone keep others from reading a flow. */
export function isEncryptedByChannels(flow: Flow): boolean {
  return isProtectedByChannels(flow, 'encrypted');
}

function isProtectedByChannels(flow: Flow, what: 'signed' | 'encrypted'): boolean {
  const { channels } = flow;
  return (
    channels.length > 0 &&
    possibleTerms(flow).every(({ protocol }) => addedProtection(channels, protocol, flow)[what])
  );
}
