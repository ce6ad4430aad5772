import { Popover } from '@base-ui/react/popover';
import type { Survey } from '../../models/document/survey.ts';
import { citationText, foremost } from '../../models/elements/sources.ts';
import { productOf } from '../../models/report/products-meant.ts';
import { valueText } from '../../models/report/setting-words.ts';
import { popups } from '../controls/popups.ts';
import type { SettingState } from './setting-state.ts';
import '../controls/controls.css';
import './setting-help.css';

/** The label of a setting: pointed at or pressed, it says what the setting is and where that is written. */
export function SettingHelp({
  survey,
  state,
}: {
  readonly survey: Survey;
  readonly state: SettingState;
}) {
  const { field } = state;
  const product = productOf(survey.find(state.element)) ?? foremost(field.applies?.products ?? []);
  return (
    <Popover.Root>
      <Popover.Trigger className="setting-label" openOnHover delay={500} closeDelay={100}>
        {field.label}
      </Popover.Trigger>
      <Popover.Portal container={popups}>
        <Popover.Positioner side="left" align="start" sideOffset={8} className="popup-place">
          <Popover.Popup className="popup setting-help">
            <Popover.Title className="setting-help-title">{field.label}</Popover.Title>
            <Popover.Description>{field.help}</Popover.Description>
            <p className="quiet">{standingText(survey, state)}</p>
            {field.sources === undefined ? null : (
              <ul aria-label="Sources">
                {field.sources.map((source) => (
                  <li key={`${source.document} ${source.section ?? ''}`}>
                    {citationText(source, product)}
                  </li>
                ))}
              </ul>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Where the value comes from, as a sentence. */
function standingText(survey: Survey, state: SettingState): string {
  const { field, standing, otherwise } = state;
  const said = (value: unknown) => valueText(survey, state, value);
  const byDefault = field.defaultSaid ?? (otherwise === undefined ? '' : said(otherwise.value));
  switch (standing) {
    case 'decided':
      if (otherwise?.standing === 'default') return `Decided. Product default: ${byDefault}.`;
      return otherwise === undefined ? 'It has to be said.' : 'Decided.';
    case 'default':
      return `Product default: ${byDefault}. Nobody decided it here.`;
    case 'absent':
      return `Taken as ${said(state.value)} where it is not said.`;
    case 'inherited':
      return state.from === undefined
        ? 'Taken from other elements.'
        : `Taken from ${survey.nameOf(state.from)}.`;
    case 'undecided':
      return 'Undecided. Rules that need it ask for it.';
    case 'unsaid':
      return 'Not said. No rule asks for it.';
    case 'several':
      return 'The selected elements differ.';
  }
}
