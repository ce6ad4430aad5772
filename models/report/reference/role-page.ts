// The page of a role.
import { capitalised } from '../../elements/capitalised.ts';
import {
  type Applicability,
  type Field,
  type Fields,
  type Product,
  products,
} from '../../elements/field.ts';
import { type RoleId, roles } from '../../elements/roles/index.ts';
import {
  type Citation,
  foremost,
  reservation,
  type SourceId,
  sourceDocuments,
} from '../../elements/sources.ts';
import { protectionOf } from '../flow-rows.ts';
import { productOfFlow } from '../products-meant.ts';
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
import { productOf } from './site-with-every-role.ts';
import {
  type Cited,
  modesInWords,
  NumberedSources,
  whereItApplies,
  whileUndecided,
} from './wording.ts';

/** What a role is, whom it talks to in each mode, its settings, and the rules that judge it. */
export function rolePage(role: RoleId): Page {
  const { label, short, help } = roles[role];
  const flows = roleFlows(role);
  const settings = Object.values(roles[role].settings as Fields);
  const sources = new NumberedSources([
    ...flows.flatMap(citedByFlow),
    ...settings.flatMap(citedBySetting),
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
    sources.of(citedBySetting(field)),
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
  const marks = new Set(flows.flatMap(marksAt));
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
            ...[...marks].sort(),
            'Of SMS 2003 and current branch only what a source about that product tells is listed.',
          ],
        },
      ],
    },
  ];
}

function flowRow(role: RoleId, roleFlow: RoleFlow, sources: NumberedSources): Words[] {
  const { flow, terms, others, opens, modes, conditions } = roleFlow;
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
    [terms.protocol, portsOf(roleFlow)].filter((words) => words !== '').join(', '),
    terms.payload === undefined ? protection : `${protection}. ${terms.payload.note}`,
    sources.of(citedByFlow(roleFlow)),
  ];
}

function portsOf(roleFlow: RoleFlow): string {
  return roleFlow.terms.ports
    .map(({ numbers, source }) => {
      const note = reservation(source, meantBy(roleFlow, source));
      return note === '' ? numbers : `${numbers} ${markOf(source)}`;
    })
    .join(', ');
}

/** What the mark at a port means; nothing where it has none. */
function marksAt(roleFlow: RoleFlow): string[] {
  return roleFlow.terms.ports.flatMap(({ source }) => {
    const note = reservation(source, meantBy(roleFlow, source));
    return note === '' ? [] : `${markOf(source)} ${note}.`;
  });
}

function markOf(source: SourceId): string {
  return `[${sourceDocuments[source].grade}]`;
}

/** The product that the terms of a flow have to be confirmed for. */
function meantBy({ flow, modes }: RoleFlow, source: SourceId): Product {
  const meant = new Set(modes.map((mode) => productOf[mode]));
  return meant.size === 1 ? productOfFlow(flow, source) : foremost([...meant]);
}

function citedByFlow(roleFlow: RoleFlow): Cited[] {
  const { sources, ports } = roleFlow.terms;
  const all: readonly Citation[] = [
    ...sources,
    ...ports.map(({ source }) => ({ document: source })),
  ];
  return all.map((source) => ({ source, product: meantBy(roleFlow, source.document) }));
}

function citedBySetting({ sources = [], applies }: Field): Cited[] {
  const { products: named = products, modes } = (applies ?? {}) as Applicability;
  const product = foremost(modes === undefined ? named : modes.map((mode) => productOf[mode]));
  return sources.map((source) => ({ source, product }));
}
