// How much falls: elements, and the clients that stand behind them.
import { clientCount, type Facts } from '../facts/facts.ts';
import { counted } from '../rules/words.ts';
import type { Holding, HoldingKind } from '../trust/holding.ts';

export interface Extent {
  readonly elements: number;
  /** Each client counted once; groups whose count nobody gave count none. */
  readonly clients: number;
  /** The groups whose count nobody gave. */
  readonly uncounted: number;
}

/** What happens to a computer as a client. */
const asClient: readonly HoldingKind[] = [
  'run-code',
  'read-personal-data',
  'block-updates',
  'block-deployments',
  'destroy-data',
  'receive-unintended-content',
];

export function extentOf({ survey }: Facts, holdings: readonly Holding[]): Extent {
  const sizes = new Map<string, number | undefined>();
  for (const { kind, id } of holdings) {
    const entry = survey.find(id);
    if (entry?.collection !== 'clients' && entry?.collection !== 'systems') continue;
    if (entry.collection === 'clients' || asClient.includes(kind)) {
      sizes.set(id, clientCount(entry));
    }
  }
  const counts = [...sizes.values()];
  return {
    elements: holdings.length,
    clients: counts.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    uncounted: counts.filter((size) => size === undefined).length,
  };
}

/** `70 clients`, `at least 70 clients`, `an unknown number of clients`; empty where there are none. */
export function clientsText({ clients, uncounted }: Pick<Extent, 'clients' | 'uncounted'>): string {
  if (uncounted === 0) return clients === 0 ? '' : counted(clients, 'client');
  return clients === 0 ? 'an unknown number of clients' : `at least ${counted(clients, 'client')}`;
}

/** `18 elements, 6,951 clients`. */
export function extentText(extent: Extent): string {
  const clients = clientsText(extent);
  return `${counted(extent.elements, 'element')}${clients === '' ? '' : `, ${clients}`}`;
}

/** The clients, or the elements where there are none among them. */
export function shortExtent(extent: Extent): string {
  return clientsText(extent) || counted(extent.elements, 'element');
}
