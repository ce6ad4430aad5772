// The inventories of personal data and of algorithms as tables of an HTML report.
import type { Facts } from '../facts/facts.ts';
import { type AlgorithmGroup, algorithmGroups, algorithmsLead } from './algorithm-rows.ts';
import { prose } from './html.ts';
import {
  type PersonalDataGroup,
  personalDataGroups,
  personalDataLead,
} from './personal-data-rows.ts';

/** Each as a section of its own; those that have nothing to tell are left out. */
export function inventorySections(facts: Facts): string {
  return [personalData(personalDataGroups(facts)), algorithms(algorithmGroups(facts))]
    .filter((section) => section !== '')
    .join('\n');
}

function personalData(groups: readonly PersonalDataGroup[]): string {
  return section({
    id: 'personal-data',
    title: 'Personal data',
    lead: personalDataLead,
    columns: ['Where', 'Sites', 'Protection', 'Kept'],
    groups: groups.map(({ data, sources, rows }) => ({
      title: `${prose(data)} <small>${sources.map(prose).join('; ')}</small>`,
      rows: rows.map(({ where, sites, protection, kept }) => [
        prose(where),
        prose(sites),
        `<span class="${protection.toLowerCase().replace(' ', '-')}">${protection}</span>`,
        prose(kept),
      ]),
    })),
  });
}

function algorithms(groups: readonly AlgorithmGroup[]): string {
  return section({
    id: 'algorithms',
    title: 'Algorithms',
    lead: algorithmsLead,
    columns: ['What is protected', 'By', 'Today', 'Data flows', 'Sites', 'Source'],
    groups: groups.map(({ mode, rows }) => ({
      title: prose(mode),
      rows: rows.map(({ what, algorithm, remark, verdict, flows, sites, sources }) => [
        prose(what),
        remark === '' ? algorithm : `${algorithm}<br><small>${remark}</small>`,
        verdict,
        flows.map(prose).join('<br>'),
        prose(sites),
        sources.map(prose).join('<br>'),
      ]),
    })),
  });
}

interface Inventory {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  /** Titles and cells as markup. */
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly (readonly string[])[];
  }[];
}

function section({ id, title, lead, columns, groups }: Inventory): string {
  if (groups.length === 0) return '';
  return [
    `<section id="${id}">`,
    `<h2>${title}</h2>`,
    `<p>${lead}</p>`,
    '<table class="inventory">',
    `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>`,
    ...groups.map((group) =>
      [
        '<tbody>',
        `<tr><th colspan="${columns.length}" scope="rowgroup">${group.title}</th></tr>`,
        ...group.rows.map(
          (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
        ),
        '</tbody>',
      ].join('\n'),
    ),
    '</table>',
    '</section>',
  ].join('\n');
}
