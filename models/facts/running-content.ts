// Over which flows clients run what a deployment brings from distribution points, instead of downloading it.
import type { Entry } from '../document/survey.ts';
import { within } from '../flows/ends.ts';
import type { Flow } from '../flows/flow.ts';
import type { Facts } from './facts.ts';

type Deployment = Entry<'deployments'>;

export class RunningContent {
  readonly #facts: Facts;
  /** The flows by which each client group could run programs, where some deployment makes it do so. */
  readonly #byClients = new Map<string, Flow[]>();
  readonly #flows = new Map<Deployment, readonly Flow[]>();

  constructor(facts: Facts) {
    this.#facts = facts;
    for (const deployment of facts.survey.all('deployments')) {
      if (deployment.data.execution !== 'run-from-distribution-point') continue;
      for (const { id } of facts.survey.clientsReached(deployment)) this.#byClients.set(id, []);
    }
    if (this.#byClients.size === 0) return;
    for (const flow of facts.flowsOf([
      'client-distribution-point-run',
      'client-branch-distribution-point',
    ])) {
      for (const { id } of flow.from.members) this.#byClients.get(id)?.push(flow);
    }
  }

  /** The flows between the clients that such a deployment reaches and the computers that hold what it runs. */
  flowsOf(deployment: Deployment): readonly Flow[] {
    return within(this.#flows, deployment, () => {
      const holders = this.#holdersOf(deployment);
      const reached = this.#facts.survey.clientsReached(deployment);
      const flows = new Set(reached.flatMap(({ id }) => this.#byClients.get(id) ?? []));
      return [...flows].filter(({ to }) => to.members.some(({ id }) => holders.has(id)));
    });
  }

  /** The computers from which the clients that such a deployment reaches run it. */
  pointsOf(deployment: Deployment): ReadonlySet<string> {
    const holders = this.#holdersOf(deployment);
    const ends = this.flowsOf(deployment).flatMap(({ to }) => to.members);
    return new Set(ends.flatMap(({ id }) => (holders.has(id) ? [id] : [])));
  }

  #holdersOf(deployment: Deployment): ReadonlySet<string> {
    const packages = this.#facts.content.packagesOf(deployment);
    return new Set(packages.flatMap(({ data }) => data.distributedTo ?? []));
  }
}
