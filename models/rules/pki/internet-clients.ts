import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';

/** The client groups and computers that are managed over the Internet. */
export function internetBased(facts: Facts): readonly Entry[] {
  return [
    ...facts.all('clients').filter(({ data }) => data.internetBased === true),
    ...facts.all('systems').filter(({ data }) => data.internetBased === true),
  ] as readonly Entry[];
}
