import { describe, expect, it } from 'vitest';
import { Facts } from '../../models/facts/facts.ts';
import { analyse } from '../../models/rules/engine.ts';
import { fingerprint } from '../../models/rules/result.ts';
import { blastOfAll, blastRadiusOf } from '../../models/trust/blast.ts';
import { canBeWalked } from '../../models/trust/choke-points.ts';
import { pathsEnabledBy } from '../../models/trust/enabled-paths.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { goalText, isGoal } from '../../models/trust/goals.ts';
import { holdingText } from '../../models/trust/holding.ts';
import { findingsBySubject, findingsOfHop } from '../../models/trust/links.ts';
import { walk } from '../../models/trust/walk.ts';
import { generateHierarchy } from '../hierarchies/generated.ts';
import { contoso } from '../report/contoso.ts';

const analysis = analyse(contoso);
const walked = walk(analysis.facts, defaultFootholds(analysis.facts), { count: 20 });
const findings = analysis.objections.filter(({ outcome }) => outcome === 'violation');
const enabled = findings.map((finding) => ({ finding, paths: pathsEnabledBy(walked, finding) }));

describe('the paths that a finding enables', () => {
  it('are whole walks from a foothold to their goal, one hop of which uses the weakness', () => {
    const all = enabled.flatMap(({ finding, paths }) => paths.map((path) => ({ finding, path })));
    expect(all.length).toBeGreaterThan(10);
    for (const { finding, path } of all) {
      const { foothold, goal, hops, reached } = path;
      const from = walk(analysis.facts, [foothold], { goals: [] });
      expect(canBeWalked(from.graph, path)).toBe(true);
      expect(foothold.holdings.map(holdingText)).toContain(
        hops[0] === undefined ? '' : holdingText(hops[0].from),
      );
      for (const [index, hop] of hops.slice(1).entries()) expect(hop.from).toEqual(hops[index]?.to);
      expect(reached).toContainEqual(hops.at(-1)?.to);
      expect(reached.every((holding) => isGoal(goal, holding, analysis.facts))).toBe(true);
      const own = findingsBySubject([finding]);
      expect(hops.some((hop) => findingsOfHop(own, hop).length > 0)).toBe(true);
    }
  });

  it('begin where the weakness can be used where no foothold of the walk leads to it', () => {
    const elsewhere = enabled.filter(({ paths }) =>
      paths.some(({ foothold }) => !walked.footholds.includes(foothold)),
    );
    expect(elsewhere.length).toBeGreaterThan(5);
    for (const { paths } of elsewhere) {
      expect(paths.every(({ foothold }) => !walked.footholds.includes(foothold))).toBe(true);
    }
    const stolen = elsewhere.find(({ finding }) => finding.rule.id === 'osd/bitlocker-keys-on-usb');
    expect(stolen?.paths.map(({ foothold }) => foothold.text)).toEqual(['stolen:bitlocker-usb']);
  });

  it('are as short as any path to that goal which a hop of the weakness is on', () => {
    const bySubject = findingsBySubject(findings);
    const lengths = new Map(
      enabled.flatMap(({ finding, paths }) =>
        paths.map(({ goal, hops }) => [key(fingerprint(finding), goalText(goal)), hops.length]),
      ),
    );
    const shortest = walked.goals.flatMap(({ paths }) => paths);
    expect(shortest.length).toBeGreaterThan(10);
    for (const path of shortest) {
      for (const hop of path.hops) {
        for (const finding of findingsOfHop(bySubject, hop)) {
          const length = lengths.get(key(fingerprint(finding), goalText(path.goal)));
          expect(length).toBeLessThanOrEqual(path.hops.length);
        }
      }
    }
  });
});

function key(finding: string, goal: string): string {
  return `${finding} ${goal}`;
}

describe('the blast radius of one element', () => {
  it.each([
    ['the sample', contoso],
    ['a generated hierarchy', generateHierarchy(120)],
  ])('is that which it has among all of %s', (_name, document) => {
    const facts = new Facts(document);
    const all = blastOfAll(facts);
    expect([...all.values()].some(({ clients }) => clients > 0)).toBe(true);
    for (const [id, radius] of all) {
      const element = facts.survey.find(id);
      expect(element && blastRadiusOf(facts, element)).toEqual(radius);
    }
  });
});
