// A page of the reference as data: written as Markdown, set for a terminal, and shown in the application.
import { type RoleId, roles } from '../../elements/roles/index.ts';
import type { Rule } from '../../rules/rule.ts';

export type PageId = 'index' | 'coverage' | 'sources' | `rules/${Rule['id']}` | `roles/${RoleId}`;

/** Words in a line: as they are, as code, or as a way to another page. */
export type Words = string | readonly Part[];

export type Part =
  | string
  | { readonly code: string }
  | { readonly page: PageId; readonly says: string };

export type Block =
  | { readonly block: 'paragraph'; readonly words: Words }
  | { readonly block: 'list'; readonly items: readonly Words[] }
  /** What is said of a few things, each by its name. */
  | { readonly block: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly block: 'table';
      readonly columns: readonly string[];
      /** As many cells as there are columns. */
      readonly rows: readonly (readonly Words[])[];
    };

export type Fact = readonly [name: string, said: Words];

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly id: PageId;
  readonly title: string;
  /** What it comes to, in a sentence or two. */
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** The parts of some words. */
export function partsOf(words: Words): readonly Part[] {
  return typeof words === 'string' ? [words] : words;
}

/** The way to the page of a rule. */
export function ruleLink({ id, title }: Pick<Rule, 'id' | 'title'>): Part {
  return { page: `rules/${id}`, says: title };
}

/** The way to the page of a role. */
export function roleLink(role: RoleId): Part {
  return { page: `roles/${role}`, says: roles[role].label };
}

/** These words with others between them. */
export function joined(each: readonly Words[], between: string): readonly Part[] {
  return each.flatMap((words, index) =>
    index === 0 ? partsOf(words) : [between, ...partsOf(words)],
  );
}

/** A section with one block; none where that has nothing to say. */
export function section(title: string, block: Block): readonly Section[] {
  return isEmpty(block) ? [] : [{ title, blocks: [block] }];
}

function isEmpty(block: Block): boolean {
  switch (block.block) {
    case 'paragraph':
      return block.words === '';
    case 'list':
      return block.items.length === 0;
    case 'facts':
      return block.facts.length === 0;
    case 'table':
      return block.rows.length === 0;
  }
}
