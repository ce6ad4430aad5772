// Blast radius: what falls with an element.
import type { CollectionName, ElementOf } from '../document/hierarchy.ts';
import { type Entry, isOf } from '../document/survey.ts';
import { clientCount, type Facts } from '../facts/facts.ts';
import { footholdKinds } from './footholds.ts';
import { type GraphOptions, TrustGraph } from './graph.ts';
import type { Holding, HoldingKind } from './holding.ts';
import { Reach, type Weights } from './reach.ts';
import { steps } from './steps/index.ts';
import { terrainOf } from './terrain.ts';

/** How far the fall of one element reaches. */
export interface BlastRadius {
  /** Clients that run what the attacker likes; groups whose count nobody gave count none. */
  readonly clients: number;
  /** Sites that act for the attacker. */
  readonly sites: number;
  /** Secrets that are held: certificates, accounts and keys, sensitive packages. */
  readonly secrets: number;
  /** Whether steps know what such an element leads to; otherwise that nothing falls means nothing. */
  readonly isKnown: boolean;
}

/** The services from whose fall steps start; of others no source says what follows. */
const knownServices: readonly ElementOf<'services'>['kind'][] = [
  'certification-authority',
  'proxy-web-server',
  'download-location',
  'reference-computer',
  'capture-share',
  'console',
];

/** Whether steps know what such an element leads to. */
export function isFallKnown(element: Entry): boolean {
  if (element.product !== undefined && element.product !== 'cm2007') return false;
  return !isOf(element, 'services') || knownServices.includes(element.data.kind);
}

/** What an attacker has where an element of each collection fell; stolen only what can be carried away. */
const fallen: Partial<Record<CollectionName, readonly HoldingKind[]>> = {
  zones: ['on-path', 'rogue-client'],
  sites: ['influences'],
  systems: ['controls', 'stolen'],
  clients: ['controls', 'stolen'],
  services: ['controls'],
  media: ['stolen'],
  collections: ['linker'],
};

/** What an attacker has where this element fell; nothing where its fall means nothing. */
export function holdingsOfFall(element: Entry): readonly Holding[] {
  return (fallen[element.collection] ?? [])
    .filter((kind) => kind !== 'stolen' || footholdKinds.stolen.where(element))
    .map((kind) => ({ kind, id: element.id }));
}

/** Everything that follows from the fall of one element, in the order of how many steps it takes. */
export function blastOf(facts: Facts, element: Entry): TrustGraph {
  return fallOf(facts, holdingsOfFall(element));
}

/** The blast radius of one element. */
export function blastRadiusOf(facts: Facts, element: Entry): BlastRadius {
  const radius = { clients: 0, sites: 0, secrets: 0, isKnown: isFallKnown(element) };
  for (const holding of fallOf(facts, holdingsOfFall(element), { towards: measured }).nodes) {
    const measure = measureOf[holding.kind];
    if (measure !== undefined) radius[measure] += weightOf(holding, facts);
  }
  return radius;
}

type Measure = Exclude<keyof BlastRadius, 'isKnown'>;

const measureOf: { readonly [K in HoldingKind]?: Measure } = {
  'run-code': 'clients',
  influences: 'sites',
  certificate: 'secrets',
  secrets: 'secrets',
  content: 'secrets',
};

const measured = Object.keys(measureOf) as readonly HoldingKind[];

function fallOf(facts: Facts, fallen: readonly Holding[], options?: GraphOptions): TrustGraph {
  return new TrustGraph(terrainOf(facts), steps, fallen, { ...options, fallen: true });
}

/** How much one thing that falls counts; 0 where it is only a way to others. */
function weightOf({ kind, id }: Holding, { survey }: Facts): number {
  const measure = measureOf[kind];
  if (kind === 'content') return survey.get('packages', id)?.data.sensitive === true ? 1 : 0;
  if (measure !== 'clients') return measure === undefined ? 0 : 1;
  const entry = survey.find(id);
  return entry === undefined ? 0 : (clientCount(entry) ?? 0);
}

/** The blast radius of every element whose fall means something, by id. */
export function blastOfAll(facts: Facts): ReadonlyMap<string, BlastRadius> {
  const elements = (Object.keys(fallen) as CollectionName[]).flatMap(
    (collection): readonly Entry[] => facts.survey.all<CollectionName>(collection),
  );
  const falls = elements.map(holdingsOfFall);
  const graph = fallOf(facts, falls.flat(), { towards: measured });
  // What an attacker has to begin with is numbered first, and in this order.
  let next = 0;
  const starts = falls.map((holdings) => holdings.map(() => next++));
  const measures = {
    clients: weightless(graph),
    sites: weightless(graph),
    secrets: weightless(graph),
  };
  for (const [node, holding] of graph.nodes.entries()) {
    const measure = measureOf[holding.kind];
    if (measure !== undefined) measures[measure][node] = weightOf(holding, facts);
  }
  const [clients, sites, secrets] = new Reach(graph, starts).sums(Object.values(measures));
  return new Map(
    elements.map((element, place) => [
      element.id,
      {
        clients: clients?.[place] ?? 0,
        sites: sites?.[place] ?? 0,
        secrets: secrets?.[place] ?? 0,
        isKnown: isFallKnown(element),
      },
    ]),
  );
}

function weightless({ nodes }: TrustGraph): Weights {
  return new Float64Array(nodes.length);
}
