import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const rogueMulticast: Rule = {
  id: 'osd/rogue-multicast',
  title: 'Nobody watches for foreign multicast servers',
  severity: 'low',
  stride: ['S', 'T'],
  why: 'An attacker who gets onto the network can set up a multicast server that pretends to deploy operating systems. Where nobody watches for such servers, it is noticed late or never.',
  remedy: 'Watch the network for multicast-enabled distribution points that nobody authorised.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const [site, points] of multicastPoints(facts)) {
      yield judgeSetting(facts, site, read(survey, site, 'monitorRogueMulticast'), {
        bad: false,
        good: true,
        others: () => points,
        violation: () =>
          `Images go out by multicast from ${names(facts, points)}, and nobody at site ${siteName(facts, site.id)} watches for servers that pretend to do the same.`,
        pass: () =>
          `Someone at site ${siteName(facts, site.id)} watches for multicast servers other than ${names(facts, points)}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Nobody watches.',
      document: () => multicast({ monitorRogueMulticast: false }),
      subject: 'p01',
      severity: 'low',
    },
    {
      outcome: 'violation',
      shows: 'The multicast distribution point belongs to a secondary site below.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { monitorRogueMulticast: false })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('dp', { 'distribution-point': { multicast: true } }),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'Someone watches.',
      document: () => multicast({ monitorRogueMulticast: true }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said.',
      document: () => multicast({}),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'No distribution point sends by multicast.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { monitorRogueMulticast: false })
          .system('dp', ['distribution-point']),
    },
  ],
};

function multicast(settings: { monitorRogueMulticast?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', settings)
    .system('dp', { 'distribution-point': { multicast: true } });
}

/** Ids of the multicast distribution points, by the primary site whose administrators can watch for others. */
function multicastPoints(facts: Facts): ReadonlyMap<Entry<'sites'>, readonly string[]> {
  const { survey } = facts;
  const points = new Map<Entry<'sites'>, string[]>();
  for (const system of facts.holders('distribution-point')) {
    const site = survey.get('sites', system.site);
    if (site === undefined) continue;
    if (readRole(survey, system, 'distribution-point', 'multicast').value !== true) continue;
    within(points, survey.primaryOf(site), () => []).push(system.id);
  }
  return points;
}
