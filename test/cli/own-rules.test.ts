import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnalysisJson } from '../../models/report/analysis-json.ts';
import type { ComparisonJson } from '../../models/report/comparison-json.ts';
import { ruleText } from '../own-rules/rule-texts.ts';
import { empty, native, scratch, trustwalk } from './trustwalk.ts';

function folder(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(path.join(scratch, name));
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(path.join(scratch, name, file), text);
  }
  return name;
}

const rules = folder('rules', {
  'broken.yaml': ruleText({ id: 'own/broken', violation: 'zone.colour == "red"' }),
  'named.yaml': ruleText({ id: 'own/named', severity: 'critical', message: '"{name} is wrong."' }),
  'as-json.json': JSON.stringify({
    id: 'own/as-json',
    title: 'From JSON',
    severity: 'info',
    stride: ['T'],
    why: 'It is written for a test.',
    remedy: 'Change the drawing.',
    source: 'House standard 2',
    for: 'sites',
    violation: 'false',
    message: 'Wrong.',
    pass: 'Site {name} is right.',
  }),
  'notes.txt': 'Not a rule.',
});
const broken = /^rules\/broken\.yaml:9: “zone” has no “colour”\. It has name, kind, .+\.\n$/;

describe('own rules on the command line', () => {
  it('judge with the others, and a file that is wrong is named with its line', () => {
    expect(trustwalk('analyze', native).status).toBe(0);
    const { status, stdout, stderr } = trustwalk('analyze', native, '--rules', rules);
    expect(stderr).toMatch(broken);
    expect(stdout).toMatch(/A rule under test {2}own\/named/);
    expect(stdout).toContain('Source  House standard 1');
    expect(status).toBe(1);
  });

  it('stand in the JSON as results like any other', () => {
    const { stdout } = trustwalk('analyze', native, '--rules', rules, '--format', 'json');
    const { results }: AnalysisJson = JSON.parse(stdout);
    const [first] = results.filter(({ rule }) => rule === 'own/named');
    expect(first).toMatchObject({ outcome: 'violation', severity: 'critical' });
    expect(first?.message).toBe(`${first?.subject.toUpperCase()} is wrong.`);
    const passed = results.filter(({ rule }) => rule === 'own/as-json');
    expect(new Set(passed.map(({ outcome }) => outcome))).toEqual(new Set(['pass']));
  });

  it('stand in what is exported', () => {
    const { status, stdout, stderr } = trustwalk(
      'export',
      native,
      '--as',
      'html',
      '--rules',
      rules,
    );
    expect(stdout).toContain('A rule under test');
    expect(stdout).toContain('House standard 1');
    expect(stderr).toMatch(broken);
    expect(status).toBe(0);
  });

  it('are among what a change of settings and another hierarchy are judged by', () => {
    const appeared = (...args: readonly string[]) => {
      const { stdout, stderr } = trustwalk(...args, '--rules', rules, '--format', 'json');
      expect(stderr).toMatch(broken);
      const { findings }: ComparisonJson = JSON.parse(stdout);
      return [findings.appeared, findings.same].map((told) =>
        told.map(({ fingerprint }) => fingerprint.split('@')[0]),
      );
    };
    const [there] = appeared('diff', empty, native);
    expect(there).toContain('own/named');
    const [, stays] = appeared('whatif', native, '--set', 'nwt.bitsForClients=no');
    expect(stays).toContain('own/named');
  });

  it('are listed and told with the rules of the catalogue', () => {
    const listed = trustwalk('rules', '--rules', rules);
    expect(listed.stdout).toMatch(/^policy\//);
    expect(listed.stdout).toMatch(/\nown\/as-json\nown\/named\n$/);
    const told = trustwalk('rules', 'own/named', '--rules', rules);
    expect(told.stdout).toContain('House standard 1');
    expect(told.status).toBe(0);
    expect(trustwalk('rules', 'own/named').status).toBe(2);
  });

  it('need a folder that can be read', () => {
    const { status, stdout, stderr } = trustwalk('analyze', native, '--rules', 'nowhere');
    expect(stderr).toBe('trustwalk: nowhere: there is no such file or folder. Check the path.\n');
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(trustwalk('analyze', native, '--rules', 'rules/named.yaml').status).toBe(2);
  });

  it('that are not there are missed aloud', () => {
    const { status, stderr } = trustwalk('analyze', native, '--rules', folder('none', {}));
    expect(stderr).toBe('none: there is no file of a rule here (.yaml, .yml or .json).\n');
    expect(status).toBe(0);
  });

  it('do no harm where one is no file, and names cannot command the terminal', () => {
    const odd = folder('odd', { 'a\u001b[2Jb.yaml': 'x' });
    mkdirSync(path.join(scratch, odd, 'folder.yaml'));
    const { stdout, stderr } = trustwalk('rules', '--rules', odd);
    expect(stderr).toContain('odd/folder.yaml:1: The file cannot be read.');
    expect(stderr).toContain('odd/a [2Jb.yaml:1: ');
    expect(stdout).toMatch(/^policy\//);
  });
});
