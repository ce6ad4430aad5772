// What a deployment brings to whom, and over which ways: the evidence of several rules.
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';

/** The computers that hold what a deployment needs, each once. */
export function holdersFor(
  { survey, content }: Facts,
  deployment: Entry<'deployments'>,
): readonly Entry<'systems'>[] {
  return [...new Set(content.packagesOf(deployment).flatMap((pack) => survey.holdersOf(pack)))];
}

/** Those of these computers that are branch distribution points. */
export function branchPointsAmong(systems: readonly Entry<'systems'>[]): Entry<'systems'>[] {
  return systems.filter(isBranchPoint);
}

/** Whether a branch distribution point holds what a deployment needs. */
export function isOnBranchPoint(
  { survey, content }: Facts,
  deployment: Entry<'deployments'>,
): boolean {
  return content.packagesOf(deployment).some((pack) => survey.holdersOf(pack).some(isBranchPoint));
}

function isBranchPoint({ data }: Entry<'systems'>): boolean {
  return data.roles?.['branch-distribution-point'] !== undefined;
}

/** Ids of what a deployment has to do with: clients and their sites, packages, their holders, its collection. */
export function deliveryOf(facts: Facts, deployment: Entry<'deployments'>): readonly string[] {
  const { packages = [], collection } = deployment.data;
  const clients = facts.survey.clientsReached(deployment);
  return [
    ...clients.flatMap(({ id, site }) => [id, ...(site === undefined ? [] : [site])]),
    ...packages,
    ...holdersFor(facts, deployment).map(({ id }) => id),
    ...(collection === undefined ? [] : [collection]),
  ];
}

/** The flows of these communications between the clients that a deployment reaches and these computers. */
export function flowsBetween(
  facts: Facts,
  communications: readonly string[],
  deployment: Entry<'deployments'>,
  computers: readonly Entry<'systems'>[],
): readonly Flow[] {
  const clients = new Set<Entry>(facts.survey.clientsReached(deployment) as readonly Entry[]);
  const servers = new Set<Entry>(computers as readonly Entry[]);
  return facts
    .flowsOf(communications)
    .filter(
      ({ from, to }) =>
        to.members.some((member) => servers.has(member)) &&
        from.members.some((member) => clients.has(member)),
    );
}
