import type { Citation } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';

interface Said {
  readonly source: Citation;
  /** One line in our own words. */
  readonly says: string;
}

/** A statement that rules answer: they find that it is not heeded, ask whether it is, or say that it is. */
export interface Answered extends Said {
  readonly answeredBy: readonly Rule['id'][];
}

/** A statement that no rule answers, because the model does not hold what it speaks of. */
export interface NotModelled extends Said {
  readonly notModelled: string;
}

/** What a source document says, and what of the catalogue answers it. */
export type Statement = Answered | NotModelled;
