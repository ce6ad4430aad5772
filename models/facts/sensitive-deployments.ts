// Which deployments hold accounts or keys, and whose clients receive them.
import type { Entry, Survey } from '../document/survey.ts';
import { within } from '../flows/ends.ts';

/** The primary sites whose clients, or those of their secondary sites, receive deployments that hold secrets, with the ids of these. */
export function sensitiveDeployments(
  survey: Survey,
): ReadonlyMap<Entry<'sites'>, ReadonlySet<string>> {
  const found = new Map<Entry<'sites'>, Set<string>>();
  for (const deployment of survey.all('deployments')) {
    if (deployment.data.sensitive !== true) continue;
    for (const group of survey.clientsReached(deployment)) {
      const assigned = survey.get('sites', group.site);
      if (assigned === undefined) continue;
      within(found, survey.primaryOf(assigned), () => new Set()).add(deployment.id);
    }
  }
  return found;
}
