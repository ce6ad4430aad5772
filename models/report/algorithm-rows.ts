// The inventory of algorithms in words: one group for each site mode, alike sites in one row.
import type { CommunicationMode } from '../document/site-modes.ts';
import { capitalised } from '../elements/capitalised.ts';
import { site } from '../elements/site.ts';
import { citationText } from '../elements/sources.ts';
import type { AlgorithmUse } from '../facts/algorithm-table.ts';
import { algorithmUses } from '../facts/algorithms.ts';
import type { Facts } from '../facts/facts.ts';
import { communications } from '../flows/communications/index.ts';
import { within } from '../flows/ends.ts';
import { siteCodes } from './place-words.ts';

export interface AlgorithmGroup {
  /** `Mixed mode`. */
  readonly mode: string;
  readonly rows: readonly AlgorithmRow[];
}

export interface AlgorithmRow {
  readonly what: string;
  /** `Hash: SHA-1`; of encryption whose algorithm no source names, that. */
  readonly algorithm: string;
  /** Said where the source does not name it for this very use. */
  readonly remark: string;
  readonly verdict: 'Obsolete' | 'Sound' | 'Not known';
  /** The data flows that carry it. */
  readonly flows: readonly string[];
  readonly sites: string;
  readonly sources: readonly string[];
}

export const algorithmsLead =
  'Which algorithm protects what. The verdict is our own judgement of today; the sources only name the algorithms. For current branch they name none.';

/** Which algorithm protects what, of all sites by their modes. */
export function algorithmGroups(facts: Facts): AlgorithmGroup[] {
  const byMode = new Map<CommunicationMode | undefined, AlgorithmUse[]>();
  const uses = algorithmUses(facts).sort((a, b) =>
    a.site === b.site ? 0 : a.site < b.site ? -1 : 1,
  );
  for (const use of uses) {
    within(byMode, facts.survey.modeOf(use.site), () => []).push(use);
  }
  return [...byMode]
    .map(([mode, ofMode]) => ({ mode: modeTitle(mode), rows: rowsOf(facts, ofMode) }))
    .sort((a, b) => (a.mode < b.mode ? -1 : 1));
}

function modeTitle(mode: CommunicationMode | undefined): string {
  if (mode === undefined) return 'Sites whose mode is undecided';
  return mode === 'sms2003' ? 'SMS 2003' : `${site.fields.mode.options[mode]} mode`;
}

function rowsOf(facts: Facts, uses: readonly AlgorithmUse[]): AlgorithmRow[] {
  const alike = new Map<string, AlgorithmUse[]>();
  for (const use of uses) {
    within(alike, JSON.stringify([use.what, use.purpose, use.algorithm]), () => []).push(use);
  }
  return [...alike.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { what, purpose, algorithm, isNamed, verdict, sources } = first;
    const carrying = new Set(together.flatMap((use) => use.communications));
    return {
      what: capitalised(what),
      algorithm: `${capitalised(purpose)}: ${algorithm ?? 'not named by a source'}`,
      remark: algorithm === undefined || isNamed ? '' : 'the primary algorithm of the product',
      verdict: capitalised(verdict) as AlgorithmRow['verdict'],
      flows: communications.filter(({ id }) => carrying.has(id)).map((one) => one.purpose),
      sites: siteCodes(
        facts,
        together.map((use) => use.site),
      ),
      sources: sources.map((source) => citationText(source, facts.survey.productOf(first.site))),
    };
  });
}
