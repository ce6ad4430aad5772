// One element, or several of the same collection: what can be said of them, and what is found at them.
import { useMemo } from 'react';
import { type Entry, isOf, type Survey } from '../../models/document/survey.ts';
import { FallOf } from '../paths/fall-of.tsx';
import { useResultsAbout } from './about-elements.ts';
import { Connections } from './connections.tsx';
import { ElementHeader } from './element-header.tsx';
import { FindingsOf } from './findings-of.tsx';
import { Group } from './group.tsx';
import { IgnoredSettings } from './ignored-settings.tsx';
import { RoleGroups } from './role-groups.tsx';
import { SettingRow } from './setting-row.tsx';
import { ignoredOf, type SettingState, sheetOf } from './setting-state.ts';

const mostFindings = 20;
const mostQuestions = 200;

interface ElementInspectorProps {
  readonly survey: Survey;
  /** Of one collection, at least one. */
  readonly entries: readonly Entry[];
}

export function ElementInspector({ survey, entries }: ElementInspectorProps) {
  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const sheet = useMemo(() => sheetOf(survey, entries), [survey, entries]);
  const findings = useResultsAbout('violation', ids, mostFindings);
  const questions = useResultsAbout('question', ids, mostQuestions);
  const asked = useMemo(() => {
    const rows = questions?.rows ?? [];
    return new Set(
      rows.flatMap(({ answering }) =>
        answering !== undefined && ids.includes(answering.element) ? [answering.setting] : [],
      ),
    );
  }, [questions, ids]);

  const [first] = entries;
  if (first === undefined) return null;
  const rows = (states: readonly SettingState[]) =>
    states.map((state) => (
      <SettingRow
        key={state.setting}
        survey={survey}
        entries={entries}
        state={state}
        isAsked={asked.has(state.setting)}
      />
    ));
  const systems = entries.filter((entry) => isOf(entry, 'systems'));
  const open = sheet.settings.filter(({ standing }) => standing === 'undecided').length;
  return (
    <>
      <ElementHeader
        survey={survey}
        entries={entries}
        worst={findings?.rows[0]?.severity ?? (questions?.total ? 'question' : undefined)}
        count={(findings?.total ?? 0) + (questions?.total ?? 0)}
      />
      {entries.length === 1 ? <FallOf id={first.id} /> : null}
      {sheet.about.length === 0 ? null : <div className="inspector-wide">{rows(sheet.about)}</div>}
      {sheet.place.length === 0 ? null : (
        <Group name="place" title="Place">
          <div className="inspector-wide">{rows(sheet.place)}</div>
        </Group>
      )}
      {sheet.settings.length === 0 ? null : (
        <Group name="settings" title="Settings" note={open === 0 ? undefined : `${open} undecided`}>
          {rows(sheet.settings)}
        </Group>
      )}
      {systems.length === 0 ? null : (
        <RoleGroups survey={survey} systems={systems} held={sheet.roles} asked={asked} />
      )}
      {entries.length === 1 ? (
        <>
          <IgnoredSettings survey={survey} entry={first} ignored={ignoredOf(survey, first)} />
          {hasFlows(first) ? <Connections id={first.id} /> : null}
        </>
      ) : null}
      <FindingsOf findings={findings} questions={questions} />
    </>
  );
}

/** Whether flows end at it. */
function hasFlows({ collection }: Entry): boolean {
  return ['zones', 'systems', 'clients', 'services'].includes(collection);
}
