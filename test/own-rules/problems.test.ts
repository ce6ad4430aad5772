import { describe, expect, it } from 'vitest';
import { readOwnRules } from '../../models/own-rules/read-own-rules.ts';
import {
  largestRuleFile,
  mostRuleFiles,
  ruleFilesAmong,
} from '../../models/own-rules/rule-file.ts';
import { readTexts, ruleText } from './rule-texts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The first problem of a text as `line: sentence`; empty where it gives a rule. */
function problem(text: string): string {
  const { rules, problems } = readTexts(text);
  expect(rules).toHaveLength(problems.length === 0 ? 1 : 0);
  const [first] = problems;
  return first === undefined ? '' : `${first.line}: ${first.sentence}`;
}

describe('a file that holds no rule', () => {
  it.each([
    ['an empty file', '', /^1: The rule must be a list of keys/],
    ['text of another kind', 'hello', /^1: The rule must be a list of keys/],
    ['a list', '- a\n- b\n', /^1: The rule must be a list of keys/],
    ['YAML that breaks off', `${ruleText({})}products: [cm2007\n`, /^13: The file is neither YAML/],
    [
      'JSON that breaks off',
      '{\n  "id": "own/x",\n  "title": \n',
      /^[34]: The file is neither YAML/,
    ],
    ['a key that stands twice', `${ruleText({})}id: own/other\n`, /^12: This key stands twice/],
    [
      'a colon in a text',
      ruleText({ title: 'Note: open' }),
      /^2: In YAML a colon with a space after it begins a value/,
    ],
    ['two rules', `${ruleText({})}---\n${ruleText({})}`, /^12: A file holds one rule/],
    ['a key that is not known', `${ruleText({})}colour: red\n`, /^12: A rule has no “colour”/],
    ['a missing key', ruleText({}).replace(/^why.*\n/m, ''), /^1: “why” is missing/],
    ['a value that is none', ruleText({ severity: 'grave' }), /^3: “severity” must be one of crit/],
    ['another type', ruleText({ violation: 'true' }), /^9: “violation” must be text; put it in/],
    ['an empty text', ruleText({ title: '""' }), /^2: “title” is empty/],
    ['a long text', ruleText({ title: 'x'.repeat(121) }), /^2: “title” is longer than 120/],
    [
      'a foreign id',
      ruleText({ id: 'channel/x' }),
      /^1: “id” is not written as it must be: “own\//,
    ],
    ['a role that is none', ruleText({ for: 'printer' }), /^8: “for” must be one of forests, /],
    ['a bad placeholder', ruleText({ pass: '"{nam} is fine"' }), /^11: “{nam}” is nothing/],
    ['an unknown setting', ruleText({ question: 'element.ssl' }), /^12: There is no setting “el/],
    [
      'a single equals sign',
      ruleText({ violation: "element.name = 'x'" }),
      /^9: .* To compare, write “==”/,
    ],
    ['a role elsewhere', ruleText({ question: 'role.ssl' }), /^12: There is no setting “role.ssl”/],
  ])('says where and why: %s', (_what, text, says) => {
    expect(problem(text)).toMatch(says);
  });

  it.each([
    ['{ setting: element.internetBased, value: 3 }', 'is true or false'],
    ['{ setting: site.mode, value: open }', 'is one of mixed, native'],
    ['{ setting: site.stateRetentionDays, value: many }', 'is a number of at least'],
    ['{ setting: element.fqdn, value: 3 }', 'is a text'],
    ['{ setting: element.zone, value: hq }', 'refers to elements of a drawing'],
  ])('says what a fix cannot be: %s', (fix, says) => {
    expect(problem(ruleText({ fix }))).toMatch(new RegExp(`^12: “.+” ${says}`));
  });

  it('says everything that is wrong with it, by line', () => {
    const text = ruleText({ severity: 'grave', violation: 'zone.x == 1', colour: 'red' });
    expect(readTexts(text).problems.map(({ line }) => line)).toEqual([3, 12]);
    const conditions = ruleText({ applies: 'a', violation: 'b' });
    expect(readTexts(conditions).problems.map(({ line }) => line)).toEqual([9, 12]);
  });

  it('says no more than anyone reads', () => {
    const keys = Object.fromEntries([...Array(1000).keys()].map((at) => [`key${at}`, 'x']));
    expect(readTexts(ruleText(keys)).problems).toHaveLength(20);
  });

  it('is left out, and the others load', () => {
    const { rules, problems } = readTexts('bad', ruleText({ id: 'own/a' }), '[');
    expect(rules.map(({ id }) => id)).toEqual(['own/a']);
    expect(problems.map(({ file }) => file)).toEqual(['1.yaml', '3.yaml']);
  });

  it('is one whose id another file has already', () => {
    const { rules, problems } = readTexts(ruleText({}), `# A copy.\n${ruleText({})}`);
    expect(rules).toHaveLength(1);
    expect(problems).toMatchObject([{ file: '2.yaml', line: 2 }]);
    expect(problems[0]?.sentence).toContain('1.yaml');
  });
});

