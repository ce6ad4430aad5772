import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import type { Migration } from '../../models/document/migrations/index.ts';
import { largestFile, openDocument, type RefusalKind } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const open = (value: unknown) => openDocument(encode(JSON.stringify(value, null, 2)));
const sound = { format: 'trustwalk', version: 1, name: 'Sound' };

function utf16(text: string, byteOrderMark: boolean): Uint8Array {
  return new Uint8Array(Buffer.from(`${byteOrderMark ? '\ufeff' : ''}${text}`, 'utf16le'));
}

/** Expects a refusal of this kind with one problem whose sentence says what and what to do. */
function expectRefusal(
  opened: ReturnType<typeof openDocument>,
  kind: RefusalKind,
  says: RegExp,
  place: { pointer?: string; line?: number } = {},
) {
  expect(opened).toMatchObject({ ok: false, kind });
  if (opened.ok) return;
  const [problem] = opened.problems;
  expect(problem?.sentence).toMatch(says);
  expect(problem?.sentence).toMatch(/\.$/);
  expect(problem).toMatchObject(place);
}

describe('a document opens', () => {
  it('with nothing but its name', () => {
    expect(open(sound)).toMatchObject({ ok: true, document: { name: 'Sound', systems: {} } });
  });

  it('with a byte order mark', () => {
    expect(openDocument(encode(`\ufeff${JSON.stringify(sound)}`))).toMatchObject({ ok: true });
  });

  it('where it can be understood but not built', () => {
    const { document } = draw()
      .zone('hq')
      .site('top', { mode: 'mixed', code: 'AUX' })
      .site('low', { mode: 'native', parent: 'top' })
      .system('dp', { 'distribution-point': { anonymous: true } });
    expect(openDocument(encode(serialise(document)))).toMatchObject({ ok: true });
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '0', '_-'])('with the id “%s”', (id) => {
    const { document } = draw().zone('hq').site('p01').system(id, ['management-point']);
    const opened = openDocument(encode(serialise(document)));
    expect(opened).toEqual({ ok: true, document });
  });

  it('with what an importer could not map', () => {
    const imported = {
      source: 'sitectrl.ct0',
      properties: { Flag: 1, Nested: { a: [null, true] } },
    };
    const { document } = draw().zone('hq', { imported });
    expect(openDocument(encode(serialise(document)))).toEqual({ ok: true, document });
  });
});

