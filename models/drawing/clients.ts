// A group of clients: a stack of cards with how many there are.
import type { Entry, Survey } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import { count as thousands } from '../rules/words.ts';
import { badge, badgeScale } from './badge.ts';
import type { Detail, Drawing, Shape } from './display-list.ts';
import { kindIcon } from './icons.ts';
import type { Mark } from './marks.ts';
import { siteTag, siteTagWidth } from './site-tag.ts';
import { cardWidth } from './system.ts';
import { fitted, widthOf } from './text.ts';

const height = 60;
const step = 4;

/** A client group. `label` replaces its mark by the numbers of an export. */
export function drawClients(
  survey: Survey,
  group: Entry<'clients'>,
  mark: Mark | undefined,
  detail: Detail,
  label?: string,
): Drawing {
  const { data } = group;
  const front = cardWidth - 2 * step;
  const card = (index: number): Shape => ({
    shape: 'rectangle',
    x: index * step + 0.5,
    y: (2 - index) * step + 0.5,
    width: front - 1,
    height: height - 2 * step - 1,
    radius: 6,
    fill: 'card',
    stroke: 'card-line',
  });
  const count = data.count === undefined ? '?' : thousands(data.count);
  const countWidth = widthOf(count, 15, 600);
  const site = group.site;
  const tagWidth = site === undefined ? 0 : siteTagWidth(survey, site);
  const kind =
    data.internetBased === true ? 'Internet-based' : kinds.clients.fields.kind.options[data.kind];
  const near: Shape[] = [
    { shape: 'icon', icon: kindIcon('clients', data), x: 9, y: 15, size: 18, colour: 'ink-quiet' },
    {
      shape: 'text',
      x: 34,
      y: 28,
      text: fitted(data.name, front - 44, 13, 600),
      size: 13,
      weight: 600,
      fill: 'ink',
    },
    ...(site === undefined ? [] : siteTag(survey, site, 34, 35)),
    {
      shape: 'text',
      x: 34 + tagWidth + 6,
      y: 47,
      text: fitted(kind, front - tagWidth - countWidth - 60, 11, 400),
      size: 11,
      weight: 400,
      fill: 'ink-quiet',
    },
    {
      shape: 'text',
      x: front - 9,
      y: 48,
      text: count,
      size: 15,
      weight: 600,
      fill: 'ink',
      anchor: 'end',
    },
  ];
  const large: Shape[] =
    detail === 'far'
      ? []
      : [
          {
            shape: 'text',
            x: 12,
            y: 29,
            text: fitted(data.name, front - 24, 16, 400),
            size: 16,
            weight: 400,
            fill: 'ink',
          },
          {
            shape: 'icon',
            icon: kindIcon('clients', data),
            x: 11,
            y: 35,
            size: 20,
            colour: 'ink-quiet',
          },
          {
            shape: 'text',
            x: front - 10,
            y: 51,
            text: count,
            size: 18,
            weight: 600,
            fill: 'ink',
            anchor: 'end',
          },
        ];
  const shapes: Shape[] = [card(2), card(1), card(0), ...(detail === 'near' ? near : large)];
  if (mark !== undefined && detail !== 'far') {
    shapes.push(...badge(mark.worst, cardWidth - 14, 5, label, badgeScale[detail]));
  }
  return { width: cardWidth, height, shapes };
}
