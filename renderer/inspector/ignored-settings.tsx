import type { IgnoredSetting } from '../../models/document/reading.ts';
import type { Entry, Survey } from '../../models/document/survey.ts';
import { isRole } from '../../models/elements/catalogue.ts';
import { roles } from '../../models/elements/roles/index.ts';
import { fieldAt, valueText } from '../../models/report/setting-words.ts';
import { IconButton } from '../controls/button.tsx';
import { editOrSay } from '../store/edit-or-say.ts';
import { settingChange } from './changes.ts';
import { Group } from './group.tsx';
import { declaredValue } from './setting-state.ts';
import './ignored-settings.css';

interface IgnoredSettingsProps {
  readonly survey: Survey;
  readonly entry: Entry;
  readonly ignored: readonly IgnoredSetting[];
}

/** What the document says of an element and the analysis does not use, with the reason. */
export function IgnoredSettings({ survey, entry, ignored }: IgnoredSettingsProps) {
  if (ignored.length === 0) return null;
  return (
    <Group name="ignored" title="Ignored here" note={ignored.length}>
      <ul>
        {ignored.map(({ key, reason }) => {
          const place = { element: entry.id, setting: key };
          const label = fieldAt(survey, place)?.label ?? key;
          return (
            <li key={key} className="ignored-setting">
              <span className="ignored-name">
                {labelled(label, key)}
                <span className="quiet">{valueText(survey, place, declaredValue(entry, key))}</span>
              </span>
              <IconButton
                icon="remove"
                iconSize={14}
                label={`Remove ${label}`}
                onClick={() => editOrSay(settingChange([entry], key, undefined))}
              />
              <span className="ignored-reason quiet">{`Ignored: ${reason}.`}</span>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}

/** The label, with the role that it is a setting of. */
function labelled(label: string, key: string): string {
  const [role = ''] = key.split('.');
  return isRole(role) ? `${roles[role].short}: ${label}` : label;
}
