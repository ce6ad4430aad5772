// What the service pack and the release of a site allow.
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Verdict } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed, siteName } from '../words.ts';

interface Version {
  readonly key: 'servicePack' | 'release';
  readonly label: string;
  /** What is older, and what is said of a site that is. */
  readonly before: { readonly [value: string]: string };
}

const withoutServicePack = { rtm: 'has no service pack' } as const;

const versions = {
  sp1: { key: 'servicePack', label: 'SP1', before: withoutServicePack },
  sp2: { key: 'servicePack', label: 'SP2', before: { ...withoutServicePack, sp1: 'has SP1 only' } },
  r2: { key: 'release', label: 'R2', before: { original: 'runs the original release' } },
} as const satisfies { readonly [name: string]: Version };

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
  const needed = needs.map((name) => {
    const { key, label, before }: Version = versions[name];
    const setting = read(survey, site, key);
    return { name, key, label, setting, older: before[setting.value ?? ''] };
  });
  const lacking = needed.filter(({ older }) => older !== undefined);
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
        `${feature()}, which needs ${labels()}, but site ${siteName(facts, site.id)} ${listed(lacking.map(({ older = '' }) => older))}.`,
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
