// What stands around the drawing in a diagram file: title block, legend, list of findings.

import { badge } from '../drawing/badge.ts';
import type { Shape, Text } from '../drawing/display-list.ts';
import { fitted, linesOf, widthOf } from '../drawing/text.ts';
import { capitalised } from '../elements/capitalised.ts';
import type { Facts } from '../facts/facts.ts';
import type { Analysis } from '../rules/engine.ts';
import { severities } from '../rules/rule.ts';
import { counted, listed } from '../rules/words.ts';
import type { LegendGroup } from './legend.ts';
import { badgeStep, numberBadge, severityShape } from './number-badges.ts';
import type { NumberedRule, Numbering } from './numbering.ts';
import type { Group } from './picture.ts';
import { contentsLine, labelledProperties, tallyOf } from './title-block.ts';

/** A part of the page, from its own top left corner. */
export interface Block {
  readonly height: number;
  readonly groups: readonly Group[];
}

/** The name of the document, what it says of itself, and how much was found. */
export function titleBlock(analysis: Analysis, numbering: Numbering, width: number): Block {
  const { name } = analysis.facts.survey.document;
  const properties = labelledProperties(analysis)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('   ');
  const lines = [...(properties === '' ? [] : [properties]), contentsLine(analysis)];
  const shapes: Shape[] = [
    text(fitted(name, width, 28, 600), 0, 26, { size: 28, weight: 600 }),
    ...lines.map((line, index) =>
      text(fitted(line, width, 13, 400), 0, 52 + index * 20, { fill: 'ink-quiet' }),
    ),
  ];
  const y = 52 + lines.length * 20 + 12;
  shapes.push(...tally(analysis, numbering, y));
  return {
    height: y + 26,
    groups: [{ x: 0, y: 0, shapes: [...shapes, rule(0, width, y + 26)] }],
  };
}

function tally(analysis: Analysis, numbering: Numbering, y: number): Shape[] {
  const { findings, questions, passes } = tallyOf(analysis, numbering);
  let x = 0;
  const said = (words: string) => {
    const shape = text(words, x, y, { weight: 600 });
    x += widthOf(words, 13, 600) + 28;
    return shape;
  };
  const shapes = findings.flatMap(({ severity, count }) => {
    const mark = severityShape(severity, x + 9, y - 4.5);
    x += 25;
    return [...mark, said(`${count} ${severity}`)];
  });
  if (findings.length === 0) shapes.push(said('No findings'));
  const asked = badge('question', x + 9, y - 4.5);
  x += 25;
  shapes.push(...asked, said(counted(questions, 'open question')));
  shapes.push({ shape: 'icon', icon: 'pass', x, y: y - 13, size: 17, colour: 'pass' });
  x += 25;
  shapes.push(said(`${counted(passes, 'check')} passed`));
  return shapes;
}

/** The legend as a column of this width. */
export function legendBlock(legend: readonly LegendGroup[], width: number): Block {
  const groups: Group[] = [];
  let y = 0;
  for (const { title, entries, note } of legend) {
    groups.push({ x: 0, y, shapes: [heading(title)] });
    y += 28;
    const left = Math.max(...entries.map(({ sample }) => sample.width)) + 12;
    for (const { sample, text: words, findings } of entries) {
      const lines = linesOf(words, width - left, 13, 400);
      const row = Math.max(26, lines.length * 18 + 6);
      groups.push({ x: 0, y: y + 8 - sample.height / 2, shapes: sample.shapes });
      groups.push({
        x: left,
        y,
        shapes: lines.map((line, index) => text(line, 0, 12.5 + index * 18)),
      });
      const abreast = Math.floor((width - left) / badgeStep);
      for (const [index, finding] of findings.entries()) {
        const x = left + 14 + (index % abreast) * badgeStep;
        const below = row + 14 + Math.floor(index / abreast) * badgeStep;
        groups.push({ x, y: y + below, ...numberBadge(finding, 0, 0) });
      }
      y += row + Math.ceil(findings.length / abreast) * badgeStep;
    }
    for (const line of note === undefined ? [] : linesOf(note, width, 12, 400)) {
      groups.push({ x: 0, y, shapes: [text(line, 0, 12, { size: 12, fill: 'ink-quiet' })] });
      y += 17;
    }
    y += 24;
  }
  return { height: Math.max(0, y - 24), groups };
}

