// What holds only in sites that run in native mode.
import { type Reading, read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Verdict } from '../rule.ts';

/**
 * The verdicts on those subjects whose site runs in native mode; where its mode is undecided, the subject
 * waits. `judge` gives undefined for what the rule does not speak of in any mode.
 */
export function* inNativeMode<Subject extends Entry>(
  { survey }: Facts,
  subjects: Iterable<Subject>,
  judge: (subject: Subject) => Verdict | undefined,
): Iterable<Verdict> {
  for (const subject of subjects) {
    const site = subject.collection === 'sites' ? subject.id : subject.site;
    const mode = site === undefined ? 'unknown' : survey.modeOf(site);
    if (mode !== undefined && mode !== 'native') continue;
    const verdict = judge(subject);
    if (verdict === undefined) continue;
    yield mode === undefined ? { outcome: 'waiting', subject } : verdict;
  }
}

/** The settings of a site that go with its mode. */
type ModeSetting = 'clientCrlChecking' | 'osdRootCa' | 'singleByteCertificates';

/** Reads a setting that goes with the mode: a secondary site that does not say it has that of its parent (D4). */
export function readWithMode(
  { survey }: Facts,
  site: Entry<'sites'>,
  key: ModeSetting,
): Reading<boolean> {
  const owner = site.data[key] === undefined ? survey.modeOwner(site) : site;
  return read(survey, owner, key);
}

/** The sites that decide such a setting: all but secondary sites that take it from their parent. */
export function sitesWith(facts: Facts, key: ModeSetting): readonly Entry<'sites'>[] {
  return facts
    .all('sites')
    .filter((site) => site.data[key] !== undefined || facts.survey.modeOwner(site) === site);
}

/** The client groups of computers that can belong to a native-mode site; those with the SMS 2003 client cannot. */
export function clientComputers(facts: Facts): readonly Entry<'clients'>[] {
  return facts
    .all('clients')
    .filter(({ data }) => data.kind === 'computer' && data.product !== 'sms2003');
}