describe('a condition that cannot be asked', () => {
  it.each([
    ['element.name ==', 'This cannot be read as a condition'],
    ['role.ssl', 'There is no “role” here. There is element, site,'],
    ['zone.color == "red"', '“zone” has no “color”. It has name, kind,'],
    ['zone.name.first == "x"', '“zone.name” has no parts'],
    ['has(zone.color)', '“zone” has no “color”'],
    ['zone.kind == "perimetre"', '"perimetre" is none of its values: intranet,'],
    ['zone.kind in ["intranet", "dmz"]', '"dmz" is none of its values'],
    ['"mp" in roles', '"mp" is none of its values: site-server,'],
    ['flows.exists(f, f.initiator == "me")', '"me" is none of its values: element and other'],
    ['flows.exists(f, f.colour == "red")', '“f” has no “colour”'],
    ['zone.name == 3', 'This cannot be read as a condition: '],
    ['zone.name', 'This gives a text, and a condition is true or false'],
    ['flows', 'This gives a list'],
    ['size(flows)', 'This gives a number'],
    ['zone', 'This gives the whole “zones”'],
    ['flow.signed', 'There is no “flow” here'],
    ['flows.exists(zone, zone.signed)', '“zone” means something else already'],
    ['flows.exists(3, true)', 'This cannot be read as a condition'],
    ['zone.name.exists(c, true)', '“zone.name” is no list'],
  ])('%s', (violation, says) => {
    expect(problem(ruleText({ violation: `|\n  ${violation}` }))).toContain(`10: ${says}`);
  });

  it('is named by its own line where it has several', () => {
    const violation = '|\n  zone.kind == "perimeter" &&\n  zone.color == "red"';
    expect(problem(ruleText({ violation }))).toMatch(/^11: “zone” has no “color”/);
  });

  it('is told from a tag of YAML', () => {
    expect(problem(ruleText({ violation: '!zone.exposed' }))).toMatch(/^9: In YAML a word/);
    expect(problem(ruleText({ violation: '"!zone.exposed"' }))).toBe('');
  });
});

