// Where packages lie, and which deployments bring them to which clients.
import type { Entry, Survey } from './survey.ts';

const nothing: readonly never[] = [];

/** It keeps nothing of computers but their ids, so that it outlives edits of them. */
export class Content {
  readonly #packagesOn = new Map<string, Entry<'packages'>[]>();
  readonly #packagesOf = new Map<string, Entry<'packages'>[]>();
  readonly #deploymentsOf = new Map<string, Entry<'deployments'>[]>();
  readonly #deploymentsReaching = new Map<string, Entry<'deployments'>[]>();

  constructor(survey: Survey) {
    for (const entry of survey.all('packages')) {
      for (const id of entry.data.distributedTo ?? []) {
        add(this.#packagesOn, survey.get('systems', id)?.id ?? id, entry);
      }
    }
    for (const deployment of survey.all('deployments')) {
      for (const id of deployment.data.packages ?? []) {
        add(this.#deploymentsOf, id, deployment);
        const pack = survey.get('packages', id);
        if (pack !== undefined) add(this.#packagesOf, deployment.id, pack);
      }
      for (const { id } of survey.clientsReached(deployment)) {
        add(this.#deploymentsReaching, id, deployment);
      }
    }
  }

  /** The packages that a computer holds. */
  packagesOn(system: string): readonly Entry<'packages'>[] {
    return this.#packagesOn.get(system) ?? nothing;
  }

  /** The packages that a deployment needs. */
  packagesOf(deployment: Entry<'deployments'>): readonly Entry<'packages'>[] {
    return this.#packagesOf.get(deployment.id) ?? nothing;
  }

  /** The deployments that need a package. */
  deploymentsOf(pack: string): readonly Entry<'deployments'>[] {
    return this.#deploymentsOf.get(pack) ?? nothing;
  }

  /** The deployments that reach a client group. */
  deploymentsReaching(clients: string): readonly Entry<'deployments'>[] {
    return this.#deploymentsReaching.get(clients) ?? nothing;
  }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