const columnWidth = 400;
const columnGap = 36;
const textLeft = 44;
const lineHeight = 17;
/** Names that the list says at most of where a rule found something: the report has all of them. */
const mostNames = 30;

/** What was found with its numbers and where, in columns, in a block of this width. */
export function findingsBlock(facts: Facts, rules: readonly NumberedRule[], width: number): Block {
  if (rules.length === 0) return { height: 0, groups: [] };
  const columns = Math.max(1, Math.floor((width + columnGap) / (columnWidth + columnGap)));
  const step = (width + columnGap) / columns;
  const entries = severities.flatMap((severity) =>
    rules
      .filter((found) => found.severity === severity)
      .map((found, index) => entry(facts, found, index === 0, step - columnGap - textLeft)),
  );
  const top = 34;
  const limit = highestColumn(
    entries.map(({ height }) => height),
    columns,
  );
  const groups: Group[] = [{ x: 0, y: 0, shapes: [rule(0, width, 0)] }];
  let [column, y, deepest] = [0, 0, 0];
  for (const { height, groups: parts } of entries) {
    if (y > 0 && y + height > limit) {
      column += 1;
      y = 0;
    }
    for (const part of parts) {
      groups.push({ ...part, x: part.x + column * step, y: part.y + top + y });
    }
    y += height;
    deepest = Math.max(deepest, y);
  }
  return { height: top + deepest, groups };
}

/** What one rule found; the first of its severity stands under a heading. */
function entry(facts: Facts, found: NumberedRule, isFirst: boolean, width: number): Block {
  const subjects = found.findings.map(({ result }) => facts.survey.nameOf(result.subject.id));
  const title = linesOf(found.rule.title, width, 13, 600);
  const where = linesOf(listed(subjects, mostNames), width, 13, 400);
  const top = isFirst ? 34 : 0;
  const at = (line: number) => 12.5 + line * lineHeight;
  return {
    height: top + (title.length + where.length) * lineHeight + 14,
    groups: [
      ...(isFirst ? [{ x: 0, y: 0, shapes: [heading(capitalised(found.severity))] }] : []),
      { x: 0, y: top, ...numberBadge(found, 16, 8) },
      {
        x: textLeft,
        y: top,
        shapes: [
          ...title.map((line, index) => text(line, 0, at(index), { weight: 600 })),
          ...where.map((line, index) =>
            text(line, 0, at(title.length + index), { fill: 'ink-quiet' }),
          ),
        ],
      },
    ],
  };
}

/** How high columns have to be at least, so that so many of them hold these heights in their order. */
function highestColumn(heights: readonly number[], columns: number): number {
  const needed = (limit: number) => {
    let [count, y] = [1, 0];
    for (const height of heights) {
      if (y > 0 && y + height > limit) [count, y] = [count + 1, 0];
      y += height;
    }
    return count;
  };
  let limit = heights.reduce((sum, height) => sum + height, 0) / columns;
  while (needed(limit) > columns) limit += lineHeight;
  return limit;
}

function heading(words: string): Shape {
  return text(words, 0, 14, { size: 15, weight: 600 });
}

function rule(from: number, to: number, y: number): Shape {
  return { shape: 'path', d: `M${from} ${y} H${to}`, stroke: 'line' };
}

function text(words: string, x: number, y: number, style: Partial<Text> = {}): Shape {
  return { shape: 'text', x, y, text: words, size: 13, weight: 400, fill: 'ink', ...style };
}
