// How fast the engine is: medians after warm-up, and how they grow from one size to the next.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { ElementOf, Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { Survey } from '../../models/document/survey.ts';
import { Flows } from '../../models/flows/derive.ts';
import { analyse, analyseAgain } from '../../models/rules/engine.ts';
import { executableOf } from '../../tasks/desktop.mjs';
import { generateHierarchy } from '../hierarchies/generated.ts';
import { measureWalk, type WalkMeasured } from './walk.ts';

/** How long to warm up, and again how long to measure, in milliseconds. */
const patience = 3000;

/** The median time in milliseconds of at least seven runs, after warm-up. */
function median(work: () => unknown): number {
  const warm = performance.now() + patience;
  do work();
  while (performance.now() < warm);
  const times: number[] = [];
  const end = performance.now() + patience;
  while (times.length < 7 || (performance.now() < end && times.length < 500)) {
    const before = performance.now();
    work();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

interface Measured {
  readonly systems: number;
  readonly flows: number;
  readonly results: number;
  /** What the process takes at most until the first analysis is there, in megabytes. */
  readonly memory: number;
  readonly walked: WalkMeasured;
  readonly times: { readonly [what: string]: number };
}

function measure(drawn: Hierarchy): Measured {
  // A session analyses what it opened.
  const bytes = new TextEncoder().encode(serialise(drawn));
  const document = opened(bytes);
  const analysis = analyse(document);
  const memory = process.resourceUsage().maxRSS / 1024;
  const edited = editedAnywhere(document);
  const walked = measureWalk(analysis.facts, median);
  return {
    systems: Object.keys(document.systems).length,
    flows: analysis.facts.flows.length,
    results: analysis.results.length,
    memory,
    walked,
    times: {
      'flows and rules': median(() => analyse(document)),
      'after one edit': median(() => analyseAgain(analysis, edited())),
      flows: median(() => new Flows(new Survey(document)).all()),
      open: median(() => openDocument(bytes)),
      serialise: median(() => serialise(document)),
    },
  };
}

/** The document with who opens the transfers of one computer changed, of a computer of another site each time. */
function editedAnywhere(document: Hierarchy): () => Hierarchy {
  const { systems } = document;
  const ids = Object.keys(systems);
  const edited = Array.from({ length: 8 }, (_, place) => {
    const id = ids[Math.floor(((place + 0.5) / 8) * ids.length)] ?? '';
    const system = systems[id] as ElementOf<'systems'>;
    const siteServerInitiatedTransfers = system.siteServerInitiatedTransfers !== true;
    return {
      ...document,
      systems: { ...systems, [id]: { ...system, siteServerInitiatedTransfers } },
    };
  });
  let next = 0;
  return () => edited[next++ % edited.length] ?? document;
}

function opened(bytes: Uint8Array): Hierarchy {
  const result = openDocument(bytes);
  if (!result.ok) throw new Error(result.problems[0]?.sentence);
  return result.document;
}

const cases: { readonly [name: string]: () => Hierarchy } = {
  'contoso-2007': () => opened(readFileSync('assets/samples/contoso-2007.trustwalk')),
  'generated, 1,000 systems': () => generateHierarchy(1000),
  'generated, 10,000 systems': () => generateHierarchy(10_000),
  'generated, 100,000 systems': () => generateHierarchy(100_000),
};

/** What the engine runs in: Node on the command line, and the desktop’s Electron where there is one. */
function runtimes(): readonly string[] {
  const electron = executableOf(process.env);
  return existsSync(electron) ? [process.execPath, electron] : [process.execPath];
}

/** What a program is told to be Node, where it is Electron. */
const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };

function versionsOf(runtime: string): string {
  const { stdout } = spawnSync(runtime, ['-p', 'JSON.stringify(process.versions)'], {
    encoding: 'utf8',
    env: asNode,
  });
  const { electron, node, v8 } = JSON.parse(stdout);
  return `${electron === undefined ? `Node ${node}` : `Electron ${electron}`}, V8 ${v8}`;
}

/** Measures a case in a process of its own, as a session holds one document. */
function measureAlone(runtime: string, name: string): Measured {
  const program = [...process.execArgv, process.argv[1] ?? '', name];
  const { stdout, status } = spawnSync(runtime, program, {
    encoding: 'utf8',
    env: asNode,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} could not be measured`);
  return JSON.parse(stdout);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

function report(runtime: string): void {
  const processor = cpus()[0]?.model ?? 'unknown processor';
  print(`${versionsOf(runtime)}, ${cpus().length} × ${processor}`);
  const measured = Object.keys(cases).map((name) => {
    const { systems, flows, results, memory, times, walked } = measureAlone(runtime, name);
    print(`\n${name}: ${systems} systems, ${flows} flow classes, ${results} results`);
    row('memory at most', memory, 'MB');
    for (const [what, time] of Object.entries(times)) row(what, time, 'ms');
    print(`  the walk: ${walked.nodes} holdings, ${walked.edges} edges`);
    for (const [what, time] of Object.entries(walked.times)) row(what, time, 'ms');
    const { 'reaching a goal': own, '… by graphology': other } = walked.times;
    row('graphology against ours', (other ?? 0) / (own ?? 1), 'times');
    return { ...times, ...walked.times };
  });
  const [, , ten, hundred] = measured;
  print('\n100,000 systems against 10,000');
  for (const [what, time] of Object.entries(hundred ?? {})) {
    row(what, time / (ten?.[what] ?? 1), 'times');
  }
  print('');
}

function row(what: string, value: number, unit: string): void {
  print(`  ${what.padEnd(24)} ${value.toFixed(unit === 'ms' ? 2 : 1).padStart(9)} ${unit}`);
}

const [, , chosen] = process.argv;
const draw = chosen === undefined ? undefined : cases[chosen];
if (draw === undefined) for (const runtime of runtimes()) report(runtime);
else print(JSON.stringify(measure(draw())));
