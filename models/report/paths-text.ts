// The walk to be read in a terminal: who can forge policy, goals that can be reached, the paths hop by hop, and what holds.
import type { Facts } from '../facts/facts.ts';
import { count, listed, siteName } from '../rules/words.ts';
import type { Foothold } from '../trust/footholds.ts';
import { type GoalName, goalKinds, goalText } from '../trust/goals.ts';
import { type PolicyForgery, policyForgeries } from '../trust/policy-forgery.ts';
import { type Route, routesAmong } from '../trust/routes.ts';
import type { Terrain } from '../trust/terrain.ts';
import type { Walk } from '../trust/walk.ts';
import { clientsText, extentOf, extentText } from './extent.ts';
import { heldRows } from './held-rows.ts';
import { hopLines } from './path-lines.ts';
import { bySize } from './paths-json.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';
import { limitsOf, sitesNotWalked } from './walk-limits.ts';

const mostHeld = 20;
const mostFootholds = 8;

/** The walk as lines of at most `width` characters, as far as words allow, with as many routes to each goal: all that were found unless told otherwise. */
export function pathsText(
  walked: Walk,
  routes = Number.POSITIVE_INFINITY,
  width = 100,
  styles: Styles = plain,
): string {
  const { terrain } = walked.graph;
  const { facts } = terrain;
  const reached = walked.goals.filter(({ paths }) => paths.length > 0);
  return [
    styles.heading(`Attack paths in ${clean(facts.survey.document.name)}`),
    ...(walked.footholds.length === 0
      ? []
      : wrapped(`From ${startsText(walked.footholds)}.`, width)),
    ...limitsOf(walked).flatMap((sentence) => wrapped(sentence, width)),
    ...forgeryLines(walked, width, styles),
    ...reached.flatMap(({ goal, paths, reached: fallen }) => [
      '',
      styles.severity('critical', titleOf(goal.name)) +
        styles.quiet(`  ${goalText(goal)}: ${extentText(extentOf(facts, fallen))}`),
      ...routesAmong(paths)
        .slice(0, routes)
        .flatMap((route, index) => routeLines(route, index + 1, terrain, width, styles)),
    ]),
    ...notReachedLines(walked, styles),
    ...heldLines(walked, width, styles),
    '',
  ].join('\n');
}

function titleOf(name: GoalName): string {
  return goalKinds[name].title;
}

function startsText(footholds: readonly Foothold[]): string {
  return listed(
    footholds.map(({ text }) => text),
    mostFootholds,
  );
}

function routeLines(
  { path, alsoFrom }: Route,
  number: number,
  terrain: Terrain,
  width: number,
  styles: Styles,
): readonly string[] {
  const clients = clientsText(extentOf(terrain.facts, path.reached));
  const also = alsoFrom.length === 0 ? '' : `, also from ${startsText(alsoFrom)}`;
  const head = `from ${path.foothold.text}${clients === '' ? '' : ` (${clients})`}${also}`;
  const [first = '', ...rest] = wrapped(head, width, `  Path ${number} `, '    ');
  return [
    first.replace(`Path ${number}`, (words) => styles.strong(words)),
    ...rest,
    ...path.hops.flatMap((hop, index) => hopLines(hop, index + 1, terrain, width, styles)),
  ];
}

function forgeryLines(walked: Walk, width: number, styles: Styles): readonly string[] {
  const { terrain } = walked.graph;
  // Asked for other goals, nobody looks for it.
  if (!walked.goals.some(({ goal }) => goal.name === 'run-code')) return [];
  return bySize(policyForgeries(walked), terrain.facts).flatMap((forgery, index) => [
    ...(index === 0 ? ['', styles.severity('critical', 'Who can sign policy alone')] : []),
    ...onePoint(forgery, terrain, width, styles),
  ]);
}

function onePoint(
  { point, clients, hop, footholds, path }: PolicyForgery,
  terrain: Terrain,
  width: number,
  styles: Styles,
): readonly string[] {
  const head = `${pointText(point, terrain.facts)}: ${clientsText(extentOf(terrain.facts, clients))}`;
  const from =
    path === undefined
      ? 'from none of these footholds'
      : `from ${startsText(footholds)}; the shortest from ${path.foothold.text}`;
  const hops = path?.hops ?? [hop];
  return [
    ...wrapped(`${head}, ${from}`, width, '  ', '    '),
    ...hops.flatMap((each, index) => hopLines(each, index + 1, terrain, width, styles)),
  ];
}

/** `BOR-SRV01, proxy management point of BOR (Bordeaux)`. */
export function pointText({ id, site }: PolicyForgery['point'], facts: Facts): string {
  const { survey } = facts;
  const isProxy = survey.get('sites', site)?.data.kind === 'secondary';
  const role = isProxy ? 'proxy management point' : 'management point';
  return `${survey.nameOf(id)}, ${role} of ${site === undefined ? 'no site' : siteName(facts, site)}`;
}

function notReachedLines(walked: Walk, styles: Styles): readonly string[] {
  const others = walked.goals.filter(({ paths }) => paths.length === 0);
  if (others.length === 0 || walked.footholds.length === 0) return [];
  const lines = others.map(
    ({ goal }) => `  ${titleOf(goal.name)}${styles.quiet(`  ${goalText(goal)}`)}`,
  );
  const isWhole = sitesNotWalked(walked.graph.terrain.facts).length === 0;
  return ['', isWhole ? styles.good('Not reached') : 'Not reached by the steps known', ...lines];
}

function heldLines(walked: Walk, width: number, styles: Styles): readonly string[] {
  const rows = heldRows(walked);
  if (rows.length === 0) return [];
  return [
    '',
    styles.good('What holds, and by which setting alone'),
    ...rows
      .slice(0, mostHeld)
      .flatMap(({ setting, text, titles, otherwise }) =>
        wrapped(
          `${text}  ${setting}: ${listed(titles)}${otherwise ? ' (what follows is reached in other ways, too)' : ''}`,
          width,
          '  ✓ ',
          '    ',
        ),
      ),
    ...(rows.length > mostHeld ? [`    and ${count(rows.length - mostHeld)} more settings`] : []),
  ];
}
