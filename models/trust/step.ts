// A step: how one thing that an attacker has leads to another. One premise about the attacker; the rest
// are facts of the document.
import type { Draft } from '../document/draft.ts';
import type { Reading } from '../document/reading.ts';
import type { Citation } from '../elements/sources.ts';
import type { Flow } from '../flows/flow.ts';
import type { Fix } from '../rules/rule.ts';
import type { Holding, HoldingKind, Holdings } from './holding.ts';
import type { Terrain } from './terrain.ts';

/** A condition that a step needs and that a setting decides. Closing any one gate stops the step. */
export interface Gate {
  /** The setting that decides it. */
  readonly setting: Reading;
  /** An undecided setting is assumed to leave the gate open, and the walk says so. */
  readonly state: 'open' | 'closed' | 'undecided';
  /** It keeps attackers from the element of the premise alone: nothing where that fell already. */
  readonly guards?: true;
  /** The change that closes it; all of it together. Empty where no setting does. */
  closing(): readonly Fix[];
}

/** What a step gives, or would give were one of its gates not closed. */
export interface Effect {
  /** All that the attacker gets in the same way: large hierarchies have many. */
  readonly gets: Holdings;
  /** The element that allows it. */
  readonly element: string;
  readonly gates?: readonly Gate[];
  readonly flows?: (() => readonly Flow[]) | undefined;
  /** Where this effect of a step is inferred, and the others are not. */
  readonly basis?: 'inference' | undefined;
  /** One sentence that says how, by the names of this drawing. */
  readonly sentence: () => string;
}

/** A small document in which a step leads somewhere, is stopped by one setting, or does not arise. */
export interface StepExample {
  readonly outcome: 'enabled' | 'held' | 'absent';
  readonly shows: string;
  readonly document: () => Draft;
  readonly from: Holding;
  readonly to: Holding;
  /** The setting that holds it. */
  readonly setting?: string;
}

export interface Step {
  readonly id: string;
  readonly title: string;
  /** The kinds of holding that it starts from. */
  readonly premises: readonly HoldingKind[];
  /** The kinds of holding that it leads to. */
  readonly gives: readonly HoldingKind[];
  /** Not said by a source: assumed of attackers in general, or inferred from what sources say. */
  readonly basis?: 'assumption' | 'inference';
  /** What stops it, as a sentence; that nothing does where nothing does. */
  readonly stoppedBy: string;
  /** Ids of the rules whose findings name the same weakness. */
  readonly rules: readonly string[];
  readonly sources: readonly Citation[];
  /** Effects that give nothing wanted may be left out; everything is wanted unless told otherwise. */
  effects(
    held: Holding,
    terrain: Terrain,
    isWanted?: (kind: HoldingKind) => boolean,
  ): Iterable<Effect>;
  readonly examples: readonly StepExample[];
}
