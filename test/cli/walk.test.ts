import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import type { BlastJson } from '../../models/report/blast-text.ts';
import type { ComparisonJson } from '../../models/report/comparison-text.ts';
import type { CutJson } from '../../models/report/cut-text.ts';
import type { PathsJson } from '../../models/report/paths-json.ts';
import { changed } from '../../models/trust/choke-points.ts';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'dist/cli/trustwalk.js');
const contoso = path.join(root, 'assets/samples/contoso-2007.trustwalk');
const empty = path.join(root, 'assets/samples/empty.trustwalk');
const scratch = mkdtempSync(path.join(tmpdir(), 'trustwalk-walk-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function trustwalk(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: scratch,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined },
  });
}

function json<Answer>(...args: string[]): Answer {
  return JSON.parse(trustwalk(...args, '--format', 'json').stdout);
}

describe('trustwalk paths', () => {
  it('exits with 1 where a goal is reached and tells each hop, its setting and its source', () => {
    const { status, stdout, stderr } = trustwalk('paths', contoso, '--from', 'controls:per-mp01');
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('forge-policy');
    expect(stdout).toContain('ext.mode');
    expect(stdout).toContain('“Policy Signing”');
  });

  it('says what holds, and by which setting alone', () => {
    expect(trustwalk('paths', contoso).stdout).toMatch(
      /What holds, and by which setting alone\n {2}✓ /,
    );
  });

  it('exits with 0 where nothing is drawn', () => {
    const { status, stdout } = trustwalk('paths', empty);
    expect(status).toBe(0);
    expect(stdout).toContain('Not reached');
  });

  it('finds the forged policy from the management point in the perimeter', () => {
    const { format, version, paths } = json<PathsJson>(
      ...['paths', contoso, '--from', 'controls:per-mp01', '--to', 'run-code'],
    );
    expect({ format, version }).toEqual({ format: 'trustwalk-paths', version: 1 });
    const [first] = paths;
    expect(first).toMatchObject({ from: 'controls:per-mp01', goal: 'run-code', clients: 1384 });
    expect(first?.hops).toMatchObject([
      { step: 'forge-policy', from: 'controls:per-mp01', element: 'per-mp01', setting: 'ext.mode' },
    ]);
  });

  it('gives as many paths to each goal as are asked for, no two of them the same, shortest first', () => {
    const { paths } = json<PathsJson>('paths', contoso, '--to', 'influence-site', '--k', '6');
    expect(paths).toHaveLength(6);
    const walks = paths.map(({ from, hops }) =>
      [from, ...hops.map((hop) => `${hop.from} ${hop.step} ${hop.element}`)].join(' > '),
    );
    expect(new Set(walks).size).toBe(6);
    const lengths = paths.map(({ hops }) => hops.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  it('leaves out what is assumed when asked to', () => {
    const { paths } = json<PathsJson>('paths', contoso, '--no-assumptions');
    const bases = paths.flatMap(({ hops }) => hops.map(({ basis }) => basis));
    expect(bases).not.toContain('assumption');
    expect(bases).not.toContain('undecided');
  });

  it('keeps what holds apart from the paths, each by the setting that holds it', () => {
    const { held, paths } = json<PathsJson>('paths', contoso);
    expect(held.length).toBeGreaterThan(0);
    for (const { setting, sentence } of held) {
      expect(setting).not.toBeNull();
      expect(sentence).toMatch(/\.$/);
    }
    const reached = new Set(paths.flatMap(({ hops }) => hops.map(({ to }) => to)));
    for (const { to } of held) expect(reached).not.toContain(to);
  });

  it.each([
    [['--from', 'moon'], /no foothold “moon”.*internet, on-path:ID/s],
    [['--from', 'stolen:per-mp01'], /PER-MP01 is not a branch distribution point/],
    [['--from', 'on-path:nowhere'], /no element “nowhere”/],
    [['--to', 'glory'], /no goal “glory”.*run-code/s],
    [['--to', 'run-code:nobody'], /no element “nobody”/],
    [['--k', '0'], /--k must be a whole number of at least 1/],
  ])('refuses %j with a sentence', (args, says) => {
    const { status, stdout, stderr } = trustwalk('paths', contoso, ...args);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('trustwalk blast', () => {
  it('tells what falls with an element', () => {
    const { clients, falls } = json<BlastJson>('blast', contoso, 'per-mp01');
    expect(clients).toBe(1384);
    expect(falls['run-code']).toEqual(['ext-perimeter-servers', 'ext-sales-laptops']);
    expect(trustwalk('blast', contoso, 'per-mp01').stdout).toContain('If PER-MP01 falls');
  });

  it('says so where there is no such element', () => {
    const { status, stderr } = trustwalk('blast', contoso, 'per-mp99');
    expect(stderr).toContain('There is no element “per-mp99”');
    expect(status).toBe(2);
  });
});

describe('trustwalk cut', () => {
  it('finds settings that leave no path once they are changed', () => {
    const goal = ['--to', 'impersonate-client'];
    const { outcome, changes, exact } = json<CutJson>('cut', contoso, ...goal);
    expect({ outcome, exact }).toEqual({ outcome: 'cut', exact: true });
    const opened = openDocument(readFileSync(contoso));
    if (!opened.ok) throw new Error('the sample does not open');
    const mended = path.join(scratch, 'mended.trustwalk');
    writeFileSync(mended, serialise(changed(opened.document, changes)));
    expect(trustwalk('paths', contoso, ...goal).status).toBe(1);
    expect(trustwalk('paths', mended, ...goal).status).toBe(0);
  });

  it('shows the hops that no setting stops where a goal cannot be cut', () => {
    const { status, stdout } = trustwalk('cut', contoso, '--to', 'run-code');
    expect(stdout).toContain('No set of settings cuts it');
    expect(stdout).toMatch(/opens the database of site/);
    expect(status).toBe(1);
  });

  it('wants one goal', () => {
    const { status, stderr } = trustwalk('cut', contoso);
    expect(stderr).toContain('Name one goal');
    expect(status).toBe(2);
  });
});

describe('trustwalk whatif and diff', () => {
  it('tell what a change of a setting makes appear, disappear and stay', () => {
    const set = ['--set', 'per-sup01.siteServerInitiatedTransfers=yes'];
    const { settings, findings } = json<ComparisonJson>('whatif', contoso, ...set);
    expect(settings).toEqual([
      { setting: 'per-sup01.siteServerInitiatedTransfers', before: null, after: true },
    ]);
    const gone = findings.gone.map(({ fingerprint }) => fingerprint);
    expect(gone).toContain('transfer/push-from-perimeter@per-sup01');
    expect(findings.same.length).toBeGreaterThan(50);
  });

  it('find nothing between a document and itself', () => {
    const { elements, settings, findings, paths } = json<ComparisonJson>('diff', contoso, contoso);
    for (const { appeared, gone } of [elements, findings, paths]) {
      expect({ appeared, gone }).toEqual({ appeared: [], gone: [] });
    }
    expect(settings).toEqual([]);
  });

  it('name the elements that only one of two documents has', () => {
    const { elements } = json<ComparisonJson>('diff', empty, contoso);
    expect(elements.gone).toEqual([]);
    expect(elements.appeared).toContainEqual({
      collection: 'systems',
      id: 'per-mp01',
      name: 'PER-MP01',
    });
    expect(trustwalk('diff', empty, contoso).stdout).toContain('+ PER-MP01');
  });

  it.each([
    [['--set', 'per-sup01=yes'], /is no change/],
    [['--set', 'nobody.mode=native'], /Nothing has the id “nobody”/],
    [[], /--set ID.setting=value/],
  ])('whatif refuses %j with a sentence', (args, says) => {
    const { status, stderr } = trustwalk('whatif', contoso, ...args);
    expect(stderr).toMatch(says);
    expect(status).toBe(2);
  });
});
