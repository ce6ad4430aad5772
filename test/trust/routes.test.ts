import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { holdingText } from '../../models/trust/holding.ts';
import { routesAmong } from '../../models/trust/routes.ts';
import { walk } from '../../models/trust/walk.ts';
import { contoso } from '../report/contoso.ts';

describe('paths that differ in where they start', () => {
  it('are told as one only where as much falls from each of these footholds', () => {
    const facts = new Facts(contoso);
    const footholds = defaultFootholds(facts);
    const { goals } = walk(facts, footholds, { count: 1000 });
    const routes = goals.flatMap(({ paths }) => routesAmong(paths));
    const joined = routes.filter(({ alsoFrom }) => alsoFrom.length > 0);
    expect(joined.length).toBeGreaterThan(100);
    for (const { path, alsoFrom } of joined) {
      for (const foothold of alsoFrom) {
        const alone = walk(facts, [foothold], { count: 1000, goals: [path.goal] });
        const reached = (alone.goals[0]?.paths ?? []).map((each) => each.reached.map(holdingText));
        expect(reached).toContainEqual(path.reached.map(holdingText));
      }
    }
    const tampering = routes.filter(({ path }) =>
      path.hops.some(
        ({ step, effect }) => `${step.id} ${effect.element}` === 'tamper-policy-body lyo-mp01',
      ),
    );
    expect(tampering.map(({ path, alsoFrom }) => [path.foothold.text, alsoFrom])).toEqual([
      ['on-path:geneva', []],
      ['on-path:lyon-plant', []],
    ]);
  });

  it('are not said to start from their own foothold too, however many zones it stands for', () => {
    const document = draw()
      .zone('cable', { kind: 'internet' })
      .zone('mobile', { kind: 'internet' })
      .zone('dmz', { kind: 'perimeter' })
      .site('p01', { mode: 'native' })
      .system('mp', { 'management-point': { internetFacing: true } }, { zone: 'dmz' })
      .clients('laptops', 10, { zone: 'cable', internetBased: true })
      .clients('phones', 10, { zone: 'mobile', internetBased: true }).document;
    const facts = new Facts(document);
    const { goals } = walk(facts, defaultFootholds(facts), { count: 20 });
    const routes = goals.flatMap(({ paths }) => routesAmong(paths));
    expect(routes.some(({ path }) => path.foothold.text === 'internet')).toBe(true);
    for (const { path, alsoFrom } of routes) {
      const texts = [path.foothold, ...alsoFrom].map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
