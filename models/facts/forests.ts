// Which Active Directory forest computers belong to, and what it vouches for.
import { type Reading, read } from '../document/reading.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { within } from '../flows/ends.ts';

/** Something that settings tell: those that it rests on, or those that are open where it is not known. */
export interface Known {
  readonly value: boolean | undefined;
  readonly read: readonly Reading[];
}

export class Forests {
  readonly #survey: Survey;
  readonly #publishing = new Map<Entry<'systems'> | Entry<'clients'>, Known>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** The forest of a computer or of clients; undefined where nobody named it. */
  of({ zone, data }: Entry<'systems'> | Entry<'clients'>): string | undefined {
    return this.#survey.forestOf(zone, 'forest' in data ? data.forest : undefined);
  }

  /** The site server of a site, which decides the forest of the site; the first by id where several are drawn. */
  siteServerOf(site: string): Entry<'systems'> | undefined {
    const servers = this.#survey.holdersAt(site, 'site-server');
    return servers.length < 2 ? servers[0] : [...servers].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  }

  /** Whether two computers belong to one forest; where a zone does not name its forest, that is open. */
  areOne(one: Entry<'systems'>, other: Entry<'systems'>): Known {
    const [first, second] = [this.of(one), this.of(other)];
    if (first !== undefined && second !== undefined) return { value: first === second, read: [] };
    if (first === second && one.zone === other.zone) return { value: true, read: [] };
    return { value: undefined, read: this.#unnamed(first === undefined ? one : other) };
  }

  /**
   * Whether sites publish in the forest of a computer or of clients: the schema is extended, and the
   * site servers may write there (S3, “Site-to-Site Signing and Encryption”).
   */
  publishes(entry: Entry<'systems'> | Entry<'clients'>): Known {
    return within(this.#publishing, entry, () => this.#findPublishing(entry));
  }

  #findPublishing(entry: Entry<'systems'> | Entry<'clients'>): Known {
    const forest = this.#survey.get('forests', this.of(entry));
    if (forest === undefined) return { value: undefined, read: this.#unnamed(entry) };
    const needed = [
      read(this.#survey, forest, 'schemaExtended'),
      read(this.#survey, forest, 'publishing'),
    ];
    const missing = needed.filter(({ value }) => value === false);
    if (missing.length > 0) return { value: false, read: missing };
    const open = needed.filter(({ value }) => value === undefined);
    return open.length > 0 ? { value: undefined, read: open } : { value: true, read: needed };
  }

  #unnamed({ zone }: Entry<'systems'> | Entry<'clients'>): readonly Reading[] {
    const around = this.#survey.get('zones', zone);
    return around === undefined ? [] : [read(this.#survey, around, 'forest')];
  }
}
