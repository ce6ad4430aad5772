import type { Survey } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import { footholdTitle } from '../../models/report/path-rows.ts';
import { type Foothold, footholdNames, footholdsOf } from '../../models/trust/footholds.ts';
import { Button } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { type Item, SearchList } from '../inspector/search-list.tsx';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { askFor, usePaths } from './paths-store.ts';

/** Where the attacker starts: chosen from a list or from what is selected on the canvas. */
export function Footholds() {
  const document = useDocument((state) => state.document);
  const selection = useInterface((state) => state.selection);
  const question = usePaths((state) => state.question);
  const footholds = usePaths(({ rows }) => rows?.footholds) ?? [];
  const survey = surveyOf(document);
  const texts = footholds.map(({ text }) => text);
  const add = (text: string) => askFor({ footholds: [...texts, text] });
  const isNew = ({ value }: Item) => !texts.includes(value);
  const atSelection = everyFoothold(survey)
    .filter(({ holdings }) => holdings.some(({ id }) => selection.includes(id)))
    .map((foothold) => itemOf(foothold, survey))
    .filter(isNew);
  return (
    <section className="paths-part" aria-label="Where the attacker starts">
      <div className="paths-head">
        <h2>From</h2>
        {question.footholds === undefined ? (
          <span className="quiet">by default</span>
        ) : (
          <Button look="plain" onClick={() => askFor({ footholds: undefined })}>
            Defaults
          </Button>
        )}
      </div>
      <div className="foothold-choice">
        <div className="foothold-buttons">
          <SearchList
            label="Start from"
            items={() =>
              [...(hasInternet(survey) ? [internet] : []), ...items(survey)].filter(isNew)
            }
            onChoose={add}
            trigger={
              <Button icon="add" aria-label="Add where the attacker starts">
                Add…
              </Button>
            }
          />
          <SearchList
            label="Start from the selection"
            items={() => atSelection}
            onChoose={add}
            trigger={
              <Button aria-label="From selection" disabled={atSelection.length === 0}>
                From selection
              </Button>
            }
          />
        </div>
        <label className="paths-check">
          <input
            type="checkbox"
            checked={question.withoutAssumptions}
            onChange={({ target }) => askFor({ withoutAssumptions: target.checked })}
          />
          Without assumptions
        </label>
      </div>
      <div className="paths-scroll">
        <ul className="foothold-chips">
          {footholds.map(({ text, title }) => (
            <li key={text} className="chip">
              <span className="chip-name">{title}</span>
              <button
                type="button"
                className="chip-remove"
                aria-label={`Do not start from: ${title}`}
                onClick={() => askFor({ footholds: texts.filter((other) => other !== text) })}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
        {footholds.length === 0 ? <p className="quiet">The attacker has nothing yet.</p> : null}
      </div>
    </section>
  );
}

const internet: Item = { value: 'internet', label: 'On the Internet', icon: 'zone-internet' };

function hasInternet(survey: Survey): boolean {
  return survey.all('zones').some(({ data }) => data.kind === 'internet');
}

function everyFoothold(survey: Survey): readonly Foothold[] {
  return footholdNames.flatMap((name) => footholdsOf(name, { survey }));
}

function items(survey: Survey): readonly Item[] {
  return everyFoothold(survey).map((foothold) => itemOf(foothold, survey));
}

function itemOf({ text, holdings }: Foothold, survey: Survey): Item {
  const entry = survey.find(holdings[0]?.id ?? '');
  return {
    value: text,
    label: footholdTitle(text, survey),
    ...(entry !== undefined && { icon: kindIcon(entry.collection, entry.data) }),
  };
}
