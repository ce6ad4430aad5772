// Where packages lie, and which deployments bring them to which clients.
import type { Entry, Survey } from '../document/survey.ts';
import { within } from '../flows/ends.ts';

const nothing: readonly never[] = [];

export class Content {
  readonly #survey: Survey;
  readonly #holders = new Map<string, readonly Entry<'systems'>[]>();
  readonly #packagesOn = new Map<string, Entry<'packages'>[]>();
  readonly #deploymentsOf = new Map<string, Entry<'deployments'>[]>();
  readonly #deploymentsReaching = new Map<string, Entry<'deployments'>[]>();

  constructor(survey: Survey) {
    this.#survey = survey;
    for (const entry of survey.all('packages')) {
      for (const system of entry.data.distributedTo ?? []) add(this.#packagesOn, system, entry);
    }
    for (const deployment of survey.all('deployments')) {
      for (const id of deployment.data.packages ?? []) add(this.#deploymentsOf, id, deployment);
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
    return (deployment.data.packages ?? []).flatMap((id) => this.#survey.get('packages', id) ?? []);
  }

  /** The deployments that need a package. */
  deploymentsOf(pack: string): readonly Entry<'deployments'>[] {
    return this.#deploymentsOf.get(pack) ?? nothing;
  }

  /** The deployments that reach a client group. */
  deploymentsReaching(clients: string): readonly Entry<'deployments'>[] {
    return this.#deploymentsReaching.get(clients) ?? nothing;
  }

  /** The computers that hold a package. */
  holdersOf(pack: Entry<'packages'>): readonly Entry<'systems'>[] {
    return within(this.#holders, pack.id, () =>
      (pack.data.distributedTo ?? []).flatMap((id) => this.#survey.get('systems', id) ?? []),
    );
  }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
