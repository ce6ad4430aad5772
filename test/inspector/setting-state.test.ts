import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { type Entry, Survey } from '../../models/document/survey.ts';
import { collectionNames, kinds } from '../../models/elements/catalogue.ts';
import { roles } from '../../models/elements/roles/index.ts';
import { ignoredOf, sharedState, sheetOf } from '../../renderer/inspector/setting-state.ts';

function shown({ document }: Draft, ...ids: string[]) {
  const survey = new Survey(document);
  const entries = ids.map((id) => survey.find(id) as Entry);
  const sheet = sheetOf(survey, entries);
  return {
    survey,
    entries,
    sheet,
    keys: [...sheet.about, ...sheet.place, ...sheet.settings].map(({ setting }) => setting),
    state: (setting: string) => sharedState(survey, entries, setting),
  };
}

const drawn = draw()
  .forest('corp')
  .zone('hq', { forest: 'corp' })
  .zone('lab', { parent: 'hq' })
  .site('cen', { mode: 'native' })
  .system('mp', { 'management-point': {} }, { zone: 'lab' })
  .system('dp', { 'distribution-point': { bits: true } }, { zone: 'hq', domainMember: true });

describe('where a value comes from', () => {
  it('tells a decision from the default of the product, and what the default would be', () => {
    const { state } = shown(drawn, 'dp');
    expect(state('domainMember')).toMatchObject({ standing: 'decided', value: true });
    expect(state('iisCrlChecking')).toMatchObject({ standing: 'default', value: true });
    const decided = shown(
      drawn.add('systems', 'own', {
        name: 'own',
        zone: 'hq',
        iisCrlChecking: false,
      }),
      'own',
    );
    expect(decided.state('iisCrlChecking')).toMatchObject({
      standing: 'decided',
      value: false,
      otherwise: { standing: 'default', value: true },
    });
  });

  it('tells what nobody decided from what is simply not there', () => {
    const { state } = shown(drawn, 'mp');
    expect(state('domainMember')).toMatchObject({ standing: 'undecided', value: undefined });
    expect(state('management-point.internetFacing')).toMatchObject({
      standing: 'absent',
      value: false,
    });
    expect(state('fqdn')).toMatchObject({ standing: 'unsaid' });
  });

  it('has no way back for what has to be said', () => {
    expect(shown(drawn, 'mp').state('zone')?.otherwise).toBeUndefined();
  });

  it('says which zone gives a computer its forest', () => {
    expect(shown(drawn, 'mp').state('forest')).toMatchObject({
      standing: 'inherited',
      value: 'corp',
      from: 'hq',
    });
  });

  it('leaves the mode of a secondary site to its parent', () => {
    const branch = drawn.site('sec', { kind: 'secondary', parent: 'cen' });
    expect(shown(branch, 'sec').state('mode')).toMatchObject({
      standing: 'inherited',
      value: 'native',
      from: 'cen',
      isFixed: true,
    });
    expect(shown(branch, 'cen').state('mode')).toMatchObject({
      standing: 'decided',
      isFixed: false,
    });
  });

  it('does not take a default for granted where it depends on what is decided', () => {
    const upgraded = draw().site('old', { upgraded: true }).site('new');
    expect(shown(upgraded, 'new').state('requireSecureKeyExchange')?.standing).toBe('default');
    expect(shown(upgraded, 'old').state('requireSecureKeyExchange')?.standing).toBe('undecided');
  });
});

describe('what is shown', () => {
  it('leaves out settings that mean nothing in the mode of the site, and names those declared', () => {
    const mixed = draw()
      .site('old', { mode: 'mixed', siteSigningCertificate: true })
      .zone('hq')
      .system('dp', { 'distribution-point': { webServerCertificate: true } });
    const site = shown(mixed, 'old');
    expect(site.keys).toContain('encryptInventory');
    expect(site.keys).not.toContain('siteSigningCertificate');
    expect(ignoredOf(site.survey, site.entries[0] as Entry)).toMatchObject([
      { key: 'siteSigningCertificate', reason: expect.stringContaining('native') },
    ]);
    const computer = shown(mixed, 'dp');
    const [role] = computer.sheet.roles;
    expect(role?.settings.map(({ setting }) => setting)).not.toContain(
      'distribution-point.webServerCertificate',
    );
    expect(ignoredOf(computer.survey, computer.entries[0] as Entry)).toHaveLength(1);
  });

  it('offers a site the modes of its product, and does not believe it another', () => {
    const sites = draw().site('cen', { mode: 'https' });
    const { state } = shown(sites, 'cen');
    expect(state('mode')?.options.map(({ value }) => value)).toEqual(['mixed', 'native']);
    expect(state('mode')?.standing).toBe('undecided');
  });

  it('shows every setting of every kind and role somewhere', () => {
    for (const collection of collectionNames) {
      const { keys } = shown(draw().add(collection, 'any', {} as never), 'any');
      const moved = ['x', 'y', 'width', 'height', 'view'];
      expect(keys.toSorted(), collection).toEqual(
        Object.keys(kinds[collection].fields)
          .filter((key) => collection !== 'notes' || !moved.includes(key))
          .toSorted(),
      );
    }
    const all = Object.fromEntries(Object.keys(roles).map((role) => [role, {}]));
    const { sheet } = shown(draw().zone('hq').system('all', all), 'all');
    expect(sheet.roles.map(({ role, settings }) => [role, settings.length])).toEqual(
      Object.values(roles).map(({ role, settings }) => [role, Object.keys(settings).length]),
    );
  });
});

describe('several elements', () => {
  it('show a value that they share, and that they differ where they do', () => {
    const { state } = shown(drawn, 'mp', 'dp');
    expect(state('iisCrlChecking')).toMatchObject({ standing: 'default', value: true });
    expect(state('domainMember')).toMatchObject({ standing: 'several', value: undefined });
    expect(state('zone')).toMatchObject({ standing: 'several' });
  });

  it('differ where one decided what the other takes from the product', () => {
    const both = drawn.add('systems', 'own', {
      name: 'own',
      zone: 'hq',
      iisCrlChecking: true,
    });
    expect(shown(both, 'dp', 'own').state('iisCrlChecking')).toMatchObject({
      standing: 'several',
      otherwise: { standing: 'default', value: true },
    });
  });

  it('show only settings that apply to each, and roles that each holds', () => {
    const sites = drawn.site('old', { mode: 'mixed' });
    const { keys } = shown(sites, 'cen', 'old');
    expect(keys).toContain('bitsForClients');
    expect(keys).not.toContain('encryptInventory');
    expect(keys).not.toContain('siteSigningCertificate');
    const more = drawn.system('both', ['management-point', 'distribution-point'], {
      zone: 'hq',
    });
    expect(shown(more, 'both', 'dp').sheet.roles.map(({ role }) => role)).toEqual([
      'distribution-point',
    ]);
  });

  it('are never given one name', () => {
    expect(shown(drawn, 'mp', 'dp').keys).not.toContain('fqdn');
    expect(shown(drawn, 'mp').keys).toContain('fqdn');
  });

  it('say nothing of where a value comes from that comes from several', () => {
    const two = drawn.zone('branch', { forest: 'corp' }).system('far', [], { zone: 'branch' });
    expect(shown(two, 'dp', 'far').state('forest')).toMatchObject({
      standing: 'inherited',
      value: 'corp',
      from: undefined,
    });
  });
});
