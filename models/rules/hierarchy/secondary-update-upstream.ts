import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { names, siteName } from '../words.ts';

export const secondaryUpdateUpstream: Rule = {
  id: 'hierarchy/secondary-update-upstream',
  title: 'The software update point of a secondary site gets updates from elsewhere',
  severity: 'high',
  stride: ['T', 'D'],
  why: 'WSUS at a secondary site is a replica of the active software update point of its parent site. With another source its clients would be scanned for updates that the site does not deploy.',
  remedy:
    'Let the software update point of the secondary site synchronise with that of its parent; without one of their own its clients use that of the parent anyway.',
  sources: [cite('D37')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('software-update-point')) {
      const site = survey.get('sites', system.site);
      const parent = site && survey.parentOf(site);
      if (site?.data.kind !== 'secondary' || parent === undefined) continue;
      const sources = activePointsOf(facts, parent);
      const others = () => [parent.id, ...sources];
      const point = () =>
        `The software update point on ${system.data.name} at secondary site ${siteName(facts, site.id)}`;
      const setting = readRole(survey, system, 'software-update-point', 'upstream');
      const upstream = setting.value;
      if (sources.length === 0) {
        yield {
          outcome: 'violation',
          subject: system,
          others,
          message: () =>
            `${point()} has nothing to be a replica of: ${siteName(facts, parent.id)} has no software update point.`,
        };
      } else if (upstream === undefined) {
        yield {
          outcome: 'pass',
          subject: system,
          others,
          message: () => `${point()} is a replica of ${names(facts, sources)}.`,
        };
      } else {
        const evidence = { subject: system, setting, read: [setting], others };
        const [only] = sources;
        yield sources.includes(upstream)
          ? {
              ...evidence,
              outcome: 'pass',
              message: () => `${point()} is a replica of ${names(facts, [upstream])}.`,
            }
          : {
              ...evidence,
              outcome: 'violation',
              fix: () =>
                only !== undefined && sources.length === 1
                  ? [{ element: system.id, setting: setting.key, value: only }]
                  : [],
              message: () =>
                `${point()} gets its updates from ${names(facts, [upstream])}, not from ${names(facts, sources)} of its parent ${siteName(facts, parent.id)}.`,
            };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It synchronises with Microsoft Update; the fix makes it a replica.',
      document: () => secondary('microsoft'),
      subject: 'sup-bor',
      severity: 'high',
      setting: 'sup-bor.software-update-point.upstream',
    },
    {
      outcome: 'violation',
      shows: 'The parent site has no software update point.',
      document: () =>
        draw()
          .zone('hq')
          .site('lyo')
          .site('bor', { kind: 'secondary', parent: 'lyo' })
          .system('sup-bor', ['software-update-point']),
      subject: 'sup-bor',
    },
    {
      outcome: 'pass',
      shows: 'It is a replica of that of the parent.',
      document: () => secondary('sup-lyo'),
      subject: 'sup-bor',
    },
    {
      outcome: 'pass',
      shows: 'Nothing is said, so it follows the parent.',
      document: () => secondary(undefined),
      subject: 'sup-bor',
    },
    {
      outcome: 'inapplicable',
      shows: 'At a primary site it may synchronise with anything.',
      document: () =>
        draw()
          .zone('hq')
          .service('microsoft', 'microsoft-update')
          .site('lyo')
          .system('sup', { 'software-update-point': { upstream: 'microsoft' } }),
    },
  ],
};

function secondary(upstream: string | undefined) {
  return draw()
    .zone('hq')
    .service('microsoft', 'microsoft-update')
    .site('lyo')
    .system('sup-lyo', ['software-update-point'])
    .site('bor', { kind: 'secondary', parent: 'lyo' })
    .system('sup-bor', { 'software-update-point': { upstream } });
}

/** The software update points of a site that can be active for the intranet, by id. */
function activePointsOf({ survey, internetFacing }: Facts, { id }: Entry<'sites'>) {
  const points = survey.holdersAt(id, 'software-update-point');
  const inside = points.filter(
    (point) => internetFacing.get(point)?.includes('software-update-point') !== true,
  );
  return (inside.length > 0 ? inside : points).map((point) => point.id).sort();
}
