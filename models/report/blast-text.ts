// The blast radius of one element, as text and for other programs.
import type { Entry } from '../document/survey.ts';
import { capitalised } from '../elements/capitalised.ts';
import { counted, listed } from '../rules/words.ts';
import { isFallKnown } from '../trust/blast.ts';
import type { TrustGraph } from '../trust/graph.ts';
import { type Holding, type HoldingKind, holdingKinds } from '../trust/holding.ts';
import { clientsText, extentOf } from './extent.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

export interface BlastJson {
  readonly format: 'trustwalk-blast';
  readonly version: 1;
  readonly element: string;
  /** Whether the walk knows what such an element leads to; otherwise that nothing falls means nothing. */
  readonly known: boolean;
  /** Clients that run what the attacker likes. */
  readonly clients: number;
  /** The client groups among these whose count nobody gave. */
  readonly uncounted: number;
  readonly falls: { readonly [K in HoldingKind]?: readonly string[] };
}

/** What falls with an element, as data. The graph is that of the element’s fall. */
export function blastJson(element: string, graph: TrustGraph): BlastJson {
  const entry = graph.terrain.facts.survey.find(element);
  const ran = extentOf(graph.terrain.facts, ranOn(graph));
  return {
    format: 'trustwalk-blast',
    version: 1,
    element,
    known: entry !== undefined && isFallKnown(entry),
    clients: ran.clients,
    uncounted: ran.uncounted,
    falls: Object.fromEntries(
      [...byKind(graph)].map(([kind, fallen]) => [kind, fallen.map(({ id }) => id)]),
    ),
  };
}

/** What falls with an element, to be read in a terminal. */
export function blastText(
  element: string,
  graph: TrustGraph,
  width = 100,
  styles: Styles = plain,
): string {
  const { survey } = graph.terrain.facts;
  const ran = extentOf(graph.terrain.facts, ranOn(graph));
  const fallen = byKind(graph);
  const entry = survey.find(element);
  const nobody = entry?.collection === 'clients' ? 'no other clients' : 'no clients';
  return [
    styles.heading(`Blast radius of ${clean(survey.nameOf(element))}`),
    fallen.size === 0
      ? nothingText(entry, styles)
      : styles.strong(
          `${capitalised(clientsText(ran) || nobody)} would run what the attacker likes.`,
        ),
    ...[...fallen].flatMap(([kind, holdings]) => [
      '',
      styles.strong(`The attacker ${titleOf(kind)}`) +
        styles.quiet(`  ${counted(holdings.length, 'element')}`),
      ...wrapped(
        listed(
          holdings.map(({ id }) => survey.nameOf(id)),
          40,
        ),
        width,
        '  ',
      ),
    ]),
    '',
  ].join('\n');
}

/** That nothing follows; where the walk knows nothing of such elements, that instead. */
function nothingText(element: Entry | undefined, styles: Styles): string {
  return element === undefined || isFallKnown(element)
    ? styles.good('Nothing follows.')
    : styles.strong('The walk does not know what follows: no source says it.');
}

function ranOn({ nodes }: TrustGraph): readonly Holding[] {
  return nodes.filter(({ kind }) => kind === 'run-code');
}

function titleOf(kind: HoldingKind): string {
  return holdingKinds[kind].replace('{name}', '…');
}

/** What follows, by what is had, each sorted by id. */
function byKind({ nodes, seeds }: TrustGraph): ReadonlyMap<HoldingKind, readonly Holding[]> {
  const kinds = new Map<HoldingKind, Holding[]>();
  for (const holding of nodes.slice(seeds)) {
    const known = kinds.get(holding.kind);
    if (known === undefined) kinds.set(holding.kind, [holding]);
    else known.push(holding);
  }
  for (const holdings of kinds.values()) holdings.sort((a, b) => (a.id < b.id ? -1 : 1));
  return kinds;
}
