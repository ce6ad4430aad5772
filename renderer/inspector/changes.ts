// The edits that the inspector makes: one for all the elements that it shows.
import type { Entry } from '../../models/document/survey.ts';
import { rolesOf } from '../../models/document/survey.ts';
import type { EditCall } from '../../models/edits/index.ts';
import { type RoleId, roleInSentence } from '../../models/elements/roles/index.ts';
import { declaredValue } from './setting-state.ts';

/** Decides a setting of these elements; undefined leaves it open again. */
export function settingChange(
  entries: readonly Entry[],
  setting: string,
  value: unknown,
): EditCall {
  return {
    edit: 'set-settings',
    arguments: {
      changes: entries.map(({ id }) =>
        value === undefined ? { element: id, setting } : { element: id, setting, value },
      ),
    },
  };
}

/** Adds an element to a list that each of these elements has, whatever else is in it. */
export function referenceAddition(
  entries: readonly Entry[],
  setting: string,
  added: string,
): EditCall {
  const changes = entries.map((entry) => {
    const own = declaredValue(entry, setting);
    const ids: readonly string[] = Array.isArray(own) ? own : [];
    return { element: entry.id, setting, value: ids.includes(added) ? ids : [...ids, added] };
  });
  return { edit: 'set-settings', arguments: { changes } };
}

/** Gives a role to those of these computers that do not hold it. */
export function roleAddition(systems: readonly Entry<'systems'>[], role: RoleId): EditCall {
  const lacking = systems.filter((system) => !rolesOf(system).includes(role));
  return onAll('add-role', `add ${roleInSentence(role)} to`, lacking, role);
}

/** Takes a role and its settings from these computers. */
export function roleRemoval(systems: readonly Entry<'systems'>[], role: RoleId): EditCall {
  return onAll('remove-role', `remove ${roleInSentence(role)} from`, systems, role);
}

function onAll(
  edit: 'add-role' | 'remove-role',
  title: string,
  systems: readonly Entry<'systems'>[],
  role: RoleId,
): EditCall {
  const edits = systems.map(({ id }) => ({ edit, arguments: { system: id, role } }));
  const [first] = edits;
  return edits.length === 1 && first !== undefined
    ? first
    : { edit: 'together', arguments: { title: `${title} ${edits.length} computers`, edits } };
}
