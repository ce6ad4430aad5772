// Whose disks whoever decides on policy can have formatted, by a task sequence of their choice (S4).
import { type Entry, isOf } from '../document/survey.ts';

/** Those among clients that run task sequences: computers, but no devices, and no SMS 2003 clients. */
export function formattable(clients: readonly Entry[]): readonly Entry[] {
  return clients.filter(runsTaskSequences);
}

function runsTaskSequences(client: Entry): boolean {
  if (!isOf(client, 'clients')) return true;
  const { kind, product } = client.data;
  return (kind === 'computer' || kind === 'unknown-computer') && product !== 'sms2003';
}
