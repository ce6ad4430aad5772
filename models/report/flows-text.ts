// The firewall matrix to be read in a terminal, by pairs of zones.
import type { Facts } from '../facts/facts.ts';
import { counted, listed } from '../rules/words.ts';
import { type FlowRow, flowRows, remarks } from './flow-rows.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

/** The firewall matrix as lines of at most `width` characters, as far as words allow. */
export function flowsText(facts: Facts, width = 100, styles: Styles = plain): string {
  const rows = flowRows(facts);
  const byZones = groupedBy(rows, ({ fromZone, toZone }) =>
    fromZone === toZone ? `Within ${fromZone}` : `${fromZone} → ${toZone}`,
  );
  return [
    styles.heading(clean(facts.survey.document.name)),
    `${counted(facts.flows.length, 'class', 'classes')} of data flows. The arrow leads from who opens the connection.`,
    ...[...byZones].flatMap(([zones, inPair]) => [
      '',
      styles.heading(clean(zones)),
      ...[...groupedBy(inPair, endsText)].flatMap(([ends, between]) => [
        ...wrapped(ends, width, '  ', '      '),
        ...[...groupedBy(between, ({ id }) => id).values()].flatMap((ofFlow) =>
          flowLines(ofFlow, width, styles),
        ),
      ]),
    ]),
    '',
    ...gradeLegend(rows).flatMap((line) => wrapped(line, width).map(styles.quiet)),
    '',
  ].join('\n');
}

function endsText({ initiators, responders }: FlowRow): string {
  return `${listed(initiators, 3)} → ${listed(responders, 3)}`;
}

function flowLines(rows: readonly FlowRow[], width: number, styles: Styles): string[] {
  const [row] = rows;
  if (row === undefined) return [];
  const { protection } = row;
  const notes = remarks(row);
  const shown = `${protection}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  const style =
    protection === 'encrypted'
      ? styles.good
      : (text: string) => styles.severity(protection === 'clear' ? 'high' : 'low', text);
  return [
    ...wrapped(`${portsText(rows)}  ${shown}`, width, '      ', '        ').map(style),
    ...wrapped(row.flow.communication.purpose, width, '        ').map(styles.quiet),
  ];
}

function portsText(rows: readonly FlowRow[]): string {
  const byProtocol = groupedBy(rows, ({ protocol }) => protocol);
  return [...byProtocol]
    .map(([protocol, ofProtocol]) => {
      const ports = ofProtocol.flatMap(({ port, grade, portNote }) =>
        port === undefined ? [] : [portNote === '' ? port.numbers : `${port.numbers} [${grade}]`],
      );
      return `${protocol} ${ports.length === 0 ? '(port not sourced)' : ports.join(', ')}`;
    })
    .join(' or ');
}

/** What the grades that stand at ports mean. */
function gradeLegend(rows: readonly FlowRow[]): string[] {
  const noted = rows.filter(({ portNote }) => portNote !== '');
  return [...new Set(noted.map(({ grade, portNote }) => `[${grade}] ${portNote}`))].sort();
}

function groupedBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
