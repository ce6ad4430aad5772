// The page of a role.
import { capitalised } from '../../elements/capitalised.ts';
import type { Field, Fields } from '../../elements/field.ts';
import { type RoleId, roles } from '../../elements/roles/index.ts';
import { gradeNote, sourceDocuments } from '../../elements/sources.ts';
import type { Port } from '../../flows/flow.ts';
import { protectionOf } from '../flow-rows.ts';
import {
  joined,
  type Page,
  roleLink,
  ruleLink,
  type Section,
  section,
  type Words,
} from './page.ts';
import { type RoleFlow, roleFlows } from './role-flows.ts';
import { rulesAbout } from './rules-by-role.ts';
import { modesInWords, NumberedSources, whereItApplies, whileUndecided } from './wording.ts';

/** What a role is, whom it talks to in each mode, its settings, and the rules that judge it. */
export function rolePage(role: RoleId): Page {
  const { label, short, help } = roles[role];
  const flows = roleFlows(role);
  const settings = Object.values(roles[role].settings as Fields);
  const sources = new NumberedSources([
    ...flows.flatMap(({ terms }) => [...terms.sources, ...terms.ports.map(citationOf)]),
    ...settings.flatMap((field) => field.sources ?? []),
  ]);
  return {
    id: `roles/${role}`,
    title: label === short ? label : `${label} (${short})`,
    lead: help,
    sections: [
      ...whomItTalksTo(role, flows, sources),
      ...section('Settings', {
        block: 'table',
        columns: ['Setting', 'What it says', 'While nobody decided', 'Applies to', 'Sources'],
        rows: settings.map((field) => settingRow(field, sources)),
      }),
      ...section('Rules about it', {
        block: 'list',
        items: rulesAbout(role).map((rule) => [ruleLink(rule), ` (${rule.severity})`]),
      }),
      ...section('Sources', { block: 'facts', facts: sources.list }),
    ],
  };
}

function settingRow(field: Field, sources: NumberedSources): Words[] {
  return [
    field.label,
    field.help,
    whileUndecided(field),
    whereItApplies(field) || 'Everywhere',
    sources.of(field.sources ?? []),
  ];
}

function whomItTalksTo(
  role: RoleId,
  flows: readonly RoleFlow[],
  sources: NumberedSources,
): Section[] {
  if (flows.length === 0) {
    const words = 'None of our sources tells whom it talks to.';
    return [{ title: 'Whom it talks to', blocks: [{ block: 'paragraph', words }] }];
  }
  const grades = new Set(flows.flatMap(({ terms }) => terms.ports.map(gradeOf)));
  return [
    {
      title: 'Whom it talks to',
      blocks: [
        { block: 'paragraph', words: 'The arrow leads from who opens the connection.' },
        {
          block: 'table',
          columns: [
            'Data flow',
            'Connection',
            'When',
            'Protocol and ports',
            'Protection',
            'Sources',
          ],
          rows: flows.map((flow) => flowRow(role, flow, sources)),
        },
        {
          block: 'list',
          items: [
            ...[...grades]
              .filter((grade) => gradeNote(grade) !== '')
              .sort()
              .map((grade) => `[${grade}] ${gradeNote(grade)}.`),
            'Of SMS 2003 and current branch only what a source about that product tells is listed.',
          ],
        },
      ],
    },
  ];
}

function flowRow(
  role: RoleId,
  { flow, terms, others, opens, modes, conditions }: RoleFlow,
  sources: NumberedSources,
): Words[] {
  const { purpose, only } = flow.communication;
  const named = joined(
    others.map((other) => (other.role === undefined ? other.name : [roleLink(other.role)])),
    ', ',
  );
  const where = conditions.length === 0 ? '' : `, where ${conditions.join(' or ')}`;
  const protection = capitalised(protectionOf(flow));
  const { short } = roles[role];
  return [
    only === undefined ? purpose : `${purpose} Only ${only}.`,
    opens ? [`${short} → `, ...named] : [...named, ` → ${short}`],
    `${capitalised(modesInWords(modes))}${where}`,
    [terms.protocol, portsOf(terms.ports)].filter((words) => words !== '').join(', '),
    terms.payload === undefined ? protection : `${protection}. ${terms.payload.note}`,
    sources.of([...terms.sources, ...terms.ports.map(citationOf)]),
  ];
}

function portsOf(ports: readonly Port[]): string {
  return ports
    .map((port) => {
      const grade = gradeOf(port);
      return gradeNote(grade) === '' ? port.numbers : `${port.numbers} [${grade}]`;
    })
    .join(', ');
}

function gradeOf({ source }: Port) {
  return sourceDocuments[source].grade;
}

function citationOf({ source }: Port) {
  return { document: source };
}
