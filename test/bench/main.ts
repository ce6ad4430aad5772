// How fast the engine is: medians after warm-up, and how they grow from one size to the next.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { ElementOf, Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { Survey } from '../../models/document/survey.ts';
import { Flows } from '../../models/flows/derive.ts';
import { analyse, analyseAgain } from '../../models/rules/engine.ts';
import { generateHierarchy } from '../hierarchies/generated.ts';

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
  readonly times: { readonly [what: string]: number };
}

function measure(drawn: Hierarchy): Measured {
  // A session analyses what it opened.
  const bytes = new TextEncoder().encode(serialise(drawn));
  const document = opened(bytes);
  const analysis = analyse(document);
  const memory = process.resourceUsage().maxRSS / 1024;
  const edited = editedAnywhere(document);
  return {
    systems: Object.keys(document.systems).length,
    flows: analysis.facts.flows.length,
    results: analysis.results.length,
    memory,
    times: {
      'flows and rules': median(() => analyse(document)),
      'after one edit': median(() => analyseAgain(analysis, edited())),
      flows: median(() => new Flows(new Survey(document)).all()),
      open: median(() => openDocument(bytes)),
      serialise: median(() => serialise(document)),
    },
  };
}

/** Gives the document with who opens the transfers of one computer changed, of another one each time. */
function editedAnywhere(document: Hierarchy): () => Hierarchy {
  const { systems } = document;
  const ids = Object.keys(systems);
  let next = 0;
  return () => {
    // Far apart, so that all sites get their turn.
    next = (next + 1009) % ids.length;
    const id = ids[next] ?? '';
    const system = systems[id] as ElementOf<'systems'>;
    const siteServerInitiatedTransfers = system.siteServerInitiatedTransfers !== true;
    return {
      ...document,
      systems: { ...systems, [id]: { ...system, siteServerInitiatedTransfers } },
    };
  };
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

/** Measures a case in a process of its own, as a session holds one document. */
function measureAlone(name: string): Measured {
  const program = [...process.execArgv, process.argv[1] ?? '', name];
  const { stdout, status } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} could not be measured`);
  return JSON.parse(stdout);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

function report(): void {
  const processor = cpus()[0]?.model ?? 'unknown processor';
  print(`Node ${process.versions.node}, ${cpus().length} × ${processor}`);
  const measured = Object.keys(cases).map((name) => {
    const one = measureAlone(name);
    print(`\n${name}: ${one.systems} systems, ${one.flows} flow classes, ${one.results} results`);
    print(`  memory at most     ${one.memory.toFixed(0).padStart(9)} MB`);
    for (const [what, time] of Object.entries(one.times)) {
      print(`  ${what.padEnd(18)} ${time.toFixed(2).padStart(9)} ms`);
    }
    return one;
  });
  const [, , ten, hundred] = measured;
  print('\n100,000 systems against 10,000');
  for (const [what, time] of Object.entries(hundred?.times ?? {})) {
    print(`  ${what.padEnd(18)} ${(time / (ten?.times[what] ?? 1)).toFixed(1).padStart(9)} times`);
  }
}

const [, , chosen] = process.argv;
const draw = chosen === undefined ? undefined : cases[chosen];
if (draw === undefined) report();
else print(JSON.stringify(measure(draw())));