describe('what is no text is refused', () => {
  it.each<[string, Uint8Array, RegExp]>([
    [
      'a binary file',
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]),
      /not text in UTF-8/,
    ],
    ['UTF-16 with a byte order mark', utf16(JSON.stringify(sound), true), /UTF-16/],
    ['UTF-16 without one', utf16(JSON.stringify(sound), false), /UTF-16/],
    ['Latin-1', new Uint8Array(Buffer.from('{"name":"Zürich"}', 'latin1')), /not text in UTF-8/],
  ])('%s', (_what, bytes, says) => {
    expectRefusal(openDocument(bytes), 'not-text', says);
  });

  it('200 MB of garbage, without reading it', () => {
    expectRefusal(openDocument(new Uint8Array(200 * 1024 * 1024)), 'too-large', /200 MB/);
    expect(largestFile).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('what is not JSON is refused with the line', () => {
  it.each<[string, string, RegExp, number]>([
    ['an empty file', '', /file is empty/, 1],
    ['white space', ' \n\n', /file is empty/, 3],
    ['prose', 'Dear colleague', /“Dear colleag” cannot stand here/, 1],
    ['a missing comma', '{\n  "format": "trustwalk"\n  "version": 1\n}', /“"version": 1/, 3],
    ['a trailing comma', '{\n  "a": [1,\n  ]}', /cannot stand here/, 3],
    ['a comment', '{ // note\n}', /cannot stand here/, 1],
    ['a second value', '{}\n{}', /cannot stand here/, 2],
    ['a leading zero', '[\n012]', /cannot stand here/, 2],
    ['NaN', '{"a": NaN}', /cannot stand here/, 1],
    ['a line break in a text', '{"a": "x\ny"}', /control character/, 1],
    ['a bad escape', '{"a": "\\x"}', /cannot stand here/, 1],
    ['a file cut off in a text', '{\n"format": "trust', /ends in the middle/, 2],
    ['a file cut off between members', '{\n"format": "trustwalk",', /ends in the middle/, 2],
    ['terminal commands', '\u001b[2J{}', /“�\[2J\{\}” cannot/, 1],
  ])('%s', (_what, text, says, line) => {
    expectRefusal(openDocument(encode(text)), 'not-json', says, { line });
  });

  it('wherever a sound file is cut off', () => {
    const text = serialise(
      draw().zone('hq').site('p01').system('mp', ['management-point']).document,
    );
    for (let length = 0; length < text.length - 1; length += 1) {
      expect(openDocument(encode(text.slice(0, length)))).toMatchObject({
        ok: false,
        kind: 'not-json',
      });
    }
  });

  it('100,000 levels of nesting', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expectRefusal(openDocument(encode(deep)), 'not-json', /nested more than 100 levels/, {
      line: 1,
    });
    const deepObjects = '{"a":'.repeat(100_000);
    expectRefusal(openDocument(encode(deepObjects)), 'not-json', /nested more than 100 levels/);
  });

  it('an id given twice in one collection, of which one would be lost', () => {
    const text =
      '{"format":"trustwalk","version":1,"name":"x","zones":{\n"a":{"name":"1","kind":"branch"},\n"a":{"name":"2","kind":"branch"}}}';
    expectRefusal(openDocument(encode(text)), 'not-json', /“a” stands twice/, {
      pointer: '/zones/a',
      line: 3,
    });
    const escaped = text.replace('\n"a":{"name":"2"', '\n"\\u0061":{"name":"2"');
    expectRefusal(openDocument(encode(escaped)), 'not-json', /“a” stands twice/, { line: 3 });
  });

  it('__proto__ as a key, anywhere', () => {
    for (const text of [
      '{"__proto__":{}}',
      '{"a":[{\n"__proto__":1}]}',
      '{"\\u005f_proto__":{}}',
    ]) {
      expectRefusal(openDocument(encode(text)), 'not-json', /“__proto__” cannot be a key/);
    }
  });
});

describe('what is not ours is refused', () => {
  it.each<[string, unknown, RegExp, string]>([
    ['a list', [1, 2], /does not begin with an object/, ''],
    ['a number', 7, /does not begin with an object/, ''],
    ['null', null, /does not begin with an object/, ''],
    ['another format', { format: 'threat-dragon', version: 1 }, /its “format” is not/, '/format'],
    ['no format', { version: 1 }, /its “format” is not/, ''],
    ['no version', { format: 'trustwalk' }, /does not say which version/, ''],
    [
      'a version that is no number',
      { format: 'trustwalk', version: '1' },
      /does not say which version/,
      '/version',
    ],
    [
      'half a version',
      { format: 'trustwalk', version: 1.5 },
      /does not say which version/,
      '/version',
    ],
  ])('%s', (_what, value, says, pointer) => {
    expectRefusal(open(value), 'not-ours', says, { pointer });
  });

  it('a document of a newer version', () => {
    expectRefusal(open({ ...sound, version: 2, novelty: {} }), 'newer', /newer Trustwalk/, {
      pointer: '/version',
      line: 3,
    });
  });

  it('a document of a version that nothing migrates', () => {
    expectRefusal(open({ ...sound, version: 0 }), 'cannot-migrate', /cannot bring up/, { line: 3 });
  });
});

describe('an older document', () => {
  const fromNothing: Migration = {
    from: 0,
    migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
  };

  it('is brought up to the current version step by step', () => {
    const old = encode(JSON.stringify({ format: 'trustwalk', version: 0, title: 'Old' }));
    expect(openDocument(old, [fromNothing])).toMatchObject({
      ok: true,
      migratedFrom: 0,
      document: { version: 1, name: 'Old' },
    });
  });

  it('is validated after it was brought up', () => {
    const old = encode(JSON.stringify({ format: 'trustwalk', version: 0, title: 7 }));
    expectRefusal(openDocument(old, [fromNothing]), 'invalid', /“name” must be text/);
  });
});

describe('what cannot be understood is refused with its place', () => {
  const zones = { hq: { name: 'HQ', kind: 'intranet' } };
  const sites = { p01: { name: 'P', kind: 'primary', product: 'cm2007' } };
  const systems = (system: object) => ({ ...sound, zones, sites, systems: { cm01: system } });

  it.each<[string, unknown, RegExp, string]>([
    ['an unknown collection', { ...sound, servers: {} }, /the key “servers”/, '/servers'],
    [
      'an unknown kind',
      { ...sound, zones: { a: { name: 'A', kind: 'moon' } } },
      /“intranet”, “perimeter”/,
      '/zones/a/kind',
    ],
    [
      'an unknown role',
      systems({ name: 'CM', zone: 'hq', roles: { oracle: {} } }),
      /the key “oracle”/,
      '/systems/cm01/roles/oracle',
    ],
    [
      'an unknown setting',
      systems({ name: 'CM', zone: 'hq', bitz: true }),
      /computer “cm01” has the key “bitz”/,
      '/systems/cm01/bitz',
    ],
    [
      'an unknown setting of a role',
      systems({ name: 'CM', zone: 'hq', roles: { 'management-point': { x: 1 } } }),
      /the key “x”/,
      '/systems/cm01/roles/management-point/x',
    ],
    [
      'a wrong type',
      systems({ name: 'CM', zone: 'hq', clientComputer: 'yes' }),
      /true or false/,
      '/systems/cm01/clientComputer',
    ],
    [
      'a missing name',
      systems({ zone: 'hq' }),
      /“name” of the computer “cm01” is missing/,
      '/systems/cm01/name',
    ],
    [
      'a missing zone',
      systems({ name: 'CM' }),
      /“zone” of the computer “cm01” is missing/,
      '/systems/cm01/zone',
    ],
    [
      'a fraction of a client',
      {
        ...sound,
        zones,
        sites,
        clients: { c: { name: 'C', zone: 'hq', site: 'p01', kind: 'computer', count: 1.5 } },
      },
      /whole number/,
      '/clients/c/count',
    ],
    [
      'a negative number',
      { ...sound, sites: { p: { ...sites.p01, statusRetentionDays: -1 } } },
      /at least 0/,
      '/sites/p/statusRetentionDays',
    ],
    ['a bad id', { ...sound, zones: { 'a b': zones.hq } }, /“a b” cannot be an id/, '/zones/a b'],
    [
      'a reference to nothing',
      systems({ name: 'CM', zone: 'moon' }),
      /computer “cm01” refers to “moon” \(zone\), and no zone has that id/,
      '/systems/cm01/zone',
    ],
    [
      'a reference to something else',
      systems({ name: 'CM', zone: 'p01' }),
      /“p01” \(zone\), and that is in sites, not a zone/,
      '/systems/cm01/zone',
    ],
    [
      'a reference of a role to nothing',
      systems({ name: 'CM', zone: 'hq', roles: { 'software-update-point': { upstream: 'mu' } } }),
      /“mu” \(roles\.software-update-point\.upstream\)/,
      '/systems/cm01/roles/software-update-point/upstream',
    ],
    [
      'a list with a reference to nothing',
      { ...sound, packages: { p: { name: 'P', kind: 'software', distributedTo: ['dp'] } } },
      /“dp” \(distributedTo\)/,
      '/packages/p/distributedTo/0',
    ],
    [
      'a channel with one end',
      { ...sound, zones, channels: { c: { between: ['hq'], protection: 'vpn' } } },
      /exactly 2 elements/,
      '/channels/c/between',
    ],
    [
      'an id used twice',
      { ...sound, zones, sites: { hq: sites.p01 } },
      /“hq” is used twice, in zones and in sites/,
      '/sites/hq',
    ],
    [
      'a zone inside itself',
      { ...sound, zones: { a: { ...zones.hq, parent: 'a' } } },
      /in a circle: “a” is inside “a”/,
      '/zones/a/parent',
    ],
    [
      'sites that are each other’s parents',
      { ...sound, sites: { a: { ...sites.p01, parent: 'b' }, b: { ...sites.p01, parent: 'a' } } },
      /in a circle/,
      '/sites/a/parent',
    ],
    [
      'a view that places nothing',
      { ...sound, views: { network: { placed: { ghost: { x: 0, y: 0 } } } } },
      /network view refers to “ghost”/,
      '/views/network/placed/ghost',
    ],
    [
      'a cost that is not positive',
      { ...sound, costs: { 'p01.mode': 0 } },
      /“p01\.mode”|costs/,
      '/costs/p01.mode',
    ],
    ['a number beyond all numbers', { ...sound, costs: 'huge' }, /an object/, '/costs'],
  ])('%s', (_what, value, says, pointer) => {
    expectRefusal(open(value), 'invalid', says, { pointer });
  });

  it('zones inside zones beyond all measure', () => {
    const nested = Array.from({ length: 30_000 }, (_, index) => [
      `z${index}`,
      { name: 'Z', kind: 'branch', parent: index === 0 ? null : `z${index - 1}` },
    ]);
    const opened = open({ ...sound, zones: Object.fromEntries(nested) });
    expectRefusal(opened, 'invalid', /100 zones above it/, { pointer: '/zones/z100/parent' });
  });

  it('numbers that JSON can write and nobody can hold', () => {
    const text = '{"format":"trustwalk","version":1,"name":"x","costs":{"a.b":1e999}}';
    expectRefusal(openDocument(encode(text)), 'invalid', /./, { pointer: '/costs/a.b' });
  });

  it('with the line on which it stands', () => {
    const opened = open(systems({ name: 'CM', zone: 'moon' }));
    const text = JSON.stringify(systems({ name: 'CM', zone: 'moon' }), null, 2).split('\n');
    const line = text.findIndex((one) => one.includes('moon')) + 1;
    expect(opened).toMatchObject({ ok: false, problems: [{ line }] });
  });

  it('with the first twenty problems, and how many there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`z${index}`, { name: 'Z', kind: 'moon' }]),
    );
    const opened = open({ ...sound, zones: many });
    expect(opened).toMatchObject({ ok: false, total: 50 });
    expect(opened.ok ? [] : opened.problems).toHaveLength(20);
  });
});
