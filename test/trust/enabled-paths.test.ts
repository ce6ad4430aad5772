import fc from 'fast-check';
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
import type { TrustPath } from '../../models/trust/paths.ts';
import { walk } from '../../models/trust/walk.ts';
import { shuffled } from '../hierarchies/arbitrary.ts';
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

  const enabledBy = (id: string) =>
    enabled.find(({ finding }) => fingerprint(finding) === id)?.paths ?? [];

  it('are found where another computer lets the same happen', () => {
    const sentences = enabledBy('channel/mixed-mode-http@lyo-srv01').map(({ hops }) =>
      hops.map(({ effect }) => effect.sentence()).join(' '),
    );
    expect(sentences).toEqual([expect.stringContaining('to LYO-SRV01: names of computers')]);
  });

  it.each([
    ['content/dp-on-site-server@lyo-srv01', 'control-site-server', 'on-path:geneva'],
    ['site/client-role-on-site-server@bor-srv01', 'control-site-server', 'on-path:bordeaux'],
    ['client/roles-not-authenticated@lyo-sup01', 'block-updates', 'on-path:geneva'],
    ['channel/never-encrypted-role@lyo-pxe01', 'run-code', 'on-path:lyon-plant'],
    ['channel/site-systems-unprotected@lyo-pxe01', 'obtain-secrets', 'on-path:lyon-plant'],
    ['channel/site-systems-unprotected@lyo-dp02', 'run-code', 'on-path:lyon-plant'],
    ['updates/package-permissions-changed@updates-lyon', 'block-updates', 'user:bor-pcs'],
  ])('by %s lead to %s', (id, goal, from) => {
    const path = enabledBy(id).find((each) => goalText(each.goal) === goal);
    expect(path?.foothold.text).toBe(from);
  });

  it('do not depend on the order of the document', () => {
    const told = (paths: readonly TrustPath[]) =>
      paths.map(({ foothold, goal, hops, reached }) => [
        foothold.text,
        goalText(goal),
        hops.map(({ step, to, effect }) => [step.id, holdingText(to), effect.sentence()]),
        reached.map(holdingText),
      ]);
    for (const other of fc.sample(shuffled(contoso), { numRuns: 2, seed: 1 })) {
      const { facts, objections } = analyse(other);
      const again = walk(facts, defaultFootholds(facts), { count: 20 });
      for (const finding of objections) {
        if (finding.outcome !== 'violation') continue;
        const paths = pathsEnabledBy(again, finding);
        expect(told(paths)).toEqual(told(enabledBy(fingerprint(finding))));
      }
    }
  });

  it('go through the weakness itself, not through another one of the same element or setting', () => {
    const stepsOf = (id: string) => {
      const own = findingsBySubject(findings.filter((finding) => fingerprint(finding) === id));
      const hops = enabledBy(id).flatMap((path) => path.hops);
      return hops.filter((hop) => findingsOfHop(own, hop).length > 0);
    };
    const sentences = (id: string) => stepsOf(id).map(({ effect }) => effect.sentence());
    expect(sentences('channel/site-systems-unprotected@ham-ibc01')).toEqual([
      expect.stringContaining('between HAM-IBC01 and HAM-SRV01'),
      expect.stringContaining('on the way from HAM-SRV01 to HAM-IBC01'),
    ]);
    expect(sentences('channel/site-to-site-unencrypted@lyo')).toEqual([
      expect.stringContaining('between CEN-SRV01 and LYO-SRV01'),
    ]);
    const forging = ['channel/mixed-mode-http@per-mp01', 'client/self-signed-identities@per-mp01'];
    for (const id of forging) {
      expect(stepsOf(id).length).toBeGreaterThan(0);
      expect(stepsOf(id).map(({ step }) => step.id)).not.toContain('forge-policy');
    }
  });

  it('are told by their hops as well, each with the findings of its own weakness alone', () => {
    const bySubject = findingsBySubject(findings);
    const hops = walked.goals.flatMap(({ paths }) => paths.flatMap((path) => path.hops));
    const told = (step: string, element: string) => {
      const hop = hops.find((each) => each.step.id === step && each.effect.element === element);
      return hop && findingsOfHop(bySubject, hop).map(fingerprint);
    };
    expect(told('tamper-policy-body', 'lyo-mp01')).toEqual([
      'channel/mixed-mode-http@lyo-mp01',
      'site/native-mode-recommended@lyo',
    ]);
    expect(told('forge-policy', 'per-mp01')).toEqual([
      'policy/forgeable-in-mixed-mode@per-mp01',
      'site/native-mode-recommended@ext',
    ]);
    expect(told('reach-exposed-role', 'lyo-srv01')).toEqual([
      'content/dp-on-site-server@lyo-srv01',
    ]);
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
