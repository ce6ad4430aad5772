import type { Entry, Survey } from '../../models/document/survey.ts';
import { roleIcon } from '../../models/drawing/icons.ts';
import { roleName } from '../../models/drawing/system.ts';
import { isRole } from '../../models/elements/catalogue.ts';
import { roleIds, roles } from '../../models/elements/roles/index.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { ReferenceButton } from '../reference/reference-button.tsx';
import { editOrSay } from '../store/edit-or-say.ts';
import { roleAddition, roleRemoval } from './changes.ts';
import { Group } from './group.tsx';
import { SearchList } from './search-list.tsx';
import { SettingRow } from './setting-row.tsx';
import type { Sheet } from './setting-state.ts';

interface RoleGroupsProps {
  readonly survey: Survey;
  readonly systems: readonly Entry<'systems'>[];
  readonly held: Sheet['roles'];
  /** The settings that open questions wait for. */
  readonly asked: ReadonlySet<string>;
}

/** The roles of a computer, or those that several computers share. */
export function RoleGroups({ survey, systems, held, asked }: RoleGroupsProps) {
  const [first] = systems;
  const marks = useAnalysis(({ summary }) => summary?.marks.get(first?.id ?? ''));
  if (first === undefined) return null;
  const isOne = systems.length === 1;
  return (
    <Group
      name="roles"
      title={isOne ? 'Roles' : 'Roles of all of them'}
      note={held.length > 0 ? held.length : undefined}
      actions={<AddRole systems={systems} held={held} />}
    >
      {held.length === 0 ? (
        <p className="quiet inspector-text">
          {isOne ? 'No site system role.' : 'No role that all of them hold.'}
        </p>
      ) : null}
      {held.map(({ role, settings }) => {
        const worst = isOne ? marks?.roles[role] : undefined;
        const label = isOne ? roleName(survey, first, role) : roles[role].label;
        return (
          <Group
            key={role}
            name={`role ${role}`}
            title={label}
            icon={roleIcon(role)}
            isNested
            note={worst === undefined ? undefined : <JudgementBadge of={worst} />}
            actions={
              <>
                <ReferenceButton
                  page={`roles/${role}`}
                  label={`Reference: ${label}`}
                  iconSize={14}
                />
                <IconButton
                  icon="remove"
                  iconSize={14}
                  label={`Remove ${label}`}
                  onClick={() => editOrSay(roleRemoval(systems, role))}
                />
              </>
            }
          >
            <p className="quiet inspector-text">{roles[role].help}</p>
            {settings.map((state) => (
              <SettingRow
                key={state.setting}
                survey={survey}
                entries={systems}
                state={state}
                isAsked={asked.has(state.setting)}
              />
            ))}
          </Group>
        );
      })}
    </Group>
  );
}

function AddRole({
  systems,
  held,
}: {
  readonly systems: readonly Entry<'systems'>[];
  readonly held: Sheet['roles'];
}) {
  const items = () =>
    roleIds
      .filter((role) => !held.some((one) => one.role === role))
      .map((role) => ({
        value: role,
        label: roles[role].label,
        icon: roleIcon(role),
        note: roles[role].short,
        words: role,
      }));
  return (
    <SearchList
      label="Add a role"
      items={items}
      onChoose={(role) => {
        if (isRole(role)) editOrSay(roleAddition(systems, role));
      }}
      trigger={
        <button type="button" className="button plain inspector-add" aria-label="Add role">
          <Icon name="add" size={14} />
          Add role
        </button>
      }
    />
  );
}
