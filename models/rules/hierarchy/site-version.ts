// What the service pack and the release of a site allow.
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Verdict } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed, siteName } from '../words.ts';

const versions = {
  sp1: { key: 'servicePack', before: 'rtm', label: 'SP1', lacking: 'has no service pack' },
  r2: { key: 'release', before: 'original', label: 'R2', lacking: 'runs the original release' },
} as const;

/**
 * Judges a feature of a computer by the version of its site: a violation where that is older than what the
 * feature `needs`. Undefined where the computer belongs to no site of Configuration Manager 2007.
 */
export function judgeVersion(
  facts: Facts,
  system: Entry<'systems'>,
  needs: readonly (keyof typeof versions)[],
  /** What the computer does, as a sentence without its end. */
  feature: () => string,
): Verdict | undefined {
  const { survey } = facts;
  const site = survey.get('sites', system.site);
  if (site === undefined || survey.productOf(site.id) !== 'cm2007') return undefined;
  const needed = needs.map((name) => ({
    name,
    ...versions[name],
    setting: read(survey, site, versions[name].key),
  }));
  const lacking = needed.filter(({ setting, before }) => setting.value === before);
  const open = needed.find(({ setting }) => setting.value === undefined);
  const labels = () => listed(needed.map(({ label }) => label));
  if (lacking.length > 0) {
    return {
      outcome: 'violation',
      subject: system,
      setting: lacking[0]?.setting,
      read: lacking.map(({ setting }) => setting),
      fix: () => lacking.map(({ name, key }) => ({ element: site.id, setting: key, value: name })),
      message: () =>
        `${feature()}, which needs ${labels()}, but site ${siteName(facts, site.id)} ${listed(lacking.map((version) => version.lacking))}.`,
    };
  }
  if (open !== undefined) return ask(facts, system, open.setting);
  return {
    outcome: 'pass',
    subject: system,
    setting: needed[0]?.setting,
    read: needed.map(({ setting }) => setting),
    message: () =>
      `${feature()}, which needs ${labels()}; site ${siteName(facts, site.id)} is recent enough.`,
  };
}
