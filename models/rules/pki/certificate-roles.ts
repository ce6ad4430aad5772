// The roles that need certificates in native mode, and how a rule demands and names them.
import { type Reading, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { type RoleId, roleInSentence } from '../../elements/roles/index.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Demand } from '../verdicts.ts';
import { listed } from '../words.ts';

/** Demands that each of these settings says yes. */
export function required(settings: readonly Reading<boolean>[]): readonly Demand<boolean>[] {
  return settings.map((setting) => ({ setting, bad: false, good: true }));
}

export const webServerRoles = [
  'management-point',
  'distribution-point',
  'software-update-point',
  'state-migration-point',
] as const;

export type WebServerRole = (typeof webServerRoles)[number];

/**
 * The roles of a computer that native clients reach over HTTPS, as certificates and revocation checking
 * concern them. A distribution point without BITS is not among them; one of which nobody said is.
 */
export function webServerRolesOf(
  { survey }: Facts,
  system: Entry<'systems'>,
): readonly WebServerRole[] {
  const held = system.data.roles;
  if (held === undefined) return [];
  return webServerRoles.filter(
    (role) =>
      held[role] !== undefined &&
      (role !== 'distribution-point' || readRole(survey, system, role, 'bits').value !== false),
  );
}

/** The computers that hold any of these roles. */
export function holdersOf(facts: Facts, roles: readonly RoleId[]): Iterable<Entry<'systems'>> {
  return new Set(roles.flatMap((role) => facts.holders(role)));
}

/** Roles of a computer in a sentence; the management point of a secondary site is the proxy one. */
export function rolesSaid(
  { survey }: Facts,
  { site }: Entry<'systems'>,
  roles: readonly RoleId[],
): string {
  const isSecondary = survey.get('sites', site)?.data.kind === 'secondary';
  return listed(
    roles.map((role) =>
      role === 'management-point' && isSecondary ? 'proxy management point' : roleInSentence(role),
    ),
  );
}

/** The role that a setting such as `management-point.clientCertificate` belongs to. */
export function roleOf({ key }: Reading): RoleId {
  return key.slice(0, key.indexOf('.')) as RoleId;
}