describe('a hostile file', () => {
  it.each([
    ['regular expressions', 'zone.name.matches("(a+)+$")'],
    ['texts that grow', 'zone.name + zone.name == "x"'],
    ['lists that grow', 'size(flows + flows) == 1'],
    ['arithmetic', 'size(flows) * 2 == 4'],
    ['new lists', 'flows.map(f, f).exists(f, true)'],
    ['names for values', 'cel.bind(x, zone.name, x == x)'],
    ['maps', '{"a": 1}.a == 1'],
    ['places in lists', 'roles[0] == "x"'],
    ['other types', 'type(zone.name) == string'],
    ['conversions', 'dyn(zone.name) == 1'],
    ['bytes', 'b"x" == b"x"'],
    ['the prototype', 'zone.__proto__ == zone.constructor'],
    ['what every object has', 'zone.toString == zone.constructor'],
    ['all flows for each flow', 'flows.all(a, flows.all(b, b.signed))'],
    ['a list for each flow', 'flows.all(a, [1, 2].all(b, a.signed))'],
    ['all flows for each name', 'flows.all(a, a.zones.all(z, flows.all(b, b.signed)))'],
  ])('cannot have %s', (_what, violation) => {
    expect(problem(ruleText({ violation: `|\n  ${violation}` }))).toMatch(/^10: /);
  });

  it('cannot be wide or deep', () => {
    const long = Array(150).fill('true').join('&&');
    expect(problem(ruleText({ violation: `"${long}"` }))).toContain('maxAstNodes');
    const deep = `${'('.repeat(40)}true${')'.repeat(40)}`;
    expect(problem(ruleText({ violation: `"${deep}"` }))).toContain('maxDepth');
    const nots = '!'.repeat(990);
    expect(problem(ruleText({ violation: `"${nots}true"` }))).toContain('maxAstNodes');
    const longest = `"${'true'.padEnd(1001)}"`;
    expect(problem(ruleText({ violation: longest }))).toMatch(
      /^9: “violation” is longer than 1000/,
    );
  });

  it('cannot multiply itself by aliases', () => {
    const levels = [...'bcdefghi'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
    );
    const laughs = `a: &a [lol, lol]\n${levels.join('\n')}\n`;
    expect(problem(laughs)).toMatch(/^2: “\*a” stands for something written elsewhere/);
  });

  it.each([
    ['lists', '['.repeat(largestRuleFile)],
    ['maps', '{a: '.repeat(largestRuleFile / 4)],
    ['indents', [...Array(250).keys()].map((depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['dashes', '- '.repeat(largestRuleFile / 2)],
    ['tags', '!'.repeat(largestRuleFile)],
    ['anchors', '&a '.repeat(largestRuleFile / 3)],
    ['quotes', '"'.repeat(largestRuleFile)],
    ['keys', '? '.repeat(largestRuleFile / 2)],
  ])('cannot be nothing but %s', (_what, text) => {
    expect(problem(text)).toMatch(/^\d+: /);
  });

  it('cannot reach the prototypes of objects', () => {
    const polluted = `${ruleText({})}__proto__:\n  polluted: true\n`;
    expect(problem(polluted)).toMatch(/^12: A rule has no “__proto__”/);
    expect(problem(ruleText({ for: '__proto__' }))).toMatch(/^8: /);
    expect(problem(ruleText({ question: 'element.constructor' }))).toMatch(/^12: /);
    expect('polluted' in {}).toBe(false);
  });

  it('cannot command a terminal', () => {
    const { rules } = readTexts(ruleText({ title: '"\\e[2J\\u202etitle"' }));
    expect(rules.map(({ title }) => title)).toEqual(['[2J title']);
  });

  it('cannot be too large, of another encoding, or unreadable', () => {
    const problems = (given: Uint8Array | undefined) =>
      readOwnRules([{ name: 'x.yaml', bytes: given }]).problems.map(({ sentence }) => sentence);
    expect(problems(new Uint8Array(largestRuleFile + 1))[0]).toContain('more than 32 KB');
    expect(problems(Uint8Array.of(0xff, 0xfe, 0x69, 0x00))[0]).toContain('UTF-8');
    expect(problems(undefined)[0]).toContain('cannot be read');
  });
});

describe('a folder', () => {
  it('has rules in its YAML and JSON files, and at most 200 of them', () => {
    const names = ['b.yml', 'a.json', '.x.yaml', 'readme.md', 'C.YAML', '.yaml'];
    expect(ruleFilesAmong(names)).toEqual(['C.YAML', 'a.json', 'b.yml']);
    const many = [...Array(mostRuleFiles + 50).keys()].map(
      (at) => `${String(at).padStart(3, '0')}.yaml`,
    );
    const files = ruleFilesAmong(many).map((name, at) => ({
      name,
      bytes: bytes(ruleText({ id: `own/r${at}` })),
    }));
    const { rules, problems } = readOwnRules(files);
    expect(rules).toHaveLength(mostRuleFiles);
    expect(problems).toMatchObject([{ file: '200.yaml', line: 1 }]);
  });
});
