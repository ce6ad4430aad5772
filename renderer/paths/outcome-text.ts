import type { Fate, PathRow } from '../../models/report/path-rows.ts';
import { count, counted } from '../../models/rules/words.ts';

/** How many of some paths a change that is only tried leaves, stops and opens. */
export function fatesOf(paths: readonly Pick<PathRow, 'fate'>[]) {
  const having = (fate: Fate) => paths.filter((path) => path.fate === fate).length;
  return { stays: having('stays'), dies: having('dies'), opens: having('new') };
}

/** What a change that is only tried makes of the paths to a goal that are looked at, of which there may be more. */
export function outcomeText(paths: readonly Pick<PathRow, 'fate'>[], hasMore: boolean): string {
  const { stays, dies, opens } = fatesOf(paths);
  const opened = opens === 0 ? '' : `, ${counted(opens, 'new one')} opened`;
  return `${fateText(stays, dies, hasMore)}${opened}.`;
}

function fateText(stays: number, dies: number, hasMore: boolean): string {
  const before = stays + dies;
  const all = counted(before, 'path');
  if (before === 0) return 'no path led there';
  if (stays === 0) return dies === 1 ? 'the only path dies' : `all ${all} die`;
  const longer = hasMore ? '; longer ones may die' : '';
  if (dies > 0) return `${count(dies)} of the ${all} looked at ${dies === 1 ? 'dies' : 'die'}`;
  if (before === 1) return `the path looked at remains${longer}`;
  return `none of the ${all} looked at dies${longer}`;
}
