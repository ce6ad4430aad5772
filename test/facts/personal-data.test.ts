import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import type { RoleId } from '../../models/elements/roles/index.ts';
import { Facts } from '../../models/facts/facts.ts';
import {
  keptInWords,
  type PersonalData,
  personalRecords,
} from '../../models/facts/personal-data.ts';
import { arbitraryHierarchy, shuffled } from '../hierarchies/arbitrary.ts';

/** The inventory in short: data, where it travels or rests, whether encrypted, and how long it is kept. */
function inventory({ document }: Pick<Draft, 'document'>) {
  return personalRecords(new Facts(document)).map((record) => {
    const [flow] = record.flows;
    const where = flow?.communication.id ?? record.places.join();
    const kept = flow === undefined ? ` ${keptInWords(record)}` : '';
    return `${record.data} @${record.site} ${where} ${record.encrypted}${kept}`;
  });
}

function site(mode: 'mixed' | 'native', settings: { readonly encryptInventory?: boolean } = {}) {
  return draw()
    .zone('hq')
    .site('p01', { mode, ...settings })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}

describe('the inventory of personal data', () => {
  it('names no names where no feature sends them', () => {
    expect(inventory(site('native'))).toEqual([
      'inventory @p01 client-management-point true',
      'inventory @p01 p01 undefined no source says how long',
    ]);
  });

  it('says that inventory of a mixed-mode site is encrypted where clients encrypt it', () => {
    const onTheWay = (encryptInventory?: boolean) =>
      inventory(site('mixed', { encryptInventory })).find((row) => row.includes('client-'));
    expect(onTheWay(true)).toBe('inventory @p01 client-management-point true');
    expect(onTheWay(false)).toBe('inventory @p01 client-management-point false');
    expect(onTheWay()).toBe('inventory @p01 client-management-point undefined');
  });

  it('follows the status of software distribution to the databases of the site and of its parent', () => {
    const drawn = draw()
      .zone('hq')
      .site('cen', { mode: 'native', statusRetentionDays: 1 })
      .system('cen-sql', ['site-database'])
      .site('p01', { parent: 'cen', mode: 'native' })
      .clients('desktops', 100)
      .deployment('office', { targets: ['desktops'] });
    expect(inventory(drawn).filter((row) => row.startsWith('status'))).toEqual([
      'status @cen cen-sql false for 1 day',
      'status @p01 child-site-parent-site false',
      'status @p01 p01 false for 30 days',
    ]);
  });

  it('leaves open how long state messages are kept while nobody said so', () => {
    const rows = inventory(site('native').system('sup', ['software-update-point']));
    expect(rows).toContain('state @p01 p01 false nobody said how long');
    expect(rows).toContain('identities @p01 client-software-update-point true');
  });

  it('counts user state as encrypted on every way, and until a day after it was restored', () => {
    const rows = inventory(site('mixed').system('smp', ['state-migration-point']));
    expect(rows.filter((row) => row.startsWith('user-state'))).toEqual([
      'user-state @p01 client-state-migration-point true',
      'user-state @p01 client-state-migration-point-smb true',
      'user-state @p01 smp true until they are restored, and 1 day longer',
    ]);
  });

  it('tells the variables on boot media from the rest', () => {
    const disc = { name: 'disc', kind: 'boot', site: 'p01' } as const;
    expect(inventory(draw().site('p01').add('media', 'disc', disc))).toEqual([
      'task-sequence-variables @p01 disc true no source says how long',
      'task-sequence-rest @p01 disc false no source says how long',
    ]);
  });

  it('lists the certificates of mobile devices where their hardware is inventoried', () => {
    const drawn = draw()
      .zone('hq')
      .site('p01', { mode: 'mixed', deviceHardwareInventory: true })
      .system('mp', { 'management-point': { supportsDevices: true } })
      .clients('handhelds', 40, { kind: 'mobile-device' });
    expect(inventory(drawn).filter((row) => row.startsWith('device'))).toEqual([
      'device-certificates @p01 device-management-point false',
      'device-certificates @p01 p01 undefined no source says how long',
    ]);
  });

  it('rests on the document of the product that a site runs', () => {
    const drawn = draw()
      .zone('hq')
      .site('p01', { product: 'current-branch', mode: 'https', stateRetentionDays: 90 })
      .system('sup', ['software-update-point'])
      .clients('desktops', 100);
    const records = personalRecords(new Facts(drawn.document));
    expect(records.map(({ data }) => data)).toContain('state');
    expect(
      new Set(records.flatMap(({ sources }) => sources.map(({ document }) => document))),
    ).toEqual(new Set(['S2']));
  });

  it('comes to the site server from management points, and from no other role', () => {
    const transfers = (...roles: readonly RoleId[]) =>
      inventory(
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('server', ['site-server'])
          .system('remote', roles)
          .clients('desktops', 100),
      ).filter((row) => row.includes('site-system-data-transfer'));
    expect(transfers('software-update-point', 'system-health-validator-point')).toEqual([]);
    expect(transfers('sms-provider', 'fallback-status-point')).toEqual([]);
    expect(transfers('software-update-point', 'management-point')).toEqual([
      'inventory @p01 site-system-data-transfer false',
      'state @p01 site-system-data-transfer false',
    ]);
  });

  it('follows the inventory to those who read it from the database, by inference', () => {
    const drawn = site('native')
      .system('sql', ['site-database'])
      .system('slp', ['server-locator-point'])
      .system('provider', ['sms-provider'])
      .system('rp', { 'reporting-point': { https: true } })
      .service('console', 'console', { site: 'p01' });
    const inferred = personalRecords(new Facts(drawn.document)).filter(
      ({ isInferred }) => isInferred,
    );
    const ways = (data: PersonalData) =>
      inferred
        .filter((record) => record.data === data)
        .map(({ flows, encrypted }) => `${flows[0]?.communication.id} ${encrypted}`)
        .sort();
    expect(ways('inventory')).toEqual([
      'client-reporting-point true',
      'console-sms-provider false',
      'site-system-site-database false',
    ]);
    expect(ways('identities')).toEqual(ways('inventory'));
    const openers = inferred
      .flatMap(({ flows }) => flows)
      .filter(({ communication }) => communication.id === 'site-system-site-database')
      .flatMap(({ from }) => from.members.map(({ id }) => id));
    expect([...new Set(openers)].sort()).toEqual(['mp', 'provider', 'rp']);
  });

  it('is the same in whatever order a document lists its elements', () => {
    const pairs = arbitraryHierarchy().chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document)),
    );
    fc.assert(
      fc.property(pairs, ([document, other]) => {
        expect(inventory({ document: other })).toEqual(inventory({ document }));
      }),
      { numRuns: 100 },
    );
  });
});
