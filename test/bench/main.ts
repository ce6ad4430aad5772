// How fast the engine is: medians after warm-up, and how they grow from one size to the next.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { Survey } from '../../models/document/survey.ts';
import { deriveFlows } from '../../models/flows/derive.ts';
import { analyse } from '../../models/rules/engine.ts';
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
  readonly name: string;
  readonly systems: number;
  readonly flows: number;
  readonly results: number;
  readonly times: { readonly [what: string]: number };
}

function measure(name: string, document: Hierarchy): Measured {
  const bytes = new TextEncoder().encode(serialise(document));
  const { facts, results } = analyse(document);
  return {
    name,
    systems: Object.keys(document.systems).length,
    flows: facts.flows.length,
    results: results.length,
    times: {
      open: median(() => openDocument(bytes)),
      serialise: median(() => serialise(document)),
      flows: median(() => deriveFlows(new Survey(document))),
      'flows and rules': median(() => analyse(document)),
    },
  };
}

function sample(path: string): Hierarchy {
  const opened = openDocument(readFileSync(path));
  if (!opened.ok) throw new Error(opened.problems[0]?.sentence);
  return opened.document;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

print(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
const measured = [
  measure('contoso-2007', sample('assets/samples/contoso-2007.trustwalk')),
  ...[1000, 10_000, 100_000].map((systems) =>
    measure(`generated, ${systems} systems`, generateHierarchy(systems)),
  ),
];
for (const { name, systems, flows, results, times } of measured) {
  print(`\n${name}: ${systems} systems, ${flows} flow classes, ${results} results`);
  for (const [what, time] of Object.entries(times)) {
    print(`  ${what.padEnd(18)} ${time.toFixed(2).padStart(9)} ms`);
  }
}
const [, , ten, hundred] = measured;
if (ten !== undefined && hundred !== undefined) {
  print('\n100,000 systems against 10,000');
  for (const [what, time] of Object.entries(hundred.times)) {
    print(`  ${what.padEnd(18)} ${(time / (ten.times[what] ?? 1)).toFixed(1).padStart(9)} times`);
  }
}
