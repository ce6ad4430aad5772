import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { AnalysisJson } from '../../models/report/analysis-json.ts';
import type { FlowsJson } from '../../models/report/flows-json.ts';
import { rules } from '../../models/rules/index.ts';
import { contoso, empty, native, program, root, samples, scratch, trustwalk } from './trustwalk.ts';

function file(name: string, text: string): string {
  const full = path.join(scratch, name);
  writeFileSync(full, text);
  return full;
}

/** Expects exit code 2, nothing on standard output, and a sentence without a stack trace. */
function expectUnusable(answer: ReturnType<typeof trustwalk>, says: RegExp) {
  expect(answer.stderr).toMatch(says);
  expect(answer.stderr).toMatch(/^trustwalk: /);
  expect(answer.stderr).not.toMatch(/^\s+at /m);
  expect(answer.stdout).toBe('');
  expect(answer.status).toBe(2);
}

describe('trustwalk analyze', () => {
  it('exits with 1 where there are findings, and names rules, sources and fixes', () => {
    const { status, stdout, stderr } = trustwalk('analyze', contoso);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('policy/forgeable-in-mixed-mode');
    expect(stdout).toContain('PER-MP01');
    expect(stdout).toMatch(/Source {2}\w/);
    expect(stdout).toMatch(/Fix {5}\w/);
    expect(stdout).toContain('Open questions');
    expect(stdout).toContain('What holds');
  });

  it('writes no terminal codes where nobody looks at a terminal', () => {
    expect(trustwalk('analyze', contoso).stdout).not.toContain('\u001b');
  });

  it('keeps its prose within 100 characters', () => {
    const long = trustwalk('analyze', contoso)
      .stdout.split('\n')
      .filter((line) => line.length > 100 && !rules.some(({ title }) => line.includes(title)));
    expect(long).toEqual([]);
  });

  it('exits with 0 where nothing is found at or above the threshold', () => {
    expect(trustwalk('analyze', native).status).toBe(0);
    expect(trustwalk('analyze', empty).status).toBe(0);
    expect(trustwalk('analyze', native, '--fail-on', 'info').status).toBe(1);
  });

  it('counts questions towards no threshold', () => {
    const asked = file(
      'asked.trustwalk',
      JSON.stringify({
        format: 'trustwalk',
        version: 1,
        name: 'Asked',
        sites: { p: { name: 'P', kind: 'primary', product: 'cm2007' } },
      }),
    );
    const { status, stdout } = trustwalk('analyze', asked, '--fail-on', 'info');
    expect(stdout).toContain('Which mode does site P run in?');
    expect(status).toBe(0);
  });

  it('gives JSON of the documented shape', () => {
    const { status, stdout } = trustwalk('analyze', contoso, '--format', 'json');
    expect(status).toBe(1);
    const analysis: AnalysisJson = JSON.parse(stdout);
    expect(Object.keys(analysis)).toEqual([
      'format',
      'version',
      'document',
      'results',
      'inapplicable',
      'waiting',
      'personalData',
      'algorithms',
      'summary',
    ]);
    expect(analysis).toMatchObject({ format: 'trustwalk-analysis', version: 1 });
    expect(analysis.document).toMatchObject({ name: 'Contoso 2007 redesign', sites: 7 });
    const forged = analysis.results.find(
      ({ fingerprint }) => fingerprint === 'policy/forgeable-in-mixed-mode@per-mp01',
    );
    expect(forged).toMatchObject({
      rule: 'policy/forgeable-in-mixed-mode',
      outcome: 'violation',
      severity: 'critical',
      basis: 'declared',
      subject: 'per-mp01',
      setting: 'ext.mode',
      fix: [
        { element: 'ext', setting: 'mode', value: 'native' },
        { element: 'ext', setting: 'migratedToNative', value: true },
      ],
    });
    expect(forged?.related).toEqual([...(forged?.related ?? [])].sort());
    expect(forged?.related).toEqual(expect.arrayContaining(['ext', 'ext-perimeter-servers']));
    const flows: FlowsJson = JSON.parse(trustwalk('flows', contoso, '--format', 'json').stdout);
    const known = new Set(flows.flows.map(({ id }) => id));
    for (const { flows: evidence } of analysis.results) {
      for (const id of evidence) expect(known).toContain(id);
    }
  });

  it('gives the same bytes each time', () => {
    const once = trustwalk('analyze', contoso, '--format', 'json').stdout;
    expect(trustwalk('analyze', contoso, '--format', 'json').stdout).toBe(once);
  });

  it('writes to a file what it would have printed', () => {
    const target = path.join(scratch, 'report.txt');
    const { status, stdout } = trustwalk('analyze', contoso, '--output', target);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(readFileSync(target, 'utf8')).toBe(trustwalk('analyze', contoso).stdout);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', ['analyze'], /Usage: trustwalk analyze FILE/],
    ['two files', ['analyze', native, native], /Usage: trustwalk analyze FILE/],
    ['an unknown option', ['analyze', native, '--verbose'], /--verbose.*Usage/],
    ['an option without its value', ['analyze', native, '--format'], /--format.*Usage/],
    ['an unknown format', ['analyze', native, '--format', 'xml'], /text, json, not “xml”/],
    ['an unknown severity', ['analyze', native, '--fail-on', 'severe'], /critical, high, medium/],
    ['a file that is not there', ['analyze', 'nowhere.trustwalk'], /no such file/],
    ['a folder', ['analyze', '.'], /this is a folder/],
    [
      'an output in a folder that is not there',
      ['analyze', native, '--output', 'no/where'],
      /no such file or folder/,
    ],
    ['an unknown command', ['judge', native], /no command “judge”/],
    ['no command', [], /Name a command/],
  ])('says what cannot be used: %s', (_what, args, says) => {
    expectUnusable(trustwalk(...args), says);
  });

  it('stops in silence where the reader has seen enough', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" flows "${contoso}" --format json | head -c 100`],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('keeps its exit code where the reader has seen enough', () => {
    const script = `set -o pipefail; "${process.execPath}" "${program}" analyze "${contoso}" --format json | head -c 10`;
    expect(spawnSync('bash', ['-c', script]).status).toBe(1);
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output could not be written', () => {
    const script = `"${process.execPath}" "${program}" analyze "${contoso}" > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/standard output: the disk is full/);
  });

  it('does not overwrite the document with its report', () => {
    const text = readFileSync(native, 'utf8');
    const own = file('own.trustwalk', text);
    expectUnusable(trustwalk('analyze', own, '--output', `./own.trustwalk`), /overwrite/);
    expect(readFileSync(own, 'utf8')).toBe(text);
  });

  it.skipIf(!existsSync('/dev/zero'))('reads no file without an end', () => {
    expectUnusable(trustwalk('analyze', '/dev/zero'), /no regular file/);
  });
});

describe('trustwalk validate', () => {
  it('tells that a document is sound, and which settings it ignores', () => {
    const text = JSON.parse(readFileSync(native, 'utf8'));
    const [site] = Object.values<Record<string, unknown>>(text.sites);
    if (site !== undefined) site.encryptInventory = true;
    const { status, stdout } = trustwalk(
      'validate',
      file('ignored.trustwalk', JSON.stringify(text)),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/sound/);
    expect(stdout).toMatch(/ignored: \w+\.encryptInventory \(it is a setting of mixed mode\)/);
  });

  it('names the file, the line and the place of what is wrong', () => {
    const text =
      '{\n  "format": "trustwalk",\n  "version": 1,\n  "name": "x",\n  "servers": {}\n}\n';
    const bad = file('bad.trustwalk', text);
    expectUnusable(trustwalk('validate', bad), /bad\.trustwalk:5: .*“servers”.*\(at \/servers\)/);
    expect(readFileSync(bad, 'utf8')).toBe(text);
  });

  it('lets no document write to the terminal', () => {
    const bad = file(
      'escape.trustwalk',
      '{"format":"trustwalk","version":1,"name":"x","\\u001b[2J":1}',
    );
    expect(trustwalk('validate', bad).stderr).not.toContain('\u001b');
    const named = file(
      'named.trustwalk',
      JSON.stringify({ format: 'trustwalk', version: 1, name: '\u001b[2J\u0007' }),
    );
    for (const command of ['validate', 'analyze', 'flows']) {
      const { stdout } = trustwalk(command, named);
      expect(stdout.includes('\u001b') || stdout.includes('\u0007')).toBe(false);
    }
  });
});

describe('trustwalk flows', () => {
  it('prints the firewall matrix by pairs of zones', () => {
    const { status, stdout } = trustwalk('flows', contoso);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Data centre → Perimeter network\n/);
    expect(stdout).toMatch(/SMB TCP 445/);
    expect(stdout).toContain('[B] current-branch value, not confirmed for 2007');
  });

  it('gives CSV with a row for each flow and port', () => {
    const [head, ...rows] = csvParseRows(trustwalk('flows', contoso, '--format', 'csv').stdout);
    expect(head?.slice(0, 7)).toEqual([
      'from zone',
      'to zone',
      'initiated by',
      'to',
      'protocol',
      'port',
      'protection',
    ]);
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  });

  it('gives a spreadsheet no formula', () => {
    const text = JSON.parse(readFileSync(native, 'utf8'));
    for (const zone of Object.values<{ name: string }>(text.zones)) zone.name = '=1+1';
    const csv = trustwalk(
      'flows',
      file('formula.trustwalk', JSON.stringify(text)),
      '--format',
      'csv',
    );
    const cells = csvParseRows(csv.stdout).flat();
    expect(cells).toContain("'=1+1");
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });
});

describe('trustwalk rules', () => {
  it('lists the ids of all rules, one a line', () => {
    expect(trustwalk('rules').stdout).toBe(rules.map(({ id }) => `${id}\n`).join(''));
  });

  it('tells all about one', () => {
    const { stdout } = trustwalk('rules', 'transfer/push-from-perimeter');
    for (const part of ['Severity', 'Threat', 'Products', 'How to fix it', 'Sources', 'Examples']) {
      expect(stdout).toContain(part);
    }
  });

  it('says that there is no such rule', () => {
    expectUnusable(trustwalk('rules', 'channel/unheard-of'), /no rule “channel\/unheard-of”/);
  });
});

describe('trustwalk fmt', () => {
  it('leaves the samples as they are', () => {
    for (const sample of readdirSync(samples)) {
      const copy = path.join(scratch, sample);
      copyFileSync(path.join(samples, sample), copy);
      expect(trustwalk('fmt', copy).stdout).toContain('already in its stable form');
      expect(readFileSync(copy)).toEqual(readFileSync(path.join(samples, sample)));
    }
  });

  it('writes the stable form, once', () => {
    const stable = readFileSync(native, 'utf8');
    const messy = file('messy.trustwalk', `\ufeff${JSON.stringify(JSON.parse(stable))}`);
    expect(trustwalk('fmt', messy)).toMatchObject({ status: 0, stdout: `${messy}: written\n` });
    expect(readFileSync(messy, 'utf8')).toBe(stable);
    expect(readdirSync(scratch).filter((name) => name.startsWith('messy'))).toEqual([
      'messy.trustwalk',
    ]);
  });

  it('does not touch what it cannot read', () => {
    const text = '{"format":"trustwalk","version":99,"name":"Newer"}';
    const newer = file('newer.trustwalk', text);
    expectUnusable(trustwalk('fmt', newer), /newer Trustwalk/);
    expect(readFileSync(newer, 'utf8')).toBe(text);
  });
});

describe('trustwalk', () => {
  it('explains itself', () => {
    for (const args of [['help'], ['--help'], ['analyze', '--help']]) {
      const { status, stdout } = trustwalk(...args);
      expect(status).toBe(0);
      expect(stdout).toContain('trustwalk analyze');
    }
  });

  it('names its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(trustwalk('--version').stdout).toBe(`${version}\n`);
  });
});
