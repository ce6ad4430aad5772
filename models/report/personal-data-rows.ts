// The inventory of personal data in words: one group for each kind of data, alike sites in one row.
import { capitalised } from '../elements/capitalised.ts';
import { citationText } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { keptInWords, type PersonalRecord, personalData } from '../facts/personal-data.ts';
import { communications } from '../flows/communications/index.ts';
import { within } from '../flows/ends.ts';
import { counted, listed } from '../rules/words.ts';
import { siteCodes } from './place-words.ts';

export interface PersonalDataGroup {
  /** What it is: `Inventory of computers and devices`. */
  readonly data: string;
  readonly sources: readonly string[];
  /** On the way first, then at rest. */
  readonly rows: readonly PersonalDataRow[];
}

export interface PersonalDataRow {
  /** What it is sent for, or where it rests. */
  readonly where: string;
  /** The codes of the sites. */
  readonly sites: string;
  readonly protection: 'Encrypted' | 'Clear' | 'Not known';
  /** For how long; empty on the way. */
  readonly kept: string;
}

export const personalDataLead =
  'What tells of people and their computers: where it travels, where it rests, and for how long.';

/** Which personal data travels where, and where it rests, of all sites. */
export function personalDataGroups(facts: Facts): PersonalDataGroup[] {
  const byData = new Map<PersonalRecord['data'], PersonalRecord[]>();
  for (const record of facts.personalRecords) {
    within(byData, record.data, () => []).push(record);
  }
  return [...byData].map(([data, records]) => ({
    data: capitalised(personalData[data]),
    sources: [...new Set(records.flatMap((record) => sourcesOf(record, facts)))].sort(),
    rows: rowsOf(
      facts,
      [...records].sort((a, b) => rank(a) - rank(b)),
    ),
  }));
}

function sourcesOf({ site, sources }: PersonalRecord, { survey }: Facts): string[] {
  const product = site === undefined ? 'cm2007' : survey.productOf(site);
  return sources.map((source) => citationText(source, product));
}

function rowsOf(facts: Facts, records: readonly PersonalRecord[]): PersonalDataRow[] {
  const alike = new Map<string, PersonalRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([whereOf(record), protectionOf(record), keptOf(record)]);
    within(alike, key, () => []).push(record);
  }
  return [...alike.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return {
      where: whereOf(first) ?? `At rest ${placesOf(facts, together)}.`,
      sites:
        siteCodes(
          facts,
          together.flatMap(({ site }) => site ?? []),
        ) || 'No site',
      protection: protectionOf(first),
      kept: keptOf(first),
    };
  });
}

/** What travels in the order of the table of communications, then what rests. */
function rank(record: PersonalRecord): number {
  const way = wayOf(record);
  return way === undefined ? communications.length : communications.indexOf(way);
}

function wayOf({ flows }: PersonalRecord) {
  return flows[0]?.communication;
}

/** What it is sent for; undefined where it rests. */
function whereOf(record: PersonalRecord): string | undefined {
  const purpose = wayOf(record)?.purpose;
  return record.isInferred && purpose !== undefined
    ? `${purpose} (Inferred, not said by a source.)`
    : purpose;
}

function protectionOf({ encrypted }: PersonalRecord): PersonalDataRow['protection'] {
  if (encrypted === undefined) return 'Not known';
  return encrypted ? 'Encrypted' : 'Clear';
}

function keptOf(record: PersonalRecord): string {
  return wayOf(record) === undefined ? capitalised(keptInWords(record)) : '';
}

/** On which computers and media; where no computer with the database of a site is drawn, in that. */
function placesOf({ survey }: Facts, records: readonly PersonalRecord[]): string {
  const places = [...new Set(records.flatMap((record) => record.places))];
  const isSite = (id: string) => survey.get('sites', id) !== undefined;
  const drawn = places.filter((id) => !isSite(id)).map((id) => survey.nameOf(id));
  const others = places.filter(isSite).length;
  return [
    ...(drawn.length > 0 ? [`on ${listed(drawn.sort())}`] : []),
    ...(others > 0 ? [`in ${counted(others, 'database')} that no computer is drawn for`] : []),
  ].join(', and ');
}
