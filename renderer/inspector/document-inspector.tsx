// The document itself: its name and properties, how large it is, its sites.
import type { Entry, Survey } from '../../models/document/survey.ts';
import { capitalised } from '../../models/elements/capitalised.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import { usualProperties } from '../../models/report/title-block.ts';
import { count } from '../../models/rules/words.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { edit } from '../store/document-store.ts';
import { select } from '../store/interface-store.ts';
import { Group } from './group.tsx';
import { SiteSeal } from './site-seal.tsx';
import { TextField } from './text-field.tsx';

export function DocumentInspector({ survey }: { readonly survey: Survey }) {
  const { name, properties } = survey.document;
  // The usual ones are asked of every document; others show where the file has them.
  const shown = [...new Set([...usualProperties, ...Object.keys(properties)])];
  return (
    <>
      <header className="inspector-header">
        <h2 className="unseen">{name}</h2>
        <span className="inspector-name">
          <TextField
            label="Name of the document"
            value={name}
            onApply={(text) => {
              if (text.trim() === '') return 'The document needs a name.';
              return edit({ edit: 'set-document', arguments: { name: text.trim() } });
            }}
          />
        </span>
      </header>
      <div className="inspector-wide">
        {shown.map((key) => (
          <div key={key} className="setting-row inline">
            <span className="setting-name">{capitalised(key)}</span>
            <span className="setting-text">
              <TextField
                label={capitalised(key)}
                value={properties[key] ?? ''}
                onApply={(text) => {
                  const value = text.trim() === '' ? null : text.trim();
                  return edit({
                    edit: 'set-document',
                    arguments: { properties: { [key]: value } },
                  });
                }}
              />
            </span>
          </div>
        ))}
      </div>
      <Figures survey={survey} />
      <Sites survey={survey} />
    </>
  );
}

function Figures({ survey }: { readonly survey: Survey }) {
  const summary = useAnalysis((state) => state.summary);
  const clients = survey.all('clients').reduce((sum, { data }) => sum + (data.count ?? 0), 0);
  const figures: readonly (readonly [label: string, figure: string])[] = [
    ['Sites', count(survey.all('sites').length)],
    ['Computers', count(survey.all('systems').length)],
    ['Clients', count(clients)],
    ['Open questions', summary === undefined ? '…' : count(summary.questions)],
  ];
  return (
    <dl className="inspector-figures">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sites({ survey }: { readonly survey: Survey }) {
  const sites = survey.all('sites');
  return (
    <Group name="sites" title="Sites" note={sites.length > 0 ? sites.length : undefined}>
      {sites.length === 0 ? (
        <p className="quiet inspector-text">No site yet.</p>
      ) : (
        <ul className="inspector-list">
          {sites.map((site) => (
            <li key={site.id}>
              <button type="button" className="inspector-line" onClick={() => select([site.id])}>
                <SiteSeal survey={survey} site={site.id} />
                <span className="inspector-line-name">{survey.nameOf(site.id)}</span>
                <span className="quiet">{modeText(survey, site)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Group>
  );
}

/** The mode of a site, or that there is none or nobody said it. */
function modeText(survey: Survey, { id }: Entry<'sites'>): string {
  const mode = survey.modeOf(id);
  if (mode === undefined) return 'mode undecided';
  if (mode === 'sms2003') return kinds.sites.fields.product.options.sms2003;
  return kinds.sites.fields.mode.options[mode];
}
