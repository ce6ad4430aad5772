// What a document holds, in figures, for the head of every report.
import { ignoredSettings } from '../document/reading.ts';
import type { Survey } from '../document/survey.ts';

export interface DocumentSummary {
  readonly name: string;
  readonly version: number;
  readonly properties: { readonly [key: string]: string };
  readonly sites: number;
  readonly systems: number;
  readonly clientGroups: number;
  /** The clients that the groups stand for. */
  readonly clients: number;
  /** Settings that stand in the document and mean nothing where they stand. */
  readonly ignored: readonly { readonly setting: string; readonly reason: string }[];
}

/** Counts what a document holds. */
export function summarise(survey: Survey): DocumentSummary {
  const { name, version, properties } = survey.document;
  const groups = survey.all('clients');
  return {
    name,
    version,
    properties,
    sites: survey.all('sites').length,
    systems: survey.all('systems').length,
    clientGroups: groups.length,
    clients: groups.reduce((sum, { data }) => sum + (data.count ?? 0), 0),
    ignored: ignoredSettings(survey)
      .map(({ element, key, reason }) => ({ setting: `${element}.${key}`, reason }))
      .sort((a, b) => (a.setting < b.setting ? -1 : 1)),
  };
}
