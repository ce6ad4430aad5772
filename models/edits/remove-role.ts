import { z } from 'zod';
import { isRole } from '../elements/catalogue.ts';
import { roles } from '../elements/roles/index.ts';
import type { Edit } from './edit.ts';
import { nameIn, withElement, withKey } from './elements-of-document.ts';

const schema = z.strictObject({ system: z.string(), role: z.string() });

/** Takes a role and its settings from a computer. */
export const removeRole: Edit<z.infer<typeof schema>> = {
  edit: 'remove-role',
  schema,
  title: (document, { system, role }) =>
    `remove ${isRole(role) ? roles[role].label : role} from ${nameIn(document, system)}`,
  apply(document, { system, role }) {
    const computer = Object.hasOwn(document.systems, system) ? document.systems[system] : undefined;
    if (computer === undefined || !isRole(role) || computer.roles?.[role] === undefined) {
      return {
        refusal: `“${nameIn(document, system)}” has no role “${role}” that could be removed.`,
      };
    }
    const left = withKey(computer.roles, role, undefined);
    return withElement(document, 'systems', system, withKey(computer, 'roles', left));
  },
};
