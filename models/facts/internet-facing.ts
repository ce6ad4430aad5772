// Which computers clients reach from the Internet, and in which roles.
import { readRole } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import type { Facts } from './facts.ts';

/** The roles that can serve clients on the Internet (D18, D28). */
export const internetRoles = [
  'management-point',
  'distribution-point',
  'software-update-point',
  'fallback-status-point',
] as const;

export type InternetRole = (typeof internetRoles)[number];

/** The internet-facing computers, each with the roles in which it is. */
export type InternetFacing = ReadonlyMap<Entry<'systems'>, readonly InternetRole[]>;

export function internetFacing(facts: Facts): InternetFacing {
  const facing = new Map<Entry<'systems'>, InternetRole[]>();
  for (const role of internetRoles) {
    for (const system of facts.holders(role)) {
      if (readRole(facts.survey, system, role, 'internetFacing').value !== true) continue;
      const known = facing.get(system);
      if (known === undefined) facing.set(system, [role]);
      else known.push(role);
    }
  }
  return facing;
}
