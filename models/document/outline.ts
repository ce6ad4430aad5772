// The document as a tree: sites under their parents, zones with what stands in them, and the rest by kind.
import { capitalised } from '../elements/capitalised.ts';
import { kinds } from '../elements/catalogue.ts';
import { elementTitle } from './element-title.ts';
import type { CollectionName } from './hierarchy.ts';
import { rank, searchTexts, wordsOf } from './searching.ts';
import type { Entry, Survey } from './survey.ts';

export interface OutlineNode {
  /** The id of the element; of a group the name of its collection with a colon before it. */
  readonly key: string;
  readonly entry: Entry | undefined;
  readonly collection: CollectionName;
  readonly label: string;
  readonly children: readonly OutlineNode[];
}

const plain = [
  'forests',
  'channels',
  'links',
  'collections',
  'packages',
  'deployments',
  'media',
  'notes',
] as const;

/** All groups, those without anything in them too. */
export function outlineOf(survey: Survey): readonly OutlineNode[] {
  const node = (entry: Entry, children: readonly OutlineNode[] = []): OutlineNode => ({
    key: entry.id,
    entry,
    collection: entry.collection,
    label: elementTitle(survey, entry),
    children,
  });
  /** The tree of a collection whose elements have parents. */
  const tree = (
    collection: 'sites' | 'zones' | 'collections',
    inside: (id: string) => readonly OutlineNode[] = () => [],
  ): readonly OutlineNode[] => {
    const children = new Map<string | undefined, Entry[]>();
    for (const entry of survey.all<CollectionName>(collection)) {
      const parent = 'parent' in entry.data ? (entry.data.parent ?? undefined) : undefined;
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [entry]);
      else siblings.push(entry);
    }
    const below = (parent: string | undefined): readonly OutlineNode[] =>
      (children.get(parent) ?? []).map((entry) =>
        node(entry, [...below(entry.id), ...inside(entry.id)]),
      );
    return below(undefined);
  };
  const standing = new Map<string | undefined, OutlineNode[]>();
  for (const collection of ['systems', 'clients', 'services'] as const) {
    for (const entry of survey.all<CollectionName>(collection)) {
      const nodes = standing.get(entry.zone);
      if (nodes === undefined) standing.set(entry.zone, [node(entry)]);
      else nodes.push(node(entry));
    }
  }
  const group = (collection: CollectionName, children: readonly OutlineNode[]): OutlineNode => {
    const label = capitalised(kinds[collection].plural);
    return { key: `:${collection}`, entry: undefined, collection, label, children };
  };
  return [
    group('sites', tree('sites')),
    group('zones', [
      ...tree('zones', (id) => standing.get(id) ?? []),
      ...(standing.get(undefined) ?? []),
    ]),
    ...plain.map((collection) =>
      group(
        collection,
        collection === 'collections'
          ? tree('collections')
          : survey.all<CollectionName>(collection).map((entry) => node(entry)),
      ),
    ),
  ];
}

/** A line of the tree as it shows. */
export interface OutlineRow {
  readonly node: OutlineNode;
  /** Counted from 1, as screen readers do. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly isOpen: boolean;
}

/** The lines that show: everything below open nodes, or with a query what answers it and what is above that. */
export function rowsOf(
  survey: Survey,
  nodes: readonly OutlineNode[],
  isOpen: (key: string) => boolean,
  query: string,
): readonly OutlineRow[] {
  const isSearching = wordsOf(query).length > 0;
  const shown = isSearching ? nodes.flatMap((node) => answering(survey, node, query)) : nodes;
  const rows: OutlineRow[] = [];
  const add = (siblings: readonly OutlineNode[], level: number) => {
    for (const [index, node] of siblings.entries()) {
      const open = node.children.length > 0 && (isSearching || isOpen(node.key));
      rows.push({ node, level, position: index + 1, siblings: siblings.length, isOpen: open });
      if (open) add(node.children, level + 1);
    }
  };
  add(shown, 1);
  return rows;
}

function answering(survey: Survey, node: OutlineNode, query: string): readonly OutlineNode[] {
  const children = node.children.flatMap((child) => answering(survey, child, query));
  const { entry, label } = node;
  const isAnswer =
    entry !== undefined && rank(query, label, searchTexts(survey, entry)) !== undefined;
  return isAnswer || children.length > 0 ? [{ ...node, children }] : [];
}
