import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { openDocument } from '../../models/document/open.ts';
import { applyEdit } from '../../models/edits/index.ts';
import { ownRuleSchema } from '../../models/own-rules/format.ts';
import { detailOf } from '../../models/report/result-detail.ts';
import { ResultList } from '../../models/report/result-list.ts';
import { analyse } from '../../models/rules/engine.ts';
import type { Rule } from '../../models/rules/rule.ts';
import { readTexts, ruleOf } from './rule-texts.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What a rule comes to, by the id of the subject. */
function outcomes(rule: Rule, { document }: Draft): Record<string, string> {
  const { results, waiting } = analyse(document, [rule]);
  return Object.fromEntries([
    ...results.map(({ subject, outcome }) => [subject.id, outcome]),
    ...waiting.flatMap(({ subjects }) => subjects.map(({ id }) => [id, 'waiting'])),
  ]);
}

const site = draw().zone('hq').site('p01', { mode: 'mixed' });

describe('an own rule about a role', () => {
  const rule = ruleOf({
    for: 'software-update-point',
    violation: 'role.ssl == false',
    message: '"{name} in {zone} at {site}: {settings}."',
    fix: '{ setting: role.ssl, value: true }',
  });

  it('judges each computer that holds the role, and asks where the setting is undecided', () => {
    const drawn = site
      .system('bad', { 'software-update-point': { ssl: false } })
      .system('good', { 'software-update-point': { ssl: true } })
      .system('open', { 'software-update-point': {} })
      .system('other', ['management-point']);
    expect(outcomes(rule, drawn)).toEqual({ bad: 'violation', good: 'pass', open: 'question' });
  });

  it('fills in its message, and says what it rests on', () => {
    const { document } = site.system('bad', { 'software-update-point': { ssl: false } });
    const [result] = analyse(document, [rule]).results;
    expect(result?.message).toBe('bad in hq at P01 (p01): bad: SSL = no.');
    expect(result?.setting).toBe('bad.software-update-point.ssl');
    const list = new ResultList(analyse(document, [rule]));
    const [found] = list.analysis.results;
    const detail = found && detailOf(list, found);
    expect(detail?.sources).toEqual([{ citation: 'House standard 1', note: '' }]);
  });

  it('offers a fix that removes the violation, and none where that is the case already', () => {
    const { document } = site.system('bad', { 'software-update-point': { ssl: false } });
    const [result] = analyse(document, [rule]).objections;
    const changes = { changes: result?.fix };
    const edited = applyEdit(document, { edit: 'set-settings', arguments: changes });
    expect(edited.ok && outcomes(rule, { document: edited.document } as Draft)).toEqual({
      bad: 'pass',
    });
    const always = ruleOf({
      for: 'software-update-point',
      fix: '{ setting: role.ssl, value: false }',
    });
    expect(analyse(document, [always]).objections.map(({ fix }) => fix)).toEqual([[]]);
  });
});

describe('an undecided setting', () => {
  const open = site.system('open', { 'software-update-point': {} });

  it('asks nothing where the rest of the condition settles it', () => {
    const violation = `'zone.outside && role.ssl == false'`;
    expect(outcomes(ruleOf({ for: 'software-update-point', violation }), open)).toEqual({
      open: 'pass',
    });
  });

  it('asks nothing of a rule that looks whether it is decided', () => {
    const violation = `'!has(role.ssl)'`;
    expect(outcomes(ruleOf({ for: 'software-update-point', violation }), open)).toEqual({
      open: 'violation',
    });
  });

  it('is asked in the order that the rule wants', () => {
    const violation = 'role.ssl == false || role.sslVirtualRoots == false';
    const asked = (question: string) =>
      analyse(open.document, [ruleOf({ for: 'software-update-point', violation, question })])
        .objections[0]?.setting;
    expect(asked('role.ssl')).toBe('open.software-update-point.ssl');
    expect(asked('role.sslVirtualRoots')).toBe('open.software-update-point.sslVirtualRoots');
    expect(asked('role.customWebSite')).toBe('open.software-update-point.customWebSite');
  });

  it('waits for the mode of a 2007 site, which is asked once, on the site', () => {
    const drawn = draw().zone('hq').site('p01').system('mp', ['management-point']);
    for (const rule of [
      ruleOf({ for: 'management-point', violation: 'site.mode == "mixed"' }),
      ruleOf({ for: 'management-point', modes: '[native]' }),
      ruleOf({ for: 'management-point', violation: 'flows.exists(f, !f.encrypted)' }),
    ]) {
      expect(outcomes(rule, drawn.clients('pcs', 10))).toEqual({ mp: 'waiting' });
    }
  });

  it('is taken as the product sets it where it has a default, and that is said', () => {
    const rule = ruleOf({ for: 'state-migration-point', violation: 'role.deleteAfterDays < 7' });
    const { document } = site.system('smp', ['state-migration-point']);
    const [result] = analyse(document, [rule]).results;
    expect([result?.outcome, result?.basis]).toEqual(['violation', 'default']);
  });
});

