// The firewall matrix as a table for spreadsheets.
import { csvFormatRows } from 'd3-dsv';
import { type Citation, citationText } from '../elements/sources.ts';
import type { Facts } from '../facts/facts.ts';
import { carried, type Flow, possibleTerms } from '../flows/flow.ts';
import { type FlowRow, flowRows, remarks } from './flow-rows.ts';
import { productOfFlow } from './products-meant.ts';
import { clean } from './typeset.ts';

const columns: readonly (readonly [string, (row: FlowRow) => string])[] = [
  ['from zone', ({ fromZone }) => fromZone],
  ['to zone', ({ toZone }) => toZone],
  ['initiated by', ({ initiators }) => initiators.join('; ')],
  ['to', ({ responders }) => responders.join('; ')],
  ['protocol', ({ protocol }) => protocol],
  ['port', ({ port }) => port?.numbers ?? 'not sourced'],
  ['protection', ({ protection }) => protection],
  ['remarks', (row) => remarks(row).join('; ')],
  ['purpose', ({ flow }) => flow.communication.purpose],
  ['carries', ({ flow }) => flow.carries.map((what) => carried[what]).join('; ')],
  ['grade', ({ grade }) => grade ?? ''],
  [
    'port source',
    ({ flow, port }) => (port === undefined ? '' : citedIn(flow, { document: port.source })),
  ],
  [
    'why',
    ({ flow }) =>
      possibleTerms(flow)
        .map(({ why }) => why)
        .join(' Or: '),
  ],
  [
    'sources',
    ({ flow }) =>
      possibleTerms(flow)
        .flatMap(({ sources }) => sources.map((source) => citedIn(flow, source)))
        .join('; '),
  ],
  ['flow', ({ id }) => id],
];

function citedIn(flow: Flow, source: Citation): string {
  return citationText(source, productOfFlow(flow, source.document));
}

/** The firewall matrix as CSV with a head line (RFC 4180, line feeds). */
export function flowsCsv(facts: Facts): string {
  const rows = flowRows(facts).map((row) => columns.map(([, cell]) => inert(cell(row))));
  return `${csvFormatRows([columns.map(([title]) => title), ...rows])}\n`;
}

/** A cell without control characters; one that a spreadsheet would run as a formula is made text. */
function inert(cell: string): string {
  const shown = clean(cell);
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(shown) ? `'${shown}` : shown;
}
