// Which features of the product each site uses: a weakness of a feature that nobody uses is none.
import type { Entry, Survey } from '../document/survey.ts';

export type Feature = 'updates' | 'distribution' | 'deployment';

/** What shows that a site uses a feature: ids of computers, media and deployments, by site. */
export type FeatureUse = ReadonlyMap<string, readonly string[]>;

/**
 * Software updates are in use with a software update point or an updates deployment; software
 * distribution with an advertisement; operating system deployment with a PXE service point, boot media
 * or a task sequence. A deployment counts at the sites of the clients that it reaches, a software
 * update point also at the secondary sites below that have none of their own.
 */
export function featureUses(survey: Survey): { readonly [F in Feature]: FeatureUse } {
  const uses = { updates: new Uses(), distribution: new Uses(), deployment: new Uses() };
  const points = new Uses();
  for (const { id, site } of survey.holders('software-update-point')) points.add(site, id);
  for (const { id, data } of survey.all('sites')) {
    const ofParent = data.kind === 'secondary' ? points.get(data.parent ?? '') : undefined;
    for (const point of points.get(id) ?? ofParent ?? []) uses.updates.add(id, point);
  }
  for (const { id, site } of survey.holders('pxe-service-point')) uses.deployment.add(site, id);
  for (const { id, site, data } of survey.all('media')) {
    if (data.kind === 'boot') uses.deployment.add(site, id);
  }
  for (const deployment of survey.all('deployments')) {
    const use = uses[featureOf[deployment.data.kind]];
    let last: string | undefined;
    for (const { site } of survey.clientsReached(deployment)) {
      // Clients of one site mostly stand together.
      if (site !== last) use.add(site, deployment.id);
      last = site;
    }
  }
  return uses;
}

const featureOf: { readonly [K in Entry<'deployments'>['data']['kind']]: Feature } = {
  advertisement: 'distribution',
  'task-sequence': 'deployment',
  updates: 'updates',
};

class Uses extends Map<string, string[]> {
  add(site: string | undefined, id: string): void {
    if (site === undefined) return;
    const known = this.get(site);
    if (known === undefined) this.set(site, [id]);
    // What shows one site comes together.
    else if (known.at(-1) !== id) known.push(id);
  }
}
