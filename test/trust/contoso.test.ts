// What the sample shows: the paths that an architect of this hierarchy has to know, each stopped by what the sources recommend.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { Facts } from '../../models/facts/facts.ts';
import type { Fix } from '../../models/rules/rule.ts';
import { changed } from '../../models/trust/choke-points.ts';
import { readFoothold } from '../../models/trust/footholds.ts';
import { readGoal } from '../../models/trust/goals.ts';
import { walk } from '../../models/trust/walk.ts';

const sample = path.resolve(import.meta.dirname, '../../assets/samples/contoso-2007.trustwalk');
const opened = openDocument(readFileSync(sample));
if (!opened.ok) throw new Error('the sample does not open');
const contoso = opened.document;

/** The steps of every path from a foothold to a goal, by the element of each hop. */
function walksOf(document: typeof contoso, from: string, to: string): string[][] {
  const facts = new Facts(document);
  const [foothold, goal] = [readFoothold(from, facts), readGoal(to, facts)];
  if (typeof foothold === 'string' || typeof goal === 'string')
    throw new Error(`${foothold} ${goal}`);
  const { goals } = walk(facts, [foothold], { goals: [goal], count: 200 });
  return goals.flatMap(({ paths }) =>
    paths.map(({ hops }) => hops.map(({ step, effect }) => `${step.id} ${effect.element}`)),
  );
}

const known: readonly (readonly [
  says: string,
  from: string,
  to: string,
  hop: string,
  recommended: readonly Fix[],
])[] = [
  [
    'policy forged at the management point in the perimeter',
    'on-path:perimeter',
    'run-code',
    'forge-policy per-mp01',
    [
      { element: 'ext', setting: 'mode', value: 'native' },
      { element: 'ext', setting: 'siteSigningCertificate', value: true },
    ],
  ],
  [
    'the push of a software update point in the perimeter into its site server',
    'rogue-client:perimeter',
    'influence-site',
    'push-into-site-server per-sup01',
    [{ element: 'per-sup01', setting: 'siteServerInitiatedTransfers', value: true }],
  ],
  [
    'a program that runs from the distribution point at a branch',
    'on-path:geneva',
    'run-code',
    'tamper-run-from-dp plant-terminal-geneva',
    [{ element: 'plant-terminal-geneva', setting: 'execution', value: 'download' }],
  ],
  [
    'the certificate that a PXE service point lends to whoever boots',
    'rogue-client:lyon-plant',
    'impersonate-client',
    'boot-from-pxe lyo-pxe01',
    [{ element: 'lyo-pxe01', setting: 'pxe-service-point.requirePassword', value: true }],
  ],
  [
    'a key substituted between two sites',
    'on-path:lyon-plant',
    'influence-site',
    'substitute-key lyo',
    [{ element: 'lyo', setting: 'requireSecureKeyExchange', value: true }],
  ],
];

describe('the sample contoso-2007 shows', () => {
  it.each(known)(
    '%s, stopped by what the sources recommend',
    (_says, from, to, hop, recommended) => {
      const takes = (document: typeof contoso) =>
        walksOf(document, from, to).some((hops) => hops.includes(hop));
      expect(takes(contoso)).toBe(true);
      expect(takes(changed(contoso, recommended))).toBe(false);
    },
  );
});
