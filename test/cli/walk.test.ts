import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { openDocument } from '../../models/document/open.ts';
import { serialise } from '../../models/document/serialise.ts';
import type { BlastJson } from '../../models/report/blast-text.ts';
import type { ComparisonJson } from '../../models/report/comparison-json.ts';
import type { CutJson } from '../../models/report/cut-text.ts';
import type { PathsJson } from '../../models/report/paths-json.ts';
import { changed } from '../../models/trust/choke-points.ts';
import { contoso, empty, scratch, trustwalk } from './trustwalk.ts';

function json<Answer>(...args: string[]): Answer {
  return JSON.parse(trustwalk(...args, '--format', 'json').stdout);
}

/** The file of a document that is drawn for one test. */
function drawn(name: string, draft: Draft): string {
  const file = path.join(scratch, `${name}.trustwalk`);
  writeFileSync(file, serialise(draft.document));
  return file;
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
    expect(stdout).toContain('No attacker starts anywhere');
    expect(stdout).not.toContain('Not reached');
  });

  it('names the zones of which nobody decided whether access is controlled where nobody starts', () => {
    const file = drawn(
      'undecided',
      draw().zone('hq').zone('branch').site('p01', { mode: 'mixed' }),
    );
    expect(trustwalk('paths', file).stdout).toMatch(/access is controlled in branch and hq/);
    const { undecidedAccess } = json<PathsJson>('paths', file);
    expect(undecidedAccess).toEqual(['branch', 'hq']);
  });

  it('says of which sites it can tell nothing, as most steps do not know their product', () => {
    expect(json<PathsJson>('paths', contoso).notWalked).toEqual([
      { site: 'dub', product: 'sms2003' },
    ]);
    const { stdout } = trustwalk('paths', contoso, '--to', 'control-central-site');
    expect(stdout).toMatch(
      /nothing\s+shows that these sites are safe:\s+DUB \(Dublin\) with SMS 2003/,
    );
    expect(stdout).toContain('Not reached by the steps known');
  });

  it('begins with every management point that can sign policy alone, and from where it is reached', () => {
    const { policyForgery } = json<PathsJson>('paths', contoso);
    expect(policyForgery).toMatchObject([
      {
        managementPoint: 'lyo-mp01',
        clients: 2282,
        from: expect.arrayContaining(['on-path:geneva', 'rogue-client:lyon-plant']),
        path: { hops: [{ step: 'reach-exposed-role' }, { step: 'forge-policy' }] },
      },
      { managementPoint: 'per-mp01', clients: 1384, path: { from: 'on-path:perimeter' } },
      { managementPoint: 'bor-srv01', clients: 480, from: [], path: null },
    ]);
    const { stdout } = trustwalk('paths', contoso);
    expect(stdout.indexOf('Who can sign policy alone')).toBeLessThan(
      stdout.indexOf('Run code on clients'),
    );
    expect(stdout).toMatch(/BOR-SRV01, proxy management point of BOR.*from none of\s+these/);
    expect(stdout).toContain('through HTTP from Sales laptops to PER-MP01 (TCP 80)');
  });

  it('names all settings that stop a hop together', () => {
    const { stdout } = trustwalk('paths', contoso, '--from', 'controls:per-mp01');
    expect(stdout).toMatch(/ext\.mode → Native together with\s+ext\.siteSigningCertificate → yes/);
    const { paths } = json<PathsJson>('paths', contoso, '--from', 'controls:per-mp01');
    expect(paths[0]?.hops[0]?.stops).toEqual([
      [
        { element: 'ext', setting: 'mode', value: 'native' },
        { element: 'ext', setting: 'siteSigningCertificate', value: true },
      ],
    ]);
  });

  it('counts the same hops from other footholds as one path, where they reach the same by the same flows', () => {
    const { paths } = json<PathsJson>('paths', contoso);
    const routes = paths.map(({ goal, reached, hops }) =>
      JSON.stringify([
        goal,
        reached,
        hops.map(({ step, element, to, setting, flows }) => [step, element, to, setting, flows]),
      ]),
    );
    expect(new Set(routes).size).toBe(routes.length);
    expect(paths.some(({ alsoFrom }) => alsoFrom.length > 0)).toBe(true);
  });

  it('starts once from a foothold that is named twice', () => {
    const from = ['--from', 'internet', '--from', 'internet'];
    expect(json<PathsJson>('paths', contoso, ...from).footholds).toEqual(['internet']);
  });

  it('takes a site server for its site and a site for its clients', () => {
    const server = ['--to', 'control-site-server:lyo-srv01'];
    const [first] = json<PathsJson>('paths', contoso, ...server).paths;
    expect(first?.reached).toEqual(['control-site-server:lyo']);
    const { goals } = json<PathsJson>('paths', contoso, '--to', 'run-code:lyo');
    expect(goals).toMatchObject([{ goal: 'run-code:lyo', reached: true, clients: 2282 }]);
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
    for (const { to, otherwise } of held) if (!otherwise) expect(reached).not.toContain(to);
  });

  it.each([
    [['--from', 'moon'], /no foothold “moon”.*internet, on-path:ID/s],
    [['--from', 'stolen:per-mp01'], /PER-MP01 is not a branch distribution point/],
    [['--from', 'on-path:nowhere'], /no element “nowhere”/],
    [['--to', 'glory'], /no goal “glory”.*run-code/s],
    [['--to', 'run-code:nobody'], /no element “nobody”/],
    [['--to', 'run-code:cen-sql01'], /CEN-SQL01 is no client group or client computer/],
    [['--to', 'influence-site:geneva'], /Geneva branch is no site or site server/],
    [['--to', 'obtain-secrets:lyo'], /Lyon is no package, deployment/],
    [['--k', '0'], /--k must be a whole number of at least 1/],
  ])('refuses %j with a sentence', (args, says) => {
    const { status, stdout, stderr } = trustwalk('paths', contoso, ...args);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

it('trustwalk paths refuses the Internet where no zone is it', () => {
  const { status, stderr } = trustwalk('paths', empty, '--from', 'internet');
  expect(stderr).toContain('no zone of the document is the Internet');
  expect(status).toBe(2);
});

describe('trustwalk blast', () => {
  it('does not count clients whose number nobody gave as none', () => {
    const site = draw().zone('hq').site('p01', { mode: 'mixed' });
    const file = drawn(
      'uncounted',
      site.system('mp', ['management-point']).add('clients', 'desktops', {
        name: 'Desktops',
        zone: 'hq',
        site: 'p01',
        kind: 'computer',
      }),
    );
    expect(trustwalk('blast', file, 'mp').stdout).toContain(
      'An unknown number of clients would run what the attacker likes.',
    );
  });

  it('tells what falls with an element', () => {
    const { clients, falls } = json<BlastJson>('blast', contoso, 'per-mp01');
    expect(clients).toBe(1384);
    expect(falls['run-code']).toEqual(['ext-perimeter-servers', 'ext-sales-laptops']);
    expect(trustwalk('blast', contoso, 'per-mp01').stdout).toContain('Blast radius of PER-MP01');
  });

  it('says that it does not know where no step knows such elements, rather than that nothing follows', () => {
    for (const id of ['dc-data-centre', 'dub-srv01', 'dub']) {
      expect(trustwalk('blast', contoso, id).stdout).toContain(
        'The walk does not know what follows',
      );
    }
    expect(JSON.parse(trustwalk('blast', contoso, 'dub', '--format', 'json').stdout)).toMatchObject(
      { known: false, falls: {} },
    );
  });

  it('says so where there is no such element', () => {
    const { status, stderr } = trustwalk('blast', contoso, 'per-mp99');
    expect(stderr).toContain('There is no element “per-mp99”');
    expect(status).toBe(2);
  });
});

describe('trustwalk cut', () => {
  it('finds settings that leave no path once they are changed', () => {
    const goal = ['--to', 'impersonate-client', '--no-assumptions'];
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

  it('does not call that solved, and tells what cuts it where nothing is assumed', () => {
    const { outcome, cost, exact, unstoppablePaths, withoutAssumptions } = json<CutJson>(
      ...['cut', contoso, '--to', 'run-code'],
    );
    expect({ outcome, cost, exact }).toEqual({
      outcome: 'cannot-be-cut',
      cost: null,
      exact: false,
    });
    expect(unstoppablePaths[0]?.hops.map(({ step }) => step)).toContain('command-as-site');
    expect(withoutAssumptions).toMatchObject({ outcome: 'cut', exact: true });
    expect(trustwalk('cut', contoso, '--to', 'run-code').stdout).toMatch(
      /All but paths that are assumed, or rest on settings that nobody decided, are cut by \d+/,
    );
  });

  it('shows a path that cannot be stopped once, with all footholds from which it leads there', () => {
    const { unstoppable } = json<CutJson>('cut', contoso, '--to', 'control-site-server');
    const walks = unstoppable.map((sentences) => sentences.join(' '));
    expect(walks.length).toBeGreaterThan(0);
    expect(new Set(walks).size).toBe(walks.length);
  });

  it('ranks the settings that stop most paths where no set cuts all, and says what stops the others', () => {
    const goal = ['--to', 'obtain-secrets'];
    const { outcome, ranked, unstoppableLeftOut } = json<CutJson>('cut', contoso, ...goal);
    expect({ outcome, unstoppableLeftOut }).toEqual({
      outcome: 'cannot-be-cut',
      unstoppableLeftOut: true,
    });
    const settings = ranked.flatMap(({ changes }) => changes.map(({ setting }) => setting));
    expect(settings).toContain('mode');
    const { stdout } = trustwalk('cut', contoso, ...goal);
    expect(stdout).toContain('of these paths, among others.');
    expect(stdout).toMatch(/Stopped by: IPsec, or another encryption/);
    expect(stdout).toMatch(
      /Of \d+ paths there, so many are stopped by:\n {1,5}\d+ {2}LYO-MP01: .* {2}lyo-mp01\./,
    );
  });

  it('does not say that nothing leads there where nothing was walked, or not with steps that know the product', () => {
    const toCode = ['--to', 'run-code'];
    const { status, stdout } = trustwalk('cut', empty, ...toCode);
    expect(status).toBe(0);
    expect(stdout).toContain('No attacker starts anywhere, so nothing was walked.');
    expect(stdout).not.toContain('Nothing leads there');
    const current = drawn(
      'current-branch',
      draw().zone('dmz', { kind: 'perimeter' }).site('c01', { product: 'current-branch' }),
    );
    const walked = trustwalk('cut', current, ...toCode).stdout;
    expect(walked).toContain('C01 (c01) with Configuration Manager, current branch');
    expect(walked).toContain('Nothing leads there from these footholds by the steps known.');
    expect(json<CutJson>('cut', current, ...toCode)).toMatchObject({
      outcome: 'not-reached',
      footholds: ['on-path:dmz', 'rogue-client:dmz'],
      notWalked: [{ site: 'c01', product: 'current-branch' }],
    });
    const undecided = drawn('nobody-decided', draw().zone('hq').site('p01', { mode: 'mixed' }));
    expect(trustwalk('cut', undecided, ...toCode).stdout).toContain('access is controlled in hq');
    expect(json<CutJson>('cut', undecided, ...toCode).undecidedAccess).toEqual(['hq']);
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
    const { settings, findings, paths, goals } = json<ComparisonJson>('whatif', contoso, ...set);
    expect(settings).toEqual([
      { setting: 'per-sup01.siteServerInitiatedTransfers', before: null, after: true },
    ]);
    const gone = findings.gone.map(({ fingerprint }) => fingerprint);
    expect(gone).toContain('transfer/push-from-perimeter@per-sup01');
    expect(findings.same.length).toBeGreaterThan(50);
    expect(paths.appeared).toEqual([]);
    expect(paths.gone.map(({ goal }) => goal)).toContain('influence-site');
    for (const { steps, from, alsoFrom } of paths.gone) {
      expect(steps).toContain('push-into-site-server');
      expect([from, ...alsoFrom]).toEqual(['on-path:perimeter', 'rogue-client:perimeter']);
    }
    const counted = goals.filter(({ gone }) => gone.paths > 0).map(({ goal }) => goal);
    expect(counted.sort()).toEqual([...new Set(paths.gone.map(({ goal }) => goal))].sort());
    const { stdout } = trustwalk('whatif', contoso, ...set);
    expect(stdout).toMatch(/As before: Control a site server;/);
  });

  it('keep apart what is reached as before, and what neither reaches as far as they were walked', () => {
    const { stdout } = trustwalk('whatif', contoso, '--set', 'lyo.mode=native');
    expect(stdout).toMatch(/As before: Control a site server; Act with the powers of a site\.\n/);
    expect(stdout).toMatch(/Reached in neither, as far as was walked: Control the central site;/);
    const started = drawn('started', draw().zone('dmz', { kind: 'perimeter' }).site('p01'));
    const toStarted = trustwalk('diff', empty, started).stdout;
    expect(toStarted).toContain('Before: No attacker starts anywhere, so nothing was walked.');
    expect(toStarted).not.toContain('As before: ');
    expect(trustwalk('diff', started, started).stdout).toContain('Reached in neither: Run code');
  });

  it('call a path new only if it could not be walked before', () => {
    const set = ['--set', 'lyo.mode=native'];
    const { paths, goals } = json<ComparisonJson>('whatif', contoso, ...set);
    expect(paths.appeared).toEqual([]);
    expect(goals.every(({ appeared }) => appeared.paths === 0)).toBe(true);
    const closed = goals.find(({ goal }) => goal === 'impersonate-client')?.closed;
    expect(closed).toContainEqual({ from: 'on-path:geneva', reached: ['impersonates-client:lyo'] });
  });

  it('tell findings that are less severe now, and where nobody starts any longer', () => {
    const set = ['geneva', 'lyon-plant'].flatMap((zone) => [
      '--set',
      `${zone}.controlledAccess=yes`,
    ]);
    const { findings, goals, footholds } = json<ComparisonJson>('whatif', contoso, ...set);
    expect(findings.changed).toContainEqual(
      expect.objectContaining({ severityBefore: 'critical', severity: 'high' }),
    );
    expect(footholds.before.filter((text) => !footholds.after.includes(text))).toHaveLength(4);
    const fallen = goals.find(({ goal }) => goal === 'run-code');
    expect(fallen?.after.clients).toBeLessThan(fallen?.before.clients ?? 0);
    const { stdout } = trustwalk('whatif', contoso, ...set);
    expect(stdout).toContain('~ critical → high: ');
    expect(stdout).toMatch(
      /Run code on clients {2}\d+ elements, [\d,]+ clients → \d+ elements, [\d,]+ clients/,
    );
    expect(stdout).toMatch(/\d+ more, of \d+ paths that are gone/);
  });

  it('walk to the goals that are asked for, and tell as many paths as are asked for', () => {
    const set = ['--set', 'lyo.mode=native', '--to', 'destroy-data'];
    const { goals } = json<ComparisonJson>('whatif', contoso, ...set);
    expect(goals.map(({ goal }) => goal)).toEqual(['destroy-data']);
    const told = (k: string) =>
      json<ComparisonJson>('whatif', contoso, ...set, '--k', k).paths.gone.length;
    expect(told('1')).toBe(1);
    expect(told('9')).toBeGreaterThan(1);
    const sure = json<ComparisonJson>('whatif', contoso, ...set, '--no-assumptions');
    expect(sure.footholds.before).toContain('on-path:geneva');
  });

  it('walk from a foothold that only one of the documents has, and say so', () => {
    const { paths } = json<ComparisonJson>('diff', empty, contoso, '--from', 'controls:per-mp01');
    expect(paths.appeared).toContainEqual(
      expect.objectContaining({ from: 'controls:per-mp01', goal: 'run-code', clients: 1384 }),
    );
    const told = trustwalk('diff', empty, contoso, '--from', 'controls:per-mp01').stdout;
    expect(told).toContain('Walked only after, from controls:per-mp01.');
    const { status, stderr } = trustwalk('diff', empty, contoso, '--from', 'controls:nobody');
    expect(stderr).toMatch(/empty\.trustwalk: There is no element “nobody”/);
    expect(stderr).toMatch(/contoso-2007\.trustwalk: There is no element “nobody”/);
    expect(status).toBe(2);
  });

  it('take digits for text where a setting is text', () => {
    const set = ['--set', 'lyo.code=001', '--set', 'lyo.name=2007'];
    const { settings } = json<ComparisonJson>('whatif', contoso, ...set);
    expect(settings.map(({ after }) => after)).toEqual(['001', '2007']);
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
    [
      ['--set', 'lyo.mode=natif'],
      /“natif” is no value of Lyon: Site mode\. Values are: mixed and native\./,
    ],
    [['--set', 'geneva.controlledAccess=maybe'], /Values are: yes, no\./],
    [[], /--set ID.setting=value/],
  ])('whatif refuses %j with a sentence', (args, says) => {
    const { status, stderr } = trustwalk('whatif', contoso, ...args);
    expect(stderr).toMatch(says);
    expect(status).toBe(2);
  });
});
