// What the command palette finds: commands, elements and findings, each as a line that does something.
import { elementTitle } from '../../models/document/element-title.ts';
import { rank, ranked, searchElements } from '../../models/document/searching.ts';
import { type Entry, isOf, rolesOf, type Survey } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import type { Judgement } from '../../models/drawing/marks.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import { roles } from '../../models/elements/roles/index.ts';
import type { ResultRow } from '../../models/report/result-list.ts';
import { frame } from '../canvas/camera.ts';
import { type Command, isEnabled, labelOf, menuNames, run } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { lookAt, select } from '../store/interface-store.ts';

export interface Found {
  readonly value: string;
  readonly label: string;
  /** Beside the label, quietly. */
  readonly aside: string;
  readonly shortcut?: string;
  readonly icon?: string;
  readonly judgement?: Judgement;
  /** The site whose seal it carries. */
  readonly site?: string | undefined;
  readonly go: () => void;
}

export interface FoundGroup {
  readonly value: string;
  readonly items: readonly Found[];
}

const most = 8;

/** Commands that can be run now and answer the query, in the order of the menus without one. */
export function foundCommands(query: string): readonly Found[] {
  const enabled = commands.filter(
    (command) => isEnabled(command) && command.id !== 'command-palette',
  );
  const answers = ranked(enabled, (command) =>
    rank(query, labelOf(command), [command.keywords, command.menu]),
  );
  const shown = query.trim() === '' ? [...answers].sort(byMenu) : answers.slice(0, most);
  return shown.map((command) => {
    const [shortcut] = command.shortcuts ?? [];
    return {
      value: `command ${command.id}`,
      label: labelOf(command),
      aside: '',
      ...(shortcut !== undefined && { shortcut: shortcutText(shortcut) }),
      ...(command.icon !== undefined && { icon: command.icon }),
      go: () => run(command),
    };
  });
}

function byMenu(one: Command, other: Command): number {
  return menuNames.indexOf(one.menu) - menuNames.indexOf(other.menu);
}

/** Elements by name, role, site code or full name. */
export function foundElements(survey: Survey, query: string): readonly Found[] {
  return searchElements(survey, query, most * 2).map((entry) => ({
    value: `element ${entry.id}`,
    label: elementTitle(survey, entry),
    aside: whatItIs(survey, entry),
    icon: kindIcon(entry.collection, entry.data),
    site: entry.collection === 'sites' ? entry.id : entry.site,
    go: () => {
      select([entry.id]);
      frame([entry.id]);
    },
  }));
}

/** `MP, DP in Data centre`. */
function whatItIs(survey: Survey, entry: Entry): string {
  const held = isOf(entry, 'systems') ? rolesOf(entry).map((role) => roles[role].short) : [];
  const what = held.length > 0 ? held.join(', ') : kinds[entry.collection].singular;
  return entry.zone === undefined ? what : `${what} in ${survey.nameOf(entry.zone)}`;
}

/** Findings as the analysis lists them. */
export function foundFindings(rows: readonly ResultRow[]): readonly Found[] {
  return rows.map(({ fingerprint, message, rule, severity }) => ({
    value: `finding ${fingerprint}`,
    label: message,
    aside: rule,
    ...(severity !== undefined && { judgement: severity }),
    go: () => lookAt(fingerprint),
  }));
}
