// The inventories of personal data and of algorithms for other programs: one object a record.
import type { Citation } from '../elements/sources.ts';
import type { Algorithm, AlgorithmUse } from '../facts/algorithm-table.ts';
import { algorithmUses } from '../facts/algorithms.ts';
import type { Facts } from '../facts/facts.ts';
import type { PersonalData } from '../facts/personal-data.ts';
import { flowId } from '../flows/flow.ts';

export interface PersonalDataJson {
  readonly data: PersonalData;
  readonly site: string | null;
  /** Ids of the flow classes on which it travels; empty where it rests. */
  readonly flows: readonly string[];
  /** Ids of the elements on which it rests, of the site where its database is not drawn; empty where it travels. */
  readonly places: readonly string[];
  /** Null where it is not known. */
  readonly encrypted: boolean | null;
  /** Null where nobody said, or no source tells of a limit. */
  readonly keptDays: number | null;
  /** Whether it follows from what the sources say rather than being said by one. */
  readonly inferred: boolean;
  readonly sources: readonly Citation[];
}

export interface AlgorithmJson {
  readonly site: string;
  readonly mode: string | null;
  readonly what: string;
  readonly purpose: AlgorithmUse['purpose'];
  /** Null where no source names it. */
  readonly algorithm: Algorithm | null;
  /** Whether the source names it for this use; otherwise it is the primary algorithm of the product. */
  readonly named: boolean;
  readonly verdict: AlgorithmUse['verdict'];
  readonly communications: readonly string[];
  /** Ids of the packages, or of the parent site, that it is about. */
  readonly elements: readonly string[];
  readonly sources: readonly Citation[];
}

/** Every record of personal data, by data, then by site. */
export function personalDataJson(facts: Facts): PersonalDataJson[] {
  return facts.personalRecords.map((record) => ({
    data: record.data,
    site: record.site ?? null,
    flows: record.flows.map(flowId).sort(),
    places: [...record.places].sort(),
    encrypted: record.encrypted ?? null,
    keptDays: record.kept?.value ?? null,
    inferred: record.isInferred,
    sources: record.sources,
  }));
}

/** Every use of an algorithm, by site. */
export function algorithmsJson(facts: Facts): AlgorithmJson[] {
  return algorithmUses(facts)
    .map(
      ({
        site,
        what,
        purpose,
        algorithm,
        isNamed,
        verdict,
        communications,
        elements,
        sources,
      }) => ({
        site,
        mode: facts.survey.modeOf(site) ?? null,
        what,
        purpose,
        algorithm: algorithm ?? null,
        named: isNamed,
        verdict,
        communications,
        elements: [...elements].sort(),
        sources,
      }),
    )
    .sort((a, b) => (a.site === b.site ? 0 : a.site < b.site ? -1 : 1));
}
