// A computer: its name, its site, and a row for each role.
import type { Entry, Survey } from '../document/survey.ts';
import { rolesOf } from '../document/survey.ts';
import { type RoleId, roles } from '../elements/roles/index.ts';
import { badge } from './badge.ts';
import type { Drawing, Shape } from './display-list.ts';
import { roleIcon } from './icons.ts';
import type { Judgement, Mark } from './marks.ts';
import { siteTag, siteTagWidth } from './site-tag.ts';
import { fitted } from './text.ts';

export const cardWidth = 200;
const headHeight = 46;
const rowHeight = 22;
const foot = 5;

/** Height of a computer in pixels: its head, and a row for each role. */
function heightOf(roleCount: number): number {
  return roleCount === 0 ? headHeight + 2 : headHeight + roleCount * rowHeight + foot;
}

/** Where the rows of a computer lie, from its top: for hit regions. */
export function roleRows(system: Entry<'systems'>): readonly { role: RoleId; y: number }[] {
  return rolesOf(system).map((role, index) => ({ role, y: headHeight + index * rowHeight }));
}

/** A computer. `label` replaces its mark by the numbers of an export. */
export function drawSystem(
  survey: Survey,
  system: Entry<'systems'>,
  mark: Mark | undefined,
  label?: string,
): Drawing {
  const { data, site } = system;
  const held = rolesOf(system);
  const height = heightOf(held.length);
  const shapes: Shape[] = [
    {
      shape: 'rectangle',
      x: 0.5,
      y: 0.5,
      width: cardWidth - 1,
      height: height - 1,
      radius: 6,
      fill: 'card',
      stroke: 'card-line',
    },
    { shape: 'icon', icon: 'system', x: 9, y: 7, size: 16, colour: 'ink-quiet' },
    {
      shape: 'text',
      x: 30,
      y: 20,
      text: fitted(data.name, cardWidth - 44, 13, 600),
      size: 13,
      weight: 600,
      fill: 'ink',
    },
    ...under(survey, system, site),
  ];
  if (held.length > 0) {
    shapes.push({
      shape: 'path',
      d: `M0.5 ${headHeight - 2.5} H${cardWidth - 0.5}`,
      stroke: 'line',
    });
  }
  for (const { role, y } of roleRows(system)) {
    shapes.push(...roleRow(survey, system, role, y, mark?.roles[role]));
  }
  if (mark !== undefined) shapes.push(...badge(mark.worst, cardWidth - 14, 4, label));
  return { width: cardWidth, height, shapes };
}

/** The line under the name: the site, and what is special about the computer. */
function under(survey: Survey, { data }: Entry<'systems'>, site: string | undefined): Shape[] {
  const said = [
    ...(data.internetBased === true ? ['Internet-based'] : []),
    ...(site === undefined ? ['no site'] : []),
  ].join(', ');
  const tag = site === undefined ? [] : siteTag(survey, site, 30, 25);
  const left = site === undefined ? 30 : 30 + siteTagWidth(survey, site) + 6;
  const detail = said === '' ? (data.fqdn ?? '') : said;
  if (detail === '') return [...tag];
  const text = fitted(detail, cardWidth - left - 8, 11, 400);
  return [
    ...tag,
    { shape: 'text', x: left, y: 37, text, size: 11, weight: 400, fill: 'ink-quiet' },
  ];
}

function roleRow(
  survey: Survey,
  system: Entry<'systems'>,
  role: RoleId,
  y: number,
  judgement: Judgement | undefined,
): Shape[] {
  const text = fitted(roleName(survey, system, role), cardWidth - 52, 12, 400);
  const dot: Shape[] =
    judgement === undefined
      ? []
      : [
          {
            shape: 'icon',
            icon: judgement === 'question' ? 'question' : `severity-${judgement}`,
            x: cardWidth - 22,
            y: y + 5,
            size: 12,
            colour: judgement,
          },
        ];
  return [
    { shape: 'icon', icon: roleIcon(role), x: 10, y: y + 3, size: 16, colour: 'ink' },
    { shape: 'text', x: 32, y: y + 15, text, size: 12, weight: 400, fill: 'ink' },
    ...dot,
  ];
}

/** What a role is called on this computer: the management point of a secondary site is a proxy. */
export function roleName(survey: Survey, system: Entry<'systems'>, role: RoleId): string {
  const kind = survey.get('sites', system.site)?.data.kind;
  return role === 'management-point' && kind === 'secondary'
    ? 'Proxy management point'
    : roles[role].label;
}
