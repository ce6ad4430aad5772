import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { policyForgeries } from '../../models/trust/policy-forgery.ts';
import { type WalkOptions, walk } from '../../models/trust/walk.ts';

function forgeriesIn({ document }: Draft) {
  const facts = new Facts(document);
  return policyForgeries(walk(facts, defaultFootholds(facts)));
}

/** A perimeter with a management point, and a secondary site inside with a proxy management point. */
function drawn(mode: 'mixed' | 'native', siteSigningCertificate?: boolean) {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode, siteSigningCertificate })
    .system('mp', ['management-point'])
    .clients('laptops', 30)
    .zone('branch', { controlledAccess: true })
    .site('s01', { kind: 'secondary', parent: 'p01' })
    .system('proxy', ['management-point'])
    .clients('desktops', 100);
}

describe('who can sign policy alone', () => {
  it('is every management point of a mixed-mode site, proxy management points too', () => {
    const forgeries = forgeriesIn(drawn('mixed'));
    expect(forgeries.map(({ point }) => point.id)).toEqual(['mp', 'proxy']);
    expect(forgeries.map(({ clients }) => clients.map(({ id }) => id))).toEqual([
      ['laptops'],
      ['desktops'],
    ]);
  });

  it('is told with a shortest path from the nearest foothold, or with none', () => {
    const [mp, proxy] = forgeriesIn(drawn('mixed'));
    expect(mp?.footholds.map(({ text }) => text)).toEqual(['on-path:dmz', 'rogue-client:dmz']);
    expect(mp?.path?.hops.map(({ step }) => step.id)).toEqual([
      'reach-exposed-role',
      'forge-policy',
    ]);
    expect(proxy?.footholds).toEqual([]);
    expect(proxy?.path).toBeUndefined();
  });

  it('is nobody of whom that is only assumed, where nothing is to be assumed', () => {
    const { document } = drawn('native');
    const facts = new Facts(document);
    const told = (options: WalkOptions) =>
      policyForgeries(walk(facts, defaultFootholds(facts), options)).map(({ point }) => point.id);
    expect(told({})).toEqual(['mp', 'proxy']);
    expect(told({ withoutAssumptions: true })).toEqual([]);
  });

  it('is nobody where the site server signs policy too', () => {
    expect(forgeriesIn(drawn('native', true))).toEqual([]);
    expect(forgeriesIn(drawn('native', false))).toHaveLength(2);
  });
});
