// The computers whose roles hand what they collected to a site server.
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';

/** The computers that hand data to the site server of their site, each with those flows. */
export function dataTransfers(facts: Facts): Map<Entry<'systems'>, Flow[]> {
  const found = new Map<Entry<'systems'>, Flow[]>();
  for (const flow of facts.flowsOf(['site-system-data-transfer'])) {
    for (const system of flow.from.members as readonly Entry[] as readonly Entry<'systems'>[]) {
      if (flow.to.members.every(({ id }) => id === system.id)) continue;
      found.set(system, [...(found.get(system) ?? []), flow]);
    }
  }
  return found;
}
