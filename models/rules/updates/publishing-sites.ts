// Sites at which the organisation publishes updates of its own.
import { type Reading, read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';

/** Each such site with the certificate that signs its updates. */
export function* publishingSites(
  survey: Survey,
): Iterable<readonly [Entry<'sites'>, Reading<'none' | 'pki' | 'self-signed'>]> {
  for (const site of survey.all('sites')) {
    const certificate = read(survey, site, 'customUpdatesCertificate');
    if (certificate.value !== 'none') yield [site, certificate];
  }
}
