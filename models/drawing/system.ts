// A computer: its name, its site, and a row for each role.
import type { Entry, Survey } from '../document/survey.ts';
import { rolesOf } from '../document/survey.ts';
import { type RoleId, roles } from '../elements/roles/index.ts';
import { badge, badgeScale } from './badge.ts';
import type { Detail, Drawing, Shape } from './display-list.ts';
import { judgementIcon, roleIcon } from './icons.ts';
import type { Judgement, Mark } from './marks.ts';
import { siteColour, siteTag, siteTagWidth } from './site-tag.ts';
import { fitted } from './text.ts';

export const cardWidth = 200;
const headHeight = 46;
const rowHeight = 22;
const foot = 5;

/** Height of a computer in pixels: its head, and a row for each role. */
function heightOf(roleCount: number): number {
  return roleCount === 0 ? headHeight + 2 : headHeight + roleCount * rowHeight + foot;
}

/** Where the rows of a computer lie, from its top. */
function roleRows(system: Entry<'systems'>): readonly { role: RoleId; y: number }[] {
  return rolesOf(system).map((role, index) => ({ role, y: headHeight + index * rowHeight }));
}

/** A computer. `label` replaces its mark by the numbers of an export. */
export function drawSystem(
  survey: Survey,
  system: Entry<'systems'>,
  mark: Mark | undefined,
  detail: Detail,
  label?: string,
): Drawing {
  const height = heightOf(rolesOf(system).length);
  const shapes: Shape[] = [
    ...card(height),
    ...(detail === 'near' ? rows(survey, system, mark) : block(survey, system, detail, height)),
    ...(mark === undefined || detail === 'far'
      ? []
      : badge(mark.worst, cardWidth - 14, 4, label, badgeScale[detail])),
  ];
  return { width: cardWidth, height, shapes };
}

function card(height: number): Shape[] {
  return [
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
  ];
}

/** Close up: everything in rows. */
function rows(survey: Survey, system: Entry<'systems'>, mark: Mark | undefined): Shape[] {
  const lines = roleRows(system);
  return [
    { shape: 'icon', icon: 'system', x: 9, y: 7, size: 16, colour: 'ink-quiet' },
    {
      shape: 'text',
      x: 30,
      y: 20,
      text: fitted(system.data.name, cardWidth - 50, 13, 600),
      size: 13,
      weight: 600,
      fill: 'ink',
    },
    ...under(survey, system, system.site),
    ...(lines.length > 0
      ? [
          {
            shape: 'path',
            d: `M0.5 ${headHeight - 2.5} H${cardWidth - 0.5}`,
            stroke: 'line',
          } as const,
        ]
      : []),
    ...lines.flatMap(({ role, y }) => roleRow(survey, system, role, y, mark?.roles[role])),
  ];
}

const stripIcon = 22;
const stripStep = 30;

/** From farther away: the name in large letters over a strip of roles, or nothing but a block. */
function block(survey: Survey, system: Entry<'systems'>, detail: Detail, height: number): Shape[] {
  const bar: Shape[] =
    system.site === undefined
      ? []
      : [
          {
            shape: 'rectangle',
            x: 1,
            y: 1,
            width: 6,
            height: height - 2,
            radius: 3,
            fill: siteColour(survey, system.site),
          },
        ];
  if (detail === 'far') return bar;
  const held = rolesOf(system);
  const inRow = Math.floor((cardWidth - 24) / stripStep);
  const stripRows = Math.ceil(held.length / inRow);
  const top = Math.max(0, (height - 34 - stripRows * stripStep) / 2);
  return [
    ...bar,
    {
      shape: 'text',
      x: 18,
      y: top + 25,
      text: fitted(system.data.name, cardWidth - 44, 20, 600),
      size: 20,
      weight: 600,
      fill: 'ink',
    },
    ...held.map(
      (role, index) =>
        ({
          shape: 'icon',
          icon: roleIcon(role),
          x: 17 + (index % inRow) * stripStep,
          y: top + 35 + Math.floor(index / inRow) * stripStep,
          size: stripIcon,
          colour: 'ink-quiet',
        }) as const,
    ),
  ];
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
            icon: judgementIcon(judgement),
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
