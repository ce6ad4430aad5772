// All pages of the reference.
import { roleIds } from '../../elements/roles/index.ts';
import { rules } from '../../rules/index.ts';
import { coveragePage } from './coverage-page.ts';
import { indexPage } from './index-page.ts';
import type { Page, PageId } from './page.ts';
import { rolePage } from './role-page.ts';
import { rulePage } from './rule-page.ts';
import { sourcesPage } from './sources-page.ts';

const pages: ReadonlyMap<PageId, () => Page> = new Map<PageId, () => Page>([
  ['index', indexPage],
  ['coverage', coveragePage],
  ['sources', sourcesPage],
  ...roleIds.map((role) => [`roles/${role}`, () => rolePage(role)] as const),
  ...rules.map((rule) => [`rules/${rule.id}`, () => rulePage(rule)] as const),
]);

export const pageIds: readonly PageId[] = [...pages.keys()];

/** The page with this id; undefined where there is none. */
export function pageOf(id: PageId): Page | undefined {
  return pages.get(id)?.();
}
