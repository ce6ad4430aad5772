// The seal of a site: its code on a colour of its own. Closed where the mode is native, open where mixed.
import type { Survey } from '../document/survey.ts';
import type { Shape } from './display-list.ts';
import { codeWidthOf } from './text.ts';
import type { Token } from './themes.ts';

const colours: readonly Token[] = [
  'site-1',
  'site-2',
  'site-3',
  'site-4',
  'site-5',
  'site-6',
  'site-7',
  'site-8',
];

/** The colour of a site: by its place in the document, so that neighbours differ. */
export function siteColour(survey: Survey, site: string): Token {
  const index = Math.max(
    0,
    survey.all('sites').findIndex(({ id }) => id === site),
  );
  return colours[index % colours.length] ?? 'site-1';
}

/** What a site is called on its seal: its code, or the beginning of its name. */
export function siteCode(survey: Survey, site: string): string {
  const entry = survey.get('sites', site);
  return entry?.data.code ?? survey.nameOf(site).slice(0, 4);
}

export const siteTagHeight = 16;

/** The width of a site's seal in pixels. */
export function siteTagWidth(survey: Survey, site: string): number {
  return Math.ceil(codeWidthOf(siteCode(survey, site), 11)) + 10;
}

/** Whether the clients of a site have to prove who they are: then its seal is closed. */
export function sealOf(survey: Survey, site: string): 'closed' | 'open' | 'unknown' {
  const mode = survey.modeOf(site);
  if (mode === undefined) return 'unknown';
  return mode === 'native' || mode === 'https' || mode === 'enhanced-http' ? 'closed' : 'open';
}

/** The seal of a site with its top left corner at this point. */
export function siteTag(survey: Survey, site: string, x: number, y: number): readonly Shape[] {
  const colour = siteColour(survey, site);
  const width = siteTagWidth(survey, site);
  const look = sealOf(survey, site);
  const isClosed = look === 'closed';
  return [
    {
      shape: 'rectangle',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: siteTagHeight - 1,
      radius: 3,
      fill: isClosed ? colour : 'none',
      stroke: colour,
      ...(look === 'unknown' && { dash: [2, 2] }),
    },
    {
      shape: 'text',
      x: x + width / 2,
      y: y + 12,
      text: siteCode(survey, site),
      size: 11,
      weight: 600,
      fill: isClosed ? 'on-mark' : colour,
      anchor: 'middle',
      isCode: true,
    },
  ];
}
