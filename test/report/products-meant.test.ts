// What has to be said of a source depends on the product that it is cited of.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { flowLines } from '../../models/report/flow-lines.ts';
import { flowsJson } from '../../models/report/flows-json.ts';
import { flowsText } from '../../models/report/flows-text.ts';
import { detailOf } from '../../models/report/result-detail.ts';
import { ResultList } from '../../models/report/result-list.ts';
import { analyse } from '../../models/rules/engine.ts';

function site(product: 'sms2003' | 'cm2007' | 'current-branch') {
  return draw()
    .zone('hq')
    .site('p01', { product })
    .system('server', ['site-server'])
    .system('roles', ['management-point', 'server-locator-point', 'pxe-service-point'])
    .system('database', ['site-database'])
    .clients('desktops', 10);
}

function notes(product: Parameters<typeof site>[0]): string[] {
  const { facts } = analyse(site(product).document);
  const all = flowLines(facts, facts.flows).map(({ portsNote }) => portsNote);
  return [...new Set(all.flatMap((note) => note.split('; ')))].filter((note) => note !== '').sort();
}

describe('what is said of the sources of ports', () => {
  it('is that other versions document them, on 2007 sites', () => {
    expect(notes('cm2007')).toEqual([
      'current-branch value, not confirmed for 2007',
      'value of another product, not confirmed for 2007',
    ]);
  });

  it('is nothing where the product of the site documents them', () => {
    expect(notes('current-branch')).not.toContain('current-branch value, not confirmed for 2007');
    expect(notes('sms2003')).not.toContain('SMS 2003 value, not confirmed for 2007');
  });

  it('is that 2007 documents them, on sites of SMS 2003', () => {
    const { facts } = analyse(site('sms2003').document);
    const locator = facts.flowsOf(['client-server-locator-point']);
    expect(flowLines(facts, locator).map(({ portsNote }) => portsNote)).toEqual([
      '2007 value, not confirmed for SMS 2003',
    ]);
    const [one] = flowsJson(facts).flows.filter(
      ({ communication }) => communication === 'client-server-locator-point',
    );
    expect(one?.terms[0]?.ports[0]).toMatchObject({
      source: 'D54',
      grade: 'A',
      note: '2007 value, not confirmed for SMS 2003',
    });
  });

  it('stands below the firewall matrix where a port has its mark, and only there', () => {
    const text = (product: Parameters<typeof site>[0]) =>
      flowsText(analyse(site(product).document).facts, 200);
    expect(text('cm2007')).toContain(
      '[B] current-branch value, not confirmed for 2007\n[B] value of another product',
    );
    expect(text('current-branch')).not.toContain('for 2007');
  });
});

describe('what is said of the sources of a finding', () => {
  it('is nothing where they document the product of the site', () => {
    const document = draw()
      .site('p01', { product: 'current-branch' })
      .site('s01', { product: 'current-branch', kind: 'secondary', parent: 'p01' })
      .system('fsp', ['fallback-status-point']).document;
    const list = new ResultList(analyse(document));
    const result = list.find('hierarchy/role-at-wrong-site@fsp');
    if (result === undefined) throw new Error('it has a finding');
    expect(detailOf(list, result).sources.map(({ note }) => note)).toEqual(['']);
  });
});
