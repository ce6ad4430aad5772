import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';
import { singleFlows } from '../../models/flows/derive.ts';
import { flowLines, flowsBetween } from '../../models/report/flow-lines.ts';
import { contoso } from './contoso.ts';

const facts = new Facts(contoso);

describe('the flows of an element', () => {
  it('are those that end at it', () => {
    const ids = facts.flows
      .filter((flow) =>
        [...singleFlows(flow)].some(({ from, to }) => from === 'per-mp01' || to === 'per-mp01'),
      )
      .map(({ communication }) => communication.id);
    expect(
      flowsBetween(facts, 'per-mp01')
        .map(({ communication }) => communication.id)
        .sort(),
    ).toEqual(ids.sort());
    expect(ids).not.toEqual([]);
  });

  it('are for two elements those between them, whichever comes first', () => {
    const one = flowsBetween(facts, 'per-mp01', 'ext-srv01');
    expect(one).not.toEqual([]);
    expect(flowsBetween(facts, 'ext-srv01', 'per-mp01')).toEqual(one);
    expect(flowsBetween(facts, 'per-mp01', 'gva-ws014')).toEqual([]);
  });

  it('are for a zone those of everything in it that lead out of it', () => {
    const crossing = flowsBetween(facts, 'perimeter');
    expect(crossing).not.toEqual([]);
    for (const { from, to } of crossing) {
      const [isFrom, isTo] = [from, to].map(({ zone }) =>
        facts.survey.zoneChain(zone).includes('perimeter'),
      );
      expect(isFrom).not.toBe(isTo);
    }
  });
});

describe('a flow as a line', () => {
  const { document } = draw()
    .zone('lan')
    .site('abc', { mode: 'mixed' })
    .system('wsus', { 'software-update-point': {} })
    .clients('pcs', 3);

  it('gives what an undecided setting could lead to', () => {
    const open = new Facts(document);
    const line = flowLines(open, flowsBetween(open, 'wsus', 'pcs'))[0];
    expect(line).toMatchObject({
      from: 'pcs',
      to: 'wsus',
      initiator: 'pcs',
      protocol: 'HTTP or HTTPS',
      protection: 'undecided',
    });
  });

  it('says where its ports were not confirmed for this version', () => {
    const notes = new Set(flowLines(facts, facts.flows).map(({ portsNote }) => portsNote));
    expect(notes).toContain('');
    expect(notes).toContain('third party, not confirmed by the vendor');
    expect(notes).toContain('current-branch value, not confirmed for 2007');
  });

  it('stands before those that are better protected', () => {
    const order = ['clear', 'undecided', 'not known', 'signed', 'encrypted'];
    const ranks = flowLines(facts, facts.flows).map(({ protection }) => order.indexOf(protection));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(2);
  });
});
