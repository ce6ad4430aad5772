// From where clients can fetch certificate revocation lists.
import { type Reading, read } from '../document/reading.ts';
import type { Entry, Survey } from '../document/survey.ts';
import { within } from './ends.ts';

export class RevocationLists {
  readonly #survey: Survey;
  readonly #byZone = new Map<string, Entry<'services'>[]>();
  readonly #reached = new Map<string, readonly Entry<'services'>[]>();
  /** The CRL distribution points of the drawing. */
  readonly points: readonly Entry<'services'>[];
  /** Where a point stands or can be reached from, as far as nobody said; of several points the first by id. */
  readonly undecided: Reading | undefined;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.points = survey
      .all('services')
      .filter(({ data }) => data.kind === 'crl-distribution-point')
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const point of this.points) {
      const { zone, reachableFrom = [] } = point.data;
      for (const from of new Set([...(zone === undefined ? [] : [zone]), ...reachableFrom])) {
        within(this.#byZone, from, () => []).push(point);
      }
    }
    this.undecided = this.points
      .flatMap((point) => [read(survey, point, 'reachableFrom'), read(survey, point, 'zone')])
      .find(({ value }) => value === undefined);
  }

  /** The points that can be reached from a zone: those of it and of the zones around it. */
  reachedFrom(zone: string | undefined): readonly Entry<'services'>[] {
    return within(this.#reached, zone ?? '', () => {
      const reached = this.#survey.zoneChain(zone).flatMap((id) => this.#byZone.get(id) ?? []);
      return [...new Set(reached)];
    });
  }
}
