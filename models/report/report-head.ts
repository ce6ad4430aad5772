// The beginning of a report: what it is about, how much was found, the diagram.

import { attributes } from '../drawing/svg.ts';
import { capitalised } from '../elements/capitalised.ts';
import type { Analysis } from '../rules/engine.ts';
import { icon, inline, listOf, mark, named, number, prose, termsOf } from './html.ts';
import type { LegendGroup } from './legend.ts';
import { anchor, type Numbering } from './numbering.ts';
import { markupOf, type Picture } from './picture.ts';
import { placeWords } from './place-words.ts';
import { contentsLine, labelledProperties, outcomeSentence, tallyOf } from './title-block.ts';

/** The title of the report with what the document says of itself. */
export function cover(analysis: Analysis): string {
  const { name } = analysis.facts.survey.document;
  const properties = labelledProperties(analysis);
  return [
    '<header class="cover">',
    '<p class="kind">Security findings in a Configuration Manager hierarchy</p>',
    `<h1>${prose(name)}</h1>`,
    termsOf(
      properties.map(({ label, value }) => [prose(label), prose(value)]),
      'properties',
    ),
    '</header>',
  ].join('\n');
}

/** How much was found, and every finding in one line. */
export function glance(analysis: Analysis, numbering: Numbering): string {
  const { findings, questions, passes } = tallyOf(analysis, numbering);
  const figures = [
    ...findings.map(({ severity, count }) => figure(mark(severity), count, severity)),
    figure(mark('question'), questions, questions === 1 ? 'open question' : 'open questions'),
    figure(icon('pass', 'pass'), passes, passes === 1 ? 'check passed' : 'checks passed'),
  ];
  return [
    '<section id="summary">',
    '<h2>Summary</h2>',
    `<p>${prose(contentsLine(analysis))}.${findings.length === 0 ? ' Nothing was found.' : ''}</p>`,
    listOf(figures, 'tally'),
    glanceTable(analysis, numbering),
    '</section>',
  ].join('\n');
}

function figure(shape: string, count: number, what: string): string {
  return `${shape}<b>${count}</b><span>${what}</span>`;
}

function glanceTable({ facts }: Analysis, { findings }: Numbering): string {
  if (findings.length === 0) return '';
  const rows = findings.map((finding) => {
    const { result } = finding;
    return [
      `<tr><td><a href="#${anchor(finding)}">${number(finding)}<span class="unseen">${finding.number}</span></a></td>`,
      `<td>${capitalised(finding.severity)}</td>`,
      `<td><a href="#${anchor(finding)}">${prose(result.rule.title)}</a></td>`,
      `<td><b>${prose(facts.survey.nameOf(result.subject.id))}</b> <span class="quiet">${prose(placeWords(facts, result.subject))}</span></td></tr>`,
    ].join('');
  });
  return [
    '<table class="glance">',
    '<thead><tr><th>No.</th><th>Severity</th><th>Finding</th><th>Where</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

/** The diagram with its legend. */
export function diagramSection(
  analysis: Analysis,
  numbering: Numbering,
  { frame, groups }: Picture,
  legend: readonly LegendGroup[],
): string {
  const { x, y, width, height } = frame;
  const sized = attributes({
    class: 'network',
    role: 'img',
    'aria-label': `Network view. ${outcomeSentence(analysis, numbering)}`,
    viewBox: `${x} ${y} ${width} ${height}`,
    style: `max-width: ${Math.round(width)}px`,
  });
  return [
    '<section id="diagram">',
    '<h2>Diagram</h2>',
    groups.length === 0
      ? '<p>Nothing stands in the network view.</p>'
      : `<svg${sized}>${markupOf(groups, named)}</svg>`,
    '<div class="legend">',
    ...legend.map(legendGroup),
    '</div>',
    '</section>',
  ].join('\n');
}

function legendGroup({ title, entries, note }: LegendGroup): string {
  const lines = entries.map(({ sample, text, findings }) => {
    const numbers = findings.map(
      (finding) => `<a href="#${anchor(finding)}">${number(finding)}</a>`,
    );
    return `<span class="sample">${inline(sample)}</span><span>${prose(text)}</span>${numbers.join('')}`;
  });
  return [
    '<div>',
    `<h3>${title}</h3>`,
    listOf(lines),
    note === undefined ? '' : `<p class="quiet">${note}</p>`,
    '</div>',
  ].join('\n');
}
