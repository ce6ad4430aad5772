// The beginning of a report: what it is about, how much was found, the diagram.

import { attributes } from '../drawing/svg.ts';
import { capitalised } from '../elements/capitalised.ts';
import { within } from '../flows/ends.ts';
import type { Analysis } from '../rules/engine.ts';
import { type Area, areaOf } from '../rules/rule.ts';
import { icon, inline, listOf, mark, named, number, prose, termsOf } from './html.ts';
import type { LegendGroup } from './legend.ts';
import type { Numbering } from './numbering.ts';
import { markupOf, type Picture } from './picture.ts';
import { areaNames } from './result-list.ts';
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

/** How much was found, what it is about, and everything that was found in one line each. */
export function glance(analysis: Analysis, numbering: Numbering): string {
  const { findings, questions, passes } = tallyOf(analysis, numbering);
  // What is less grave than another finding of its rule stands with that one.
  const sections = new Set(numbering.rules.map(({ severity }) => severity));
  const figures = [
    ...findings.map(({ severity, count }) =>
      figure(mark(severity), count, severity, sections.has(severity) ? severity : undefined),
    ),
    figure(
      mark('question'),
      questions,
      questions === 1 ? 'open question' : 'open questions',
      questions > 0 ? 'questions' : undefined,
    ),
    figure(
      icon('pass', 'pass'),
      passes,
      passes === 1 ? 'check passed' : 'checks passed',
      passes > 0 ? 'passes' : undefined,
    ),
  ];
  return [
    '<section id="summary">',
    '<h2>Summary</h2>',
    `<p>${prose(contentsLine(analysis))}.${findings.length === 0 ? ' Nothing was found.' : ''}</p>`,
    listOf(figures, 'tally'),
    areas(numbering),
    glanceTable(analysis, numbering),
    '</section>',
  ].join('\n');
}

/** A count, which leads to the section that tells more, where there is one. */
function figure(shape: string, count: number, what: string, section: string | undefined): string {
  const said = `${shape}<b>${count}</b><span>${what}</span>`;
  return section === undefined ? `<span>${said}</span>` : `<a href="#${section}">${said}</a>`;
}

/** The numbers by what they are about. */
function areas({ rules }: Numbering): string {
  const byArea = new Map<Area, string[]>();
  for (const { rule, number, anchor } of rules) {
    within(byArea, areaOf(rule), () => []).push(`<a href="#${anchor}">${number}</a>`);
  }
  const terms = Object.entries(areaNames).map(
    ([area, name]) => [name, byArea.get(area as Area)?.join(' ') ?? ''] as const,
  );
  return termsOf(terms, 'areas');
}

function glanceTable({ facts }: Analysis, { rules }: Numbering): string {
  if (rules.length === 0) return '';
  const rows = rules.map((found) => {
    const { rule, severity, findings, anchor } = found;
    const where = findings.map(
      ({ result, anchor }) =>
        `<a href="#${anchor}">${prose(facts.survey.nameOf(result.subject.id))}</a>`,
    );
    return [
      `<tr><td><a href="#${anchor}">${number(found)}<span class="unseen">${found.number}</span></a></td>`,
      `<td>${capitalised(severity)}</td>`,
      `<td><a href="#${anchor}">${prose(rule.title)}</a></td>`,
      `<td>${where.join(', ')}</td></tr>`,
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
      (finding) => `<a href="#${finding.anchor}">${number(finding)}</a>`,
    );
    const row = numbers.length === 0 ? '' : `<span class="numbers">${numbers.join('')}</span>`;
    return `<span class="sample">${inline(sample)}</span><span>${prose(text)}${row}</span>`;
  });
  return [
    '<div>',
    `<h3>${title}</h3>`,
    listOf(lines),
    note === undefined ? '' : `<p class="quiet">${note}</p>`,
    '</div>',
  ].join('\n');
}
