import { draw } from '../../document/draft.ts';
import { type Reading, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { ask, pass } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const branchDpWithoutSource: Rule = {
  id: 'hierarchy/branch-dp-without-source',
  title: 'A branch distribution point has nowhere to get content from',
  severity: 'high',
  stride: ['D'],
  why: 'A branch distribution point downloads its content by BITS from a standard distribution point. Without one that allows BITS it does not work.',
  remedy:
    'Let at least one standard distribution point of the site transfer content by BITS, HTTP and HTTPS.',
  sources: [cite('D25'), cite('D24')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const bySite = new Map<Entry<'sites'>, Sources>();
    const sourcesFor = (site: Entry<'sites'>) => within(bySite, site, () => sourcesOf(facts, site));
    const sourcesOfSystem = ({ site: id }: Entry) => {
      const site = survey.get('sites', id);
      return site && sourcesFor(site);
    };
    const said = {
      others: (system: Entry) => sourcesOfSystem(system)?.points ?? [],
      pass: (system: Entry<'systems'>) =>
        `${system.data.name} can get its content from ${names(facts, [sourcesOfSystem(system as Entry)?.source?.element ?? ''])}.`,
    };
    for (const system of facts.holders('branch-distribution-point')) {
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const { points, settings, source, open } = sourcesFor(site);
      if (source !== undefined) {
        yield pass(system, said, source);
        continue;
      }
      const others = () => points;
      if (open !== undefined) {
        yield { ...ask(facts, system, open), others };
      } else {
        yield {
          outcome: 'violation',
          subject: system,
          setting: settings[0],
          read: settings,
          others,
          fix: () =>
            settings.length === 1
              ? settings.map(({ element, key }) => ({ element, setting: key, value: true }))
              : [],
          message: () =>
            `${system.data.name} has nowhere to get content from: ${points.length === 0 ? `site ${siteName(facts, site.id)} has no standard distribution point` : `BITS is off on ${names(facts, points)}`}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site has no standard distribution point.',
      document: () => branch(),
      subject: 'bdp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'BITS is off on the only distribution point; the fix turns it on.',
      document: () => branch().system('dp', { 'distribution-point': { bits: false } }),
      subject: 'bdp',
    },
    {
      outcome: 'pass',
      shows: 'One distribution point of the site allows BITS.',
      document: () =>
        branch()
          .system('dp1', { 'distribution-point': { bits: false } })
          .system('dp2', { 'distribution-point': { bits: true } }),
      subject: 'bdp',
      setting: 'dp2.distribution-point.bits',
    },
    {
      outcome: 'pass',
      shows: 'The branch belongs to a secondary site, and the primary site has a source.',
      document: () =>
        draw()
          .zone('geneva', { kind: 'branch' })
          .site('lyo')
          .system('dp', { 'distribution-point': { bits: true } })
          .site('gva', { kind: 'secondary', parent: 'lyo' })
          .system('bdp', ['branch-distribution-point']),
      subject: 'bdp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the distribution point allows BITS.',
      document: () => branch().system('dp', ['distribution-point']),
      subject: 'bdp',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no branch distribution point.',
      document: () => draw().zone('hq').site('lyo').system('dp', ['distribution-point']),
    },
  ],
};

function branch() {
  return draw()
    .zone('geneva', { kind: 'branch' })
    .site('lyo')
    .system('bdp', ['branch-distribution-point']);
}

type Sources = ReturnType<typeof sourcesOf>;

/** The standard distribution points that a site can fetch from, by id: its own, or else those of its primary site too. */
function sourcesOf({ survey }: Facts, site: Entry<'sites'>) {
  const bitsAt = ({ id }: Entry<'sites'>) =>
    survey
      .holdersAt(id, 'distribution-point')
      .map((system) => readRole(survey, system, 'distribution-point', 'bits'))
      .sort((a, b) => (a.element < b.element ? -1 : 1));
  const isSource = ({ value }: Reading<boolean>) => value === true;
  const own = bitsAt(site);
  const primary = survey.primaryOf(site);
  const settings = primary === site || own.some(isSource) ? own : [...own, ...bitsAt(primary)];
  return {
    points: settings.map(({ element }) => element),
    settings,
    source: settings.find(isSource),
    open: settings.find(({ value }) => value === undefined),
  };
}
