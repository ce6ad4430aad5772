import type { CutRows, CutSetting } from '../../models/report/cut-rows.ts';
import { costText, restText } from '../../models/report/cut-text.ts';
import type { GoalRow } from '../../models/report/path-rows.ts';
import { counted, listed } from '../../models/rules/words.ts';
import { Button } from '../controls/button.tsx';
import { editOrSay } from '../store/edit-or-say.ts';
import { say } from '../store/interface-store.ts';
import { attempt, useWhatIf } from '../store/what-if.ts';
import { useCut } from './use-cut.ts';

/** The cheapest settings that cut every path to a goal. */
export function CutList({ goal }: { readonly goal: GoalRow }) {
  const cutting = useCut(goal.goal);
  if (cutting === undefined) {
    return (
      <p className="paths-empty quiet" aria-busy="true">
        Looking for the cheapest settings…
      </p>
    );
  }
  const { cut, withoutAssumptions } = cutting;
  if (cut.outcome === 'not-reached') {
    return <p className="paths-empty quiet">{[...cut.limits, cut.says].join(' ')}</p>;
  }
  if (cut.outcome === 'cut') {
    return (
      <>
        <CutHead cut={cut} says={costText({ ...cut, changes: cut.settings })} />
        <Settings cut={cut} goal={goal} />
      </>
    );
  }
  return (
    <div className="paths-scroll">
      <Uncuttable cut={cut} />
      <Ranked cut={cut} />
      {withoutAssumptions === undefined ? null : (
        <section aria-label="Where nothing is assumed">
          <CutHead
            cut={withoutAssumptions}
            says={restText({ ...withoutAssumptions, changes: withoutAssumptions.settings })}
          />
          <Settings cut={withoutAssumptions} goal={goal} />
        </section>
      )}
    </div>
  );
}

/** What a cut comes to, with a way to try all of it. */
function CutHead({ cut, says }: { readonly cut: CutRows; readonly says: string }) {
  const isTried = useIsTried();
  return (
    <div className="cut-head">
      <p>{says}</p>
      {cut.settings.length === 0 ? null : (
        <Button
          look="strong"
          disabled={cut.settings.every(isTried)}
          onClick={() => attempt(cut.settings)}
        >
          {cut.settings.length === 1 ? 'Try it' : 'Try all'}
        </Button>
      )}
    </div>
  );
}

function Settings({ cut, goal }: { readonly cut: CutRows; readonly goal: GoalRow }) {
  const isTried = useIsTried();
  const settings = cut.settings
    .map((setting) => ({ setting, stopped: stoppedBy(setting, goal) }))
    .sort((one, other) => other.stopped - one.stopped || one.setting.cost - other.setting.cost);
  return (
    <ul className="cut-list" aria-label="Settings that cut it">
      {settings.map(({ setting, stopped }) => (
        <li key={setting.name}>
          <span className="row-words cut-words">
            {setting.sentence}
            <span className="cut-stopped quiet">
              {stopped === 0 ? 'stops longer paths' : `stops ${counted(stopped, 'path')} shown`}
            </span>
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
    <>
      <p>{cut.says}</p>
      <ul className="uncuttable">
        {cut.unstoppable.map(({ id, footholds, hops }) => (
          <li key={id}>
            <span className="quiet">{listed(footholds)}</span>
            <ol>
              {hops.map(({ sentence, stoppedBy }, hop) => (
                <li key={`${hop} ${sentence}`}>
                  {sentence}
                  {stoppedBy === undefined ? null : (
                    <p className="quiet">{`Stopped by: ${stoppedBy}`}</p>
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The settings that stop most paths, where none stop all. */
function Ranked({ cut: { ranked, rankingSays } }: { readonly cut: CutRows }) {
  const isTried = useIsTried();
  if (ranked.length === 0) return null;
  return (
    <section aria-label="Settings that stop most paths">
      <p>{rankingSays}</p>
      <ul className="cut-list">
        {ranked.map(({ changes, stopped }) => {
          const said = changes.map(({ sentence }) => sentence).join('; ');
          const areTried = changes.every(isTried);
          return (
            <li key={said}>
              <span className="row-words">{said}</span>
              <span className="cut-stopped quiet">{`stops ${counted(stopped, 'path')}`}</span>
              <Button
                disabled={areTried}
                aria-label={`Try: ${said}`}
                onClick={() => attempt(changes)}
              >
                {areTried ? 'Tried' : 'Try'}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
