import type { Survey } from '../../models/document/survey.ts';
import { sealOf, siteCode, siteColour } from '../../models/drawing/site-tag.ts';
import './site-seal.css';

/** The seal of a site as on the canvas: closed where its clients prove who they are, open where they need not. */
export function SiteSeal({ survey, site }: { readonly survey: Survey; readonly site: string }) {
  const look = sealOf(survey, site);
  const colour = `var(--${siteColour(survey, site)})`;
  return (
    <span
      className={`site-seal code ${look}`}
      style={{
        borderColor: colour,
        ...(look === 'closed' ? { background: colour } : { color: colour }),
      }}
    >
      {siteCode(survey, site)}
    </span>
  );
}
