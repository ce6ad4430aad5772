// What generated hierarchies distribute: packages, the collections that they are for, and deployments.
import type { ElementOf } from '../../models/document/hierarchy.ts';
import { type Drawing, primarySites } from './drawing.ts';
import type { Random } from './random.ts';

type PackageKind = ElementOf<'packages'>['kind'];
type DeploymentKind = ElementOf<'deployments'>['kind'];

export function addContent(drawing: Drawing, systems: number, random: Random): void {
  addCollections(drawing, random);
  addPackages(drawing, Math.min(200, 8 + Math.floor(systems / 100)), random);
  addDeployments(drawing, Math.min(300, 12 + Math.floor(systems / 50)), random);
  addMedia(drawing, random);
}

/** One collection for everybody, under it one for each primary site, under that one some pilots. */
function addCollections(drawing: Drawing, random: Random): void {
  const { collections } = drawing;
  collections.everybody = { name: 'All systems', parent: null };
  const members = clientsByPrimary(drawing);
  for (const site of primarySites(drawing)) {
    const groups = members.get(site) ?? [];
    collections[`${site}-everybody`] = {
      name: `All systems of ${site}`,
      parent: 'everybody',
      members: groups,
      ...random.perhaps(0.5, { linkedBy: random.chance(0.3) }),
    };
    for (const number of [1, 2]) {
      collections[`${site}-pilot-${number}`] = {
        name: `Pilot ${number} of ${site}`,
        parent: `${site}-everybody`,
        members: random.some(6, groups),
        ...random.perhaps(0.5, { readRestricted: random.chance(0.5), watched: true }),
      };
    }
  }
}

/** The client groups of each primary site and of the secondary sites below it. */
function clientsByPrimary({ clients, sites }: Drawing): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, { site }] of Object.entries(clients)) {
    const { kind, parent } = sites[site] ?? {};
    const primary = kind === 'secondary' && parent != null ? parent : site;
    const known = groups.get(primary);
    if (known === undefined) groups.set(primary, [id]);
    else known.push(id);
  }
  return groups;
}

const packageKinds: readonly PackageKind[] = [
  'software',
  'software',
  'software-update',
  'operating-system',
  'virtual-application',
];

function addPackages({ packages, systems }: Drawing, count: number, random: Random): void {
  const withRole = (role: 'distribution-point' | 'branch-distribution-point') =>
    Object.keys(systems).filter((id) => systems[id]?.roles?.[role] !== undefined);
  const points = withRole('distribution-point');
  const branchPoints = withRole('branch-distribution-point');
  for (let number = 1; number <= count; number += 1) {
    const kind = packageKinds[number % packageKinds.length] ?? 'software';
    packages[`package-${number}`] = {
      name: `Package ${number}`,
      kind,
      distributedTo: [
        ...random.some(random.between(10, 40), points),
        ...random.some(random.between(0, 20), branchPoints),
      ],
      ...random.perhaps(0.1, { sensitive: true }),
      ...random.perhaps(0.2, { accessPermissions: 'restricted' as const }),
      ...(kind === 'operating-system' ? random.perhaps(0.4, { multicast: true }) : {}),
    };
  }
}

const deploymentKinds: readonly DeploymentKind[] = ['advertisement', 'updates', 'task-sequence'];

const kindsDeployed: { readonly [K in DeploymentKind]: readonly PackageKind[] } = {
  advertisement: ['software', 'virtual-application'],
  updates: ['software-update'],
  'task-sequence': ['operating-system'],
};

function addDeployments(drawing: Drawing, count: number, random: Random): void {
  const { collections, packages, deployments } = drawing;
  const pilots = Object.keys(collections).filter((id) => id.includes('-pilot-'));
  const larger = Object.keys(collections).filter((id) => id.endsWith('everybody'));
  for (let number = 1; number <= count; number += 1) {
    const kind = deploymentKinds[number % deploymentKinds.length] ?? 'updates';
    const content = Object.keys(packages).filter((id) =>
      kindsDeployed[kind].some((deployed) => deployed === packages[id]?.kind),
    );
    deployments[`deployment-${number}`] = {
      name: `Deployment ${number}`,
      kind,
      packages: random.some(3, content),
      ...aim(random, pilots, larger),
      ...random.perhaps(0.15, { sensitive: true }),
      ...decisionsOf[kind](random),
    };
  }
}

/** Most deployments go to pilots; only those may run from distribution points. */
function aim(random: Random, pilots: readonly string[], larger: readonly string[]) {
  if (pilots.length === 0 || random.chance(0.25)) return { collection: random.pick(larger) };
  return {
    collection: random.pick(pilots),
    ...random.perhaps(0.3, { execution: 'run-from-distribution-point' as const }),
  };
}

const decisionsOf = {
  advertisement: (random: Random) => ({
    ...random.perhaps(0.5, { runElevated: true, userInteraction: random.chance(0.2) }),
    ...random.perhaps(0.3, { restrictedBy: random.pick(['none', 'package-access'] as const) }),
  }),
  updates: (random: Random) => random.perhaps(0.4, { deadlineClock: 'utc' as const }),
  'task-sequence': (random: Random) => random.perhaps(0.1, { disablesBitLocker: true }),
};

function addMedia(drawing: Drawing, random: Random): void {
  const { deployments, media, sites } = drawing;
  const sequences = Object.keys(deployments).filter(
    (id) => deployments[id]?.kind === 'task-sequence',
  );
  for (const site of ['central', ...primarySites(drawing).slice(0, 4)]) {
    media[`${site}-boot-media`] = {
      name: `Boot media of ${sites[site]?.name}`,
      kind: 'boot',
      site,
      deployments: random.some(2, sequences),
      ...random.perhaps(0.5, { password: random.chance(0.7) }),
      ...random.perhaps(0.5, { physicalAccessControlled: random.chance(0.5) }),
    };
  }
}
