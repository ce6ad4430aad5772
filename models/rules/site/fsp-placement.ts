import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { listed, names } from '../words.ts';

export const fspPlacement: Rule = {
  id: 'site/fsp-placement',
  title: 'A fallback status point stands where it endangers others',
  severity: 'medium',
  stride: ['S', 'D', 'E'],
  why: 'A fallback status point takes messages from anybody, unauthenticated and in clear text. On the computer of a management point it is a way in to policy, and in a perimeter network strangers can reach it.',
  remedy:
    'Give the fallback status point a computer of its own in the intranet. If it must serve clients from the perimeter, let the site server fetch its data.',
  sources: [cite('D28'), cite('D29'), cite('C3')],
  products: ['cm2007'],
  *check(facts) {
    for (const system of facts.holders('fallback-status-point')) {
      const { name, roles } = system.data;
      const isManagementPoint = roles?.['management-point'] !== undefined;
      const isOutside = facts.isOutside(system.zone);
      if (!isManagementPoint && !isOutside) {
        yield {
          outcome: 'pass',
          subject: system,
          message: () =>
            `Fallback status point ${name} stands in the intranet, away from management points.`,
        };
        continue;
      }
      yield {
        outcome: 'violation',
        subject: system,
        flows: () => facts.servers(['client-fallback-status-point']).get(system.id)?.flows ?? [],
        message: () =>
          `Fallback status point ${name} takes messages from anybody and ${listed([
            ...(isManagementPoint ? ['is a management point as well'] : []),
            ...(isOutside ? [`stands in ${names(facts, [system.zone ?? ''])}`] : []),
          ])}.`,
      };
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
      outcome: 'pass',
      shows: 'It has a computer of its own in the intranet.',
      document: () =>
        draw().zone('hq').site('p01', { mode: 'native' }).system('fsp', ['fallback-status-point']),
      subject: 'fsp',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no fallback status point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};
