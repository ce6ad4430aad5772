// The pieces that the sections of an HTML report are put together from.
import { badge } from '../drawing/badge.ts';
import type { Drawing, Shape } from '../drawing/display-list.ts';
import { attributes, escaped, iconsIn, svgOf } from '../drawing/svg.ts';
import { type Theme, tokens } from '../drawing/themes.ts';
import type { Severity } from '../rules/rule.ts';
import type { LegendGroup } from './legend.ts';
import { numberBadge, severityShape } from './number-badges.ts';
import type { NumberedFinding, NumberedRule } from './numbering.ts';

/** Colours by their names, so that the style sheet says what they are. */
export const named = Object.fromEntries(tokens.map((token) => [token, `var(--${token})`])) as Theme;

/** Text as it may stand in HTML; letters that turn the direction of what follows them are left out. */
export function prose(text: string): string {
  return escaped(text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, ''));
}

/** A list of these entries, which are markup; nothing where there are none. */
export function listOf(entries: readonly string[], name = ''): string {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => `<li>${entry}</li>`).join('\n');
  return `<ul${attributes({ class: name || undefined })}>\n${items}\n</ul>`;
}

/** Terms with what is said of each, as markup; those that say nothing are left out. */
export function termsOf(terms: readonly (readonly [string, string])[], name: string): string {
  const said = terms.filter(([, text]) => text !== '');
  if (said.length === 0) return '';
  const rows = said.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`);
  return `<dl${attributes({ class: name })}>\n${rows.join('\n')}\n</dl>`;
}

/** A drawing as a picture in the text. It says nothing to those who listen: the words beside it do. */
export function inline({ width, height, shapes }: Drawing): string {
  return `<svg${attributes({ width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })}>${svgOf(shapes, named)}</svg>`;
}

/** The shape of a severity in a line of text. */
export function mark(severity: Severity | 'question'): string {
  const shapes =
    severity === 'question' ? badge(severity, 10, 10) : severityShape(severity, 10, 10);
  return inline({ width: 20, height: 20, shapes });
}

/** An icon in a line of text. */
export function icon(name: string, colour: Extract<Shape, { shape: 'icon' }>['colour']): string {
  const shape: Shape = { shape: 'icon', icon: name, x: 0, y: 0, size: 16, colour };
  return inline({ width: 16, height: 16, shapes: [shape] });
}

/** The number of a finding, or of all that a rule found, in its shape. */
export function number(found: NumberedFinding | NumberedRule): string {
  const { shapes } = numberBadge(found, 18, 18);
  return inline({ width: 36, height: 36, shapes });
}

/** The icons that the text uses, and those of the legend. */
export function drawingIcons(legend: readonly LegendGroup[]): readonly string[] {
  const samples = legend.flatMap(({ entries }) => entries.flatMap(({ sample }) => sample.shapes));
  return [...iconsIn(samples), ...textIcons];
}

const textIcons = ['lock-closed', 'lock-open', 'seal', 'question', 'pass'];
