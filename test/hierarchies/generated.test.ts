import { describe, expect, test } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import { generateHierarchy } from './generated.ts';

describe('a generated hierarchy', () => {
  test.each([0, 1, 7, 20, 21, 500, 10_000])('has exactly the %i systems asked for', (systems) => {
    expect(Object.keys(generateHierarchy(systems).systems)).toHaveLength(systems);
  });

  test.each([1, 20, 500, 10_000])('of %i systems is accepted when it is opened', (systems) => {
    const document = generateHierarchy(systems);
    const opened = openDocument(new TextEncoder().encode(serialise(document)));
    expect(opened.ok ? [] : opened.problems).toEqual([]);
    expect(opened).toStrictEqual({ ok: true, document });
  });

  test('is the same for the same seed, and another for another', () => {
    const first = serialise(generateHierarchy(500, 1));
    expect(serialise(generateHierarchy(500, 1))).toBe(first);
    expect(serialise(generateHierarchy(500, 2))).not.toBe(first);
  });

  test('of 10,000 systems has the proportions of a large organisation', () => {
    const { zones, clients, systems, sites, channels, packages, deployments } =
      generateHierarchy(10_000);
    const branchPoints = Object.values(systems).filter(
      ({ roles }) => roles?.['branch-distribution-point'] !== undefined,
    );
    expect(branchPoints.length).toBeGreaterThan(5000);
    expectBetween(500, Object.keys(zones).length, 700);
    expectBetween(1700, Object.keys(clients).length, 2300);
    expectBetween(300, Object.keys(sites).length, 600);
    expectBetween(10, Object.keys(channels).length, 99);
    expectBetween(50, Object.keys(packages).length, 300);
    expectBetween(50, Object.keys(deployments).length, 300);
  });
});

function expectBetween(least: number, count: number, most: number): void {
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
}
