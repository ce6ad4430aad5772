import { draw } from '../../document/draft.ts';
import type { RolesOfSystem } from '../../document/hierarchy.ts';
import { readMode, readRole } from '../../document/reading.ts';
import { type RoleId, roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed, names } from '../words.ts';

/** What clients of a native-mode site reach by HTTPS besides management points; a distribution point with BITS only. */
const reachedByHttps: readonly RoleId[] = [
  'software-update-point',
  'state-migration-point',
  'distribution-point',
];

export const fspPlacement: Rule = {
  id: 'site/fsp-placement',
  title: 'A fallback status point stands where it endangers others',
  severity: 'medium',
  stride: ['S', 'D', 'E'],
  why: 'A fallback status point takes messages from anybody, unauthenticated and in clear text. On the computer of a management point, or of another role that takes HTTPS from clients, it is a way in to what they trust, and in a perimeter network strangers can reach it.',
  remedy:
    'Give the fallback status point a computer of its own in the intranet. If it must serve clients from the perimeter, let the site server fetch its data.',
  sources: [cite('D28'), cite('D29'), cite('C3')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('fallback-status-point')) {
      const { name } = system.data;
      const site = survey.get('sites', system.site);
      const mode = site && readMode(survey, site);
      const bits = readRole(survey, system, 'distribution-point', 'bits');
      const isManagementPoint = system.data.roles?.['management-point'] !== undefined;
      const isOutside = facts.isOutside(system.zone);
      const perhaps = rolesAmong(system, reachedByHttps).filter(
        (role) => role !== 'distribution-point' || bits.value !== false,
      );
      const others =
        mode?.value === 'native'
          ? perhaps.filter((role) => role !== 'distribution-point' || bits.value === true)
          : [];
      const endangered = [...(isManagementPoint ? ['management-point' as const] : []), ...others];
      if (endangered.length > 0 || isOutside) {
        yield {
          outcome: 'violation',
          subject: system,
          read: mode === undefined || others.length === 0 ? [] : [mode],
          flows: () => facts.servers(['client-fallback-status-point']).get(system.id)?.flows ?? [],
          message: () =>
            `Fallback status point ${name} takes messages from anybody and ${listed([
              ...(endangered.length > 0
                ? [`is a ${listed(endangered.map(roleInSentence))} as well`]
                : []),
              ...(isOutside ? [`stands in ${names(facts, [system.zone ?? ''])}`] : []),
            ])}.`,
        };
      } else if (mode !== undefined && mode.value === undefined && perhaps.length > 0) {
        yield { outcome: 'waiting', subject: system };
      } else if (mode?.value === 'native' && perhaps.length > 0) {
        yield ask(facts, system, bits);
      } else {
        yield {
          outcome: 'pass',
          subject: system,
          read: mode === undefined || perhaps.length === 0 ? [] : [mode],
          message: () =>
            `Fallback status point ${name} stands in the intranet, away from management points and from what native-mode clients reach by HTTPS.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It shares the computer of the management point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('mp', ['management-point', 'fallback-status-point']),
      subject: 'mp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It stands in the perimeter network.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'native' })
          .system('fsp', ['fallback-status-point']),
      subject: 'fsp',
    },
    {
      outcome: 'violation',
      shows: 'Native clients reach a software update point on its computer by HTTPS.',
      document: () => beside('native', { 'software-update-point': {} }),
      subject: 'fsp',
    },
    {
      outcome: 'violation',
      shows: 'Native clients download from its computer by BITS.',
      document: () => beside('native', { 'distribution-point': { bits: true } }),
      subject: 'fsp',
    },
    {
      outcome: 'pass',
      shows: 'It has a computer of its own in the intranet.',
      document: () => beside('native', {}),
      subject: 'fsp',
    },
    {
      outcome: 'pass',
      shows: 'A distribution point without BITS takes no HTTPS.',
      document: () => beside('native', { 'distribution-point': { bits: false } }),
      subject: 'fsp',
    },
    {
      outcome: 'pass',
      shows: 'In mixed mode clients reach the state migration point over HTTP.',
      document: () => beside('mixed', { 'state-migration-point': {} }),
      subject: 'fsp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether its distribution point has BITS.',
      document: () => beside('native', { 'distribution-point': {} }),
      subject: 'fsp',
      setting: 'fsp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no fallback status point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function beside(mode: 'mixed' | 'native', others: RolesOfSystem) {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('fsp', { 'fallback-status-point': {}, ...others });
}
