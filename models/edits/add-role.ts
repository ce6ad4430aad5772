import { z } from 'zod';
import { isRole } from '../elements/catalogue.ts';
import { roles } from '../elements/roles/index.ts';
import type { Edit } from './edit.ts';
import { nameIn, withElement, withKey } from './elements-of-document.ts';

const schema = z.strictObject({
  system: z.string(),
  role: z.string(),
  settings: z.record(z.string(), z.json()).optional(),
});

/** Gives a computer a role, undecided in everything that is not said. */
export const addRole: Edit<z.infer<typeof schema>> = {
  edit: 'add-role',
  schema,
  title: (document, { system, role }) =>
    `add ${isRole(role) ? roles[role].label : role} to ${nameIn(document, system)}`,
  apply(document, { system, role, settings = {} }) {
    const computer = Object.hasOwn(document.systems, system) ? document.systems[system] : undefined;
    if (computer === undefined) {
      return { refusal: `No computer has the id “${system}”, so it cannot get a role.` };
    }
    if (isRole(role) && computer.roles?.[role] !== undefined) {
      return { refusal: `${computer.name} has the role “${roles[role].label}” already.` };
    }
    return withElement(
      document,
      'systems',
      system,
      withKey(computer, 'roles', { ...computer.roles, [role]: settings }),
    );
  },
};
