// Flows are classes: many alike make few objects, and each single flow can still be told.
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { ElementOf, Hierarchy } from '../../models/document/hierarchy.ts';
import { Facts } from '../../models/facts/facts.ts';
import { singleFlows } from '../../models/flows/derive.ts';
import type { Flow } from '../../models/flows/flow.ts';

const branches = 2_000;
const groups = 100;

function many<Element>(count: number, id: string, element: Element): { [id: string]: Element } {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${id}${index}`, element]),
  );
}

const branch: ElementOf<'systems'> = {
  name: 'Branch computer',
  zone: 'hq',
  site: 'p01',
  roles: { 'branch-distribution-point': {} },
};
const desktops: ElementOf<'clients'> = {
  name: 'Desktops',
  zone: 'hq',
  site: 'p01',
  kind: 'computer',
  count: 10,
};

const small = draw()
  .zone('hq')
  .site('p01', { mode: 'mixed' })
  .system('server', { 'management-point': {}, 'distribution-point': { bits: true } });

/** Thousands alike; drawn at once, because a draft copies what it holds with every element. */
const large: Hierarchy = {
  ...small.document,
  systems: { ...small.document.systems, ...many(branches, 'branch', branch) },
  clients: many(groups, 'desktops', desktops),
};

function flowsOf(document: Hierarchy, communication: string): readonly Flow[] {
  return new Facts(document).flowsOf([communication]);
}

function changed(system: Partial<ElementOf<'systems'>>): Hierarchy {
  return { ...large, systems: { ...large.systems, branch7: { ...branch, ...system } } };
}

describe('thousands alike', () => {
  it('make a handful of classes', () => {
    expect(new Facts(large).flows.length).toBeLessThan(10);
  });

  it('make one class with all of them at both ends', () => {
    const [flow, ...others] = flowsOf(large, 'client-branch-distribution-point');
    expect(others).toEqual([]);
    // A branch distribution point is a client as well.
    expect(flow?.from.members).toHaveLength(groups + branches);
    expect(flow?.to.members).toHaveLength(branches);
  });

  it('can be told one by one: each pair once, and none with itself', () => {
    const numbers = new Map(
      [...Object.keys(large.clients), ...Object.keys(large.systems)].map((id, number) => [
        id,
        number,
      ]),
    );
    const told = new Uint8Array(numbers.size * numbers.size);
    let count = 0;
    for (const flow of flowsOf(large, 'client-branch-distribution-point')) {
      for (const { from, to } of singleFlows(flow)) {
        const pair = (numbers.get(from) ?? 0) * numbers.size + (numbers.get(to) ?? 0);
        if (from === to || told[pair] === 1) throw new Error(`${from} to ${to}`);
        told[pair] = 1;
        count += 1;
      }
    }
    expect(count).toBe((groups + branches - 1) * branches);
  });
});

describe('a class', () => {
  const twins = small
    .system('one', ['branch-distribution-point'])
    .system('two', ['branch-distribution-point'])
    .clients('desktops', 10);
  const ends = (drawing: Draft, communication: string) =>
    flowsOf(drawing.document, communication).map(({ from, to }) => [
      from.members.map(({ id }) => id),
      to.members.map(({ id }) => id),
    ]);

  it('tells each of its flows once', () => {
    const told = flowsOf(twins.document, 'client-branch-distribution-point').flatMap((flow) => [
      ...singleFlows(flow),
    ]);
    expect(told).toEqual([
      { from: 'desktops', to: 'one' },
      { from: 'desktops', to: 'two' },
      { from: 'one', to: 'two' },
      { from: 'two', to: 'one' },
    ]);
  });

  it('splits where one computer has another setting of the role', () => {
    const drawing = twins
      .system('sup1', { 'software-update-point': { ssl: true } })
      .system('sup2', { 'software-update-point': { ssl: true } });
    const alone = drawing.system('sup2', { 'software-update-point': { ssl: false } });
    const members = (some: Draft) =>
      ends(some, 'client-software-update-point').map(([, servers]) => servers);
    expect(members(drawing)).toEqual([['sup1', 'sup2']]);
    expect(members(alone)).toEqual([['sup1'], ['sup2']]);
  });

  it('splits where the site server starts the transfers of one computer', () => {
    const held = { 'management-point': {} };
    const drawing = draw()
      .zone('hq')
      .site('p01')
      .system('site-server', ['site-server'])
      .system('mp1', held)
      .system('mp2', held);
    const alone = drawing.system('mp2', held, { siteServerInitiatedTransfers: true });
    const members = (some: Draft) =>
      ends(some, 'site-system-data-transfer').map(([systems]) => systems);
    expect(members(drawing)).toEqual([['mp1', 'mp2']]);
    expect(members(alone)).toEqual([['mp1'], ['mp2']]);
  });

  it('does not split where a computer differs in what no flow depends on', () => {
    const drawing = twins.system('two', ['branch-distribution-point'], {
      fqdn: 'two.corp.example',
      physicalAccessControlled: true,
    });
    expect(ends(drawing, 'client-branch-distribution-point')).toHaveLength(1);
  });

  it.each([
    ['stands in another zone', { zone: 'town' }],
    ['is internet-based', { internetBased: true }],
    ['is named by a channel', {}],
  ] as const)('of thousands splits where one computer %s', (_says, given) => {
    const named = Object.keys(given).length === 0;
    const document: Hierarchy = {
      ...changed(given),
      zones: { ...large.zones, town: { name: 'Town', kind: 'branch' } },
      channels: named ? { secured: { between: ['branch7', 'hq'], protection: 'ipsec' } } : {},
    };
    const flows = flowsOf(document, 'client-branch-distribution-point');
    const servers = new Set(flows.map(({ to }) => to));
    const sizes = [...servers].map(({ members }) => members.length).sort((a, b) => b - a);
    // In another zone nobody but itself could use it.
    expect(sizes).toEqual('zone' in given ? [branches - 1] : [branches - 1, 1]);
    expect(new Facts(document).flows.length).toBeLessThan(20);
  });

  it.each([
    ['kind', { kind: 'unknown-computer' }],
    ['zone', { zone: 'town' }],
    ['way over the Internet', { internetBased: true }],
    ['version', { product: 'sms2003' }],
  ] as const)('of clients splits by %s', (_says, given) => {
    const drawing = small.clients('one', 10).clients('two', 10);
    const facing = (some: Draft) =>
      some
        .zone('town')
        .system('server', { 'management-point': { internetFacing: true } }, { zone: 'hq' });
    const differing = small.clients('one', 10).clients('two', 10, given);
    expect(ends(facing(drawing), 'client-management-point')).toHaveLength(1);
    expect(ends(facing(differing), 'client-management-point')).toHaveLength(2);
  });
});