describe('what an own rule does not speak of', () => {
  it('is an element that “applies” leaves out', () => {
    const drawn = site.system('lab', []).system('server', []);
    const rule = ruleOf({ applies: 'element.name == "lab"' });
    expect(outcomes(rule, drawn)).toEqual({ lab: 'violation' });
  });

  it('is a site of another mode or product', () => {
    const drawn = site
      .site('n01', { mode: 'native' })
      .site('s03', { product: 'sms2003' })
      .site('cb1', { product: 'current-branch', mode: 'https' });
    expect(outcomes(ruleOf({ for: 'sites', modes: '[native]' }), drawn)).toEqual({
      n01: 'violation',
    });
    expect(outcomes(ruleOf({ for: 'sites', products: '[current-branch]' }), drawn)).toEqual({
      cb1: 'violation',
    });
  });

  it('is an element that has not what the condition speaks of', () => {
    const drawn = draw().zone('hq').system('loose', [], { site: undefined });
    expect(outcomes(ruleOf({ violation: 'site.kind == "primary"' }), drawn)).toEqual({});
    expect(outcomes(ruleOf({ violation: '"!has(site.name)"' }), drawn)).toEqual({
      loose: 'violation',
    });
  });

  it('is a setting that means nothing here', () => {
    const drawn = site.system('mp', { 'management-point': { webServerCertificate: false } });
    const violation = 'role.webServerCertificate == false';
    expect(outcomes(ruleOf({ for: 'management-point', violation }), drawn)).toEqual({});
  });
});

describe('what a condition sees', () => {
  const drawn = draw()
    .forest('corp')
    .zone('hq', { forest: 'corp' })
    .zone('dmz', { kind: 'perimeter', parent: 'hq' })
    .site('cen', { mode: 'mixed', name: 'Central' })
    .site('sec', { kind: 'secondary', parent: 'cen', mode: 'native' })
    .system('mp', ['management-point', 'site-server'], { zone: 'dmz', site: 'cen' })
    .system('dp', { 'distribution-point': { bits: true } }, { zone: 'hq', site: 'sec' })
    .clients('pcs', 1200, { zone: 'hq', site: 'cen' });

  it.each([
    ['mp', 'zone.kind == "perimeter" && zone.outside && zone.exposed'],
    ['mp', '"management-point" in roles && size(roles) == 2'],
    ['mp', 'site.name == "Central" && element.zone == "dmz" && zone.parent == "hq"'],
    ['mp', 'flows.exists(f, "pcs" in f.other.names && f.other.kind == "clients")'],
    ['mp', 'flows.exists(f, f.initiator == "other" && "policy" in f.carries && f.exposed)'],
    ['mp', 'flows.exists(f, f.ports.exists(p, p == "TCP 80"))'],
    ['mp', 'flows.exists(f, f.zones.all(z, z in ["hq", "dmz"]) && size(f.zones) == 2)'],
    ['dp', 'site.mode == "mixed" && site.kind == "secondary" && site.parent == "Central"'],
    ['dp', 'forest.name == "corp" && !zone.exposed'],
    ['pcs', 'element.count == 1200 && element.count > 1000 && 1000 < element.count'],
    ['pcs', 'element.name.lowerAscii().startsWith("PC".lowerAscii()) ? true : false'],
    ['cen', 'site.code == element.code && element.parent == ""'],
    ['hq', 'zone.name == "hq" && element.kind in ["intranet", "branch"]'],
  ])('is the case for %s: %s', (id, violation) => {
    const target = { mp: 'systems', dp: 'systems', pcs: 'clients', cen: 'sites', hq: 'zones' }[id];
    const rule = ruleOf({ for: target ?? '', violation: `|\n  ${violation}` });
    expect(outcomes(rule, drawn)[id]).toBe('violation');
  });

  it('makes a contextual rule more severe where the flows in evidence cross an exposed zone', () => {
    const given = { for: 'clients', violation: 'size(flows) > 0', contextual: 'true' };
    const severity = (evidence: string) =>
      analyse(drawn.document, [ruleOf({ ...given, evidence })]).objections[0]?.severity;
    expect(severity('flow.exposed')).toBe('high');
    expect(severity('flow.exposed == false')).toBe('medium');
  });

  it('shows the flows in evidence that are known to be meant', () => {
    const rule = ruleOf({
      for: 'clients',
      evidence: 'flow.communication == "client-management-point"',
    });
    const { objections } = analyse(drawn.document, [rule]);
    const shown = objections.flatMap(({ flows }) => flows.map((flow) => flow.communication.id));
    expect(new Set(shown)).toEqual(new Set(['client-management-point']));
  });
});

describe('the guide to own rules', () => {
  const guide = readFileSync(path.join(root, 'docs/own-rules.md'), 'utf8');
  const examples = [...guide.matchAll(/^```(?:yaml|json)\n([\s\S]*?)^```/gm)].map(
    ([, text]) => text,
  );

  it('shows two rules that are sound, and that find what they are for', () => {
    const { rules, problems } = readTexts(...examples.map(String));
    expect(problems).toEqual([]);
    const contoso = openDocument(
      readFileSync(path.join(root, 'assets/samples/contoso-2007.trustwalk')),
    );
    if (!contoso.ok) throw new Error('The sample does not open.');
    const found = (rule: Rule) =>
      analyse(contoso.document, [rule])
        .objections.filter(({ outcome }) => outcome === 'violation')
        .map(({ subject }) => subject.id)
        .sort();
    expect(rules.map(({ id }) => id)).toEqual([
      'own/update-point-uses-ssl',
      'own/no-smb-across-the-perimeter',
    ]);
    expect(rules.map(found)).toEqual([
      ['lyo-sup01'],
      ['ham-ibc01', 'per-dp01', 'per-mp01', 'per-sup01'],
    ]);
  });

  it('tells of every key, and no other', () => {
    const told = [...guide.matchAll(/^\| (`\w+`(?:, `\w+`)*) \| /gm)].flatMap(([, keys = '']) =>
      keys.replaceAll('`', '').split(', '),
    );
    const schema = ownRuleSchema() as { properties: object };
    const keys = Object.keys(schema.properties).filter((key) => key !== '$schema');
    expect(told).toEqual(expect.arrayContaining(keys));
  });
});

describe('the JSON Schema of own rules', () => {
  it('is the one that the code makes; npm run reference writes it', () => {
    const file = path.join(root, 'assets/reference/own-rule.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ownRuleSchema());
  });
});
