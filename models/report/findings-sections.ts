// The findings in full, rule by rule, the gravest first.

import { locks } from '../drawing/bundle.ts';
import { capitalised } from '../elements/capitalised.ts';
import type { Analysis } from '../rules/engine.ts';
import { severities } from '../rules/rule.ts';
import { counted } from '../rules/words.ts';
import type { FlowLine } from './flow-lines.ts';
import { icon, mark, number, prose, termsOf } from './html.ts';
import type { NumberedFinding, NumberedRule, Numbering } from './numbering.ts';
import { placeWords } from './place-words.ts';
import { type Detail, detailOf } from './result-detail.ts';

/** A section for each severity that is the gravest of a rule. */
export function findingSections(analysis: Analysis, numbering: Numbering): string {
  return severities
    .map((severity) => ({
      severity,
      found: numbering.rules.filter((rule) => rule.severity === severity),
    }))
    .filter(({ found }) => found.length > 0)
    .map(({ severity, found }) =>
      [
        `<section id="${severity}" class="severity">`,
        `<h2>${capitalised(severity)}</h2>`,
        ...found.map((rule) => ruleSection(analysis, numbering, rule)),
        '</section>',
      ].join('\n'),
    )
    .join('\n');
}

function ruleSection(analysis: Analysis, { list }: Numbering, found: NumberedRule): string {
  const details = found.findings.map((finding) => ({
    finding,
    detail: detailOf(list, finding.result),
  }));
  const [first] = details;
  if (first === undefined) return '';
  const { title, why, remedy, stride, rule } = first.detail;
  const sources = new Set(details.flatMap(({ detail }) => detail.sources.map(source)));
  return [
    `<section id="${found.anchor}" class="rule">`,
    '<header>',
    `<h3><span role="img" aria-label="${found.number}">${number(found)}</span> ${prose(title)}</h3>`,
    `<p>${prose(why)}</p>`,
    termsOf(
      [
        ['Remedy', prose(remedy)],
        ['Sources', [...sources].join('<br>')],
        ['Threat', prose(capitalised(stride.join(', ')))],
        ['Rule', `<code>${prose(rule)}</code>`],
      ],
      'facts',
    ),
    '</header>',
    ...details.map(({ finding, detail }) => article(analysis, finding, detail)),
    '</section>',
  ].join('\n');
}

function source({ citation, note }: Detail['sources'][number]): string {
  return note === '' ? prose(citation) : `${prose(citation)} <span class="quiet">(${note})</span>`;
}

function article({ facts }: Analysis, finding: NumberedFinding, detail: Detail): string {
  const { result, severity } = finding;
  return [
    `<article id="${finding.anchor}" class="finding">`,
    `<div class="mark" role="img" aria-label="${capitalised(severity)}">${mark(severity)}</div>`,
    '<div>',
    `<h4>${prose(detail.subjectName)} <span class="quiet">${prose(placeWords(facts, result.subject))}</span></h4>`,
    `<p>${prose(detail.message)}</p>`,
    changes(detail),
    flowTable(detail),
    '</div>',
    '</article>',
  ].join('\n');
}

function changes({ fix, defaults }: Detail): string {
  return termsOf(
    [
      ['Fix', fix.map(({ sentence }) => prose(sentence)).join('<br>')],
      [
        'By default',
        defaults.length === 0
          ? ''
          : `${defaults.map(prose).join('<br>')} <span class="quiet">(nobody decided; this is how the product sets it)</span>`,
      ],
    ],
    'facts',
  );
}

/** Flow classes that differ in nothing but in who sends. */
interface FlowGroup {
  readonly line: FlowLine;
  readonly senders: string[];
}

function flowTable({ flows, flowCount }: Detail): string {
  if (flows.length === 0) return '';
  const notes = [...new Set(flows.map(({ portsNote }) => portsNote))].filter((note) => note !== '');
  const noted = (note: string) => (note === '' ? '' : `<sup>${notes.indexOf(note) + 1}</sup>`);
  const rows = grouped(flows).map(({ line, senders }) => {
    const { to, purpose, protocol, ports, portsNote, initiator, from, protection, channels } = line;
    return [
      `<tr><td>${prose(purpose)}</td>`,
      `<td>${prose([...new Set(senders)].join(', '))}</td>`,
      `<td>${prose(to)}</td>`,
      `<td>${initiator === from ? 'Sender' : 'Receiver'}</td>`,
      `<td>${prose([protocol, ports].filter(Boolean).join(', '))}${noted(portsNote)}</td>`,
      `<td class="${protection.replace(' ', '-')}">${lock(protection)} ${capitalised(protection)}${channels === '' ? '' : `<br><small>${prose(channels)}</small>`}</td></tr>`,
    ].join('');
  });
  const rest = flowCount - flows.length;
  return [
    `<details class="evidence">\n<summary>${counted(flowCount, 'class', 'classes')} of data flows</summary>`,
    '<table class="flows">',
    '<thead><tr><th>Data flow</th><th>From</th><th>To</th><th>Opened by</th><th>Protocol and ports</th><th>Protection</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    ...notes.map(
      (note, index) => `<p class="note"><sup>${index + 1}</sup> Ports: ${prose(note)}.</p>`,
    ),
    ...(rest > 0
      ? [`<p class="note">And ${counted(rest, 'class', 'classes')} of data flows more.</p>`]
      : []),
    '</details>',
  ].join('\n');
}

function grouped(flows: readonly FlowLine[]): FlowGroup[] {
  const groups = new Map<string, FlowGroup>();
  for (const line of flows) {
    const { to, purpose, protocol, ports, portsNote, protection, channels } = line;
    const opener = line.initiator === line.from;
    const same = { to, purpose, protocol, ports, portsNote, protection, channels, opener };
    const key = JSON.stringify(same);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, senders: [line.from] });
    else group.senders.push(line.from);
  }
  return [...groups.values()];
}

function lock(protection: FlowLine['protection']): string {
  const known = protection === 'not known' ? 'undecided' : protection;
  return icon(locks[known], known);
}
