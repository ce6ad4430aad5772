// Sites at which the organisation publishes updates of its own.
import { type Reading, read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';

/** Each such site with the certificate that signs its updates. */
export function* publishingSites(
  facts: Facts,
): Iterable<readonly [Entry<'sites'>, Reading<'none' | 'pki' | 'self-signed'>]> {
  for (const site of facts.all('sites')) {
    const certificate = read(facts.survey, site, 'customUpdatesCertificate');
    if (certificate.value !== 'none') yield [site, certificate];
  }
}
