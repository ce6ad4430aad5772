// Which rules judge which role: found by letting them judge.
import type { CommunicationMode } from '../../document/site-modes.ts';
import { isRole } from '../../elements/catalogue.ts';
import type { RoleId } from '../../elements/roles/index.ts';
import { within } from '../../flows/ends.ts';
import { analyse } from '../../rules/engine.ts';
import { rules } from '../../rules/index.ts';
import type { Result } from '../../rules/result.ts';
import type { Rule } from '../../rules/rule.ts';
import { productOf, siteWithEveryRole } from './site-with-every-role.ts';

let known: ReadonlyMap<RoleId, ReadonlySet<Rule>> | undefined;

/** The rules that judge a computer for this role, or read a setting of it, in the order of the catalogue. */
export function rulesAbout(role: RoleId): Rule[] {
  known ??= rulesByRole();
  return rules.filter((rule) => known?.get(role)?.has(rule) === true);
}

function rulesByRole(): ReadonlyMap<RoleId, ReadonlySet<Rule>> {
  const byRole = new Map<RoleId, Set<Rule>>();
  const add = (rule: Rule, role: string) => {
    if (isRole(role)) within(byRole, role, () => new Set()).add(rule);
  };
  for (const mode of Object.keys(productOf) as CommunicationMode[]) {
    // In this drawing the computers have the ids of their roles.
    const { results } = analyse(siteWithEveryRole(mode));
    for (const { rule, subject } of results) add(rule, subject.id);
  }
  for (const rule of rules) {
    for (const { document } of rule.examples) {
      for (const result of analyse(document().document, [rule]).results) {
        for (const role of rolesIn(result)) add(rule, role);
      }
    }
  }
  return byRole;
}

/** The roles whose settings a result rests on, and the one that its computer holds where that is all it holds. */
function rolesIn({ subject, read }: Result): string[] {
  const held = 'roles' in subject.data ? Object.keys(subject.data.roles ?? {}) : [];
  const only = held.length === 1 ? held : [];
  return [
    ...only,
    ...read.flatMap(({ key }) => (key.includes('.') ? (key.split('.')[0] ?? '') : [])),
  ];
}
