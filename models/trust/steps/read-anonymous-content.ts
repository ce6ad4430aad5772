import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { closedAt, either, mixedMode } from '../gates.ts';
import type { Gate, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

const role = 'distribution-point';

export const readAnonymousContent: Step = {
  id: 'read-anonymous-content',
  title: 'Read packages without an account',
  premises: ['on-path', 'rogue-client'],
  gives: ['content'],
  stoppedBy:
    'Not allowing anonymous connections, and removing the virtual directories of a time in which they were allowed. Native mode allows none.',
  rules: ['content/anonymous-dp', 'content/stale-virtual-directories'],
  sources: [cite('S1', 'Best Practices for Distribution Points'), cite('D26')],
  *effects({ id: zone }, terrain) {
    const { content } = terrain.facts;
    for (const point of terrain.serversReachableFrom(zone)) {
      if (point.data.roles?.[role] === undefined) continue;
      if (!terrain.is2007(point)) continue;
      const gates = gatesOf(point, terrain);
      if (gates.length === 0) continue;
      const { name } = point.data;
      const open = () =>
        isAnonymous(point, terrain)
          ? `${name} lets clients connect anonymously`
          : `The old virtual directories of ${name} still let anybody connect`;
      for (const pack of content.packagesOn(point.id)) {
        yield {
          gets: { kind: 'content', ids: [pack.id] },
          element: point.id,
          gates,
          flows: () =>
            terrain
              .flowsTo(point.id, ['client-distribution-point'])
              .filter(({ zones }) => zones.includes(zone)),
          sentence: () =>
            `${open()}; it is reached from ${terrain.name(zone)}, so whoever is there can fetch ${pack.data.name} without an account.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Clients may connect anonymously.',
      document: () => point({ anonymous: true }, 'mixed'),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'dp.distribution-point.anonymous',
    },
    {
      outcome: 'enabled',
      shows: 'Its clients stand in another zone, and so does the attacker.',
      document: () => point({ anonymous: true }, 'mixed').zone('branch').clients('laptops', 10),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'enabled',
      shows: 'The default web site was anonymous, and nobody cleaned it up.',
      document: () => point(moved(false), 'native'),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'dp.distribution-point.defaultDirectoriesRemoved',
    },
    {
      outcome: 'enabled',
      shows: 'It is anonymous, although the old virtual directories are gone.',
      document: () => point({ ...moved(true), anonymous: true }, 'mixed'),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'held',
      shows: 'Anonymous connections are not allowed.',
      document: () => point({ anonymous: false }, 'mixed'),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'dp.distribution-point.anonymous',
    },
    {
      outcome: 'held',
      shows: 'The old virtual directories were removed.',
      document: () => point(moved(true), 'mixed'),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
      setting: 'dp.distribution-point.defaultDirectoriesRemoved',
    },
    {
      outcome: 'absent',
      shows: 'Native mode offers no anonymous connections.',
      document: () => point({ anonymous: true }, 'native'),
      from: { kind: 'rogue-client', id: 'hq' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'No clients are served in the zone, so nothing leads there.',
      document: () => point({ anonymous: true }, 'mixed').zone('branch'),
      from: { kind: 'rogue-client', id: 'branch' },
      to: { kind: 'content', id: 'payroll' },
    },
  ],
};

function isAnonymous(point: Entry<'systems'>, { facts }: Terrain): boolean {
  return readRole(facts.survey, point, role, 'anonymous').value === true;
}

/** What keeps strangers from the packages; empty where nothing would let them in. */
function gatesOf(point: Entry<'systems'>, terrain: Terrain): readonly Gate[] {
  const { survey } = terrain.facts;
  const anonymous = readRole(survey, point, role, 'anonymous');
  const refused = closedAt(anonymous, false);
  if (
    readRole(survey, point, role, 'customWebSite').value === true &&
    readRole(survey, point, role, 'anonymousOnDefaultSite').value === true
  ) {
    const removed = closedAt(readRole(survey, point, role, 'defaultDirectoriesRemoved'), true);
    return [anonymous.value === true ? either(refused, removed) : removed];
  }
  // That nobody ever allowed it is no safeguard to point at.
  const site = anonymous.basis === 'declared' ? terrain.siteOf(point) : undefined;
  return site === undefined ? [] : [refused, mixedMode(terrain, site)];
}

interface Settings {
  readonly anonymous?: boolean;
  readonly customWebSite?: boolean;
  readonly anonymousOnDefaultSite?: boolean;
  readonly defaultDirectoriesRemoved?: boolean;
}

function moved(defaultDirectoriesRemoved: boolean): Settings {
  return { customWebSite: true, anonymousOnDefaultSite: true, defaultDirectoriesRemoved };
}

function point(settings: Settings, mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('dp', { [role]: { bits: true, ...settings } })
    .clients('desktops', 100)
    .package('payroll', ['dp'], { sensitive: true });
}
