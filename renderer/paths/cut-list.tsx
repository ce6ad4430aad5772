import type { CutRows, CutSetting } from '../../models/report/cut-rows.ts';
import type { GoalRow } from '../../models/report/path-rows.ts';
import { count, counted } from '../../models/rules/words.ts';
import { Button } from '../controls/button.tsx';
import { editOrSay } from '../store/edit-or-say.ts';
import { say } from '../store/interface-store.ts';
import { attempt, useWhatIf } from '../store/what-if.ts';
import { useCut } from './use-cut.ts';

/** The cheapest settings that cut every path to a goal. */
export function CutList({ goal }: { readonly goal: GoalRow }) {
  const cut = useCut(goal.goal);
  if (cut === undefined) {
    return (
      <p className="paths-empty quiet" aria-busy="true">
        Looking for the cheapest settings…
      </p>
    );
  }
  if (cut.outcome === 'not-reached') {
    return <p className="paths-empty quiet">Nothing leads there, so there is nothing to cut.</p>;
  }
  return cut.outcome === 'cut' ? <Settings cut={cut} goal={goal} /> : <Uncuttable cut={cut} />;
}

function Settings({ cut, goal }: { readonly cut: CutRows; readonly goal: GoalRow }) {
  const isTried = useIsTried();
  const settings = cut.settings
    .map((setting) => ({ setting, stopped: stoppedBy(setting, goal) }))
    .sort((one, other) => other.stopped - one.stopped || one.setting.cost - other.setting.cost);
  return (
    <>
      <div className="cut-head">
        <p>
          {`${counted(cut.settings.length, 'setting')}, at a cost of ${count(cut.cost)}. `}
          {cut.cost === cut.atLeast
            ? 'Nothing cheaper cuts every path.'
            : `The search was ended; nothing cheaper than ${count(cut.atLeast)} cuts every path.`}
        </p>
        <Button
          look="strong"
          disabled={cut.settings.every(isTried)}
          onClick={() => attempt(cut.settings)}
        >
          {cut.settings.length === 1 ? 'Try it' : 'Try all'}
        </Button>
      </div>
      <ul className="cut-list" aria-label="Settings that cut it">
        {settings.map(({ setting, stopped }) => (
          <li key={setting.name}>
            <span className="row-words">{setting.sentence}</span>
            <span className="cut-stopped quiet">
              {stopped === 0 ? 'stops longer paths' : `stops ${counted(stopped, 'path')} shown`}
            </span>
            <Cost key={setting.cost} setting={setting} />
            <Button
              disabled={isTried(setting)}
              aria-label={`Try: ${setting.sentence}`}
              onClick={() => attempt([setting])}
            >
              {isTried(setting) ? 'Tried' : 'Try'}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useIsTried(): (setting: CutSetting) => boolean {
  const tried = useWhatIf((state) => state.changes);
  return ({ element, setting, value }) =>
    tried.some(
      (change) =>
        change.element === element && change.setting === setting && change.value === value,
    );
}

/** How many of the paths shown have a hop that this setting helps to stop. */
function stoppedBy({ element, setting }: CutSetting, { paths }: GoalRow): number {
  return paths.filter(({ hops }) =>
    hops.some(({ stops }) =>
      stops.flat().some((change) => change.element === element && change.setting === setting),
    ),
  ).length;
}

/** What a setting costs, to be typed. */
function Cost({ setting: { name, cost, sentence } }: { readonly setting: CutSetting }) {
  const apply = (field: HTMLInputElement) => {
    const typed = Number(field.value.trim().replace(',', '.'));
    if (typed === cost) return;
    if (!(typed > 0 && Number.isFinite(typed))) {
      field.value = String(cost);
      say('failure', 'A cost is a number above 0.');
      return;
    }
    const costs = { [name]: typed === 1 ? null : typed };
    editOrSay({ edit: 'set-document', arguments: { costs } });
  };
  return (
    <label className="cut-cost">
      <span className="quiet">cost</span>
      <input
        className="field"
        inputMode="decimal"
        aria-label={`Cost of ${sentence}`}
        defaultValue={cost}
        onBlur={({ currentTarget }) => apply(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') apply(currentTarget);
        }}
      />
    </label>
  );
}

function Uncuttable({ cut }: { readonly cut: CutRows }) {
  return (
    <div className="paths-scroll">
      <p>No set of settings cuts it: no setting stops any hop of these paths.</p>
      <ul className="uncuttable">
        {cut.unstoppable.map((sentences) => (
          <li key={sentences.join(' ')}>
            <ol>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </div>
  );
}
