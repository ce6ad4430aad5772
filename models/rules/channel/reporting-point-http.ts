import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const reportingPointHttp: Rule = {
  id: 'channel/reporting-point-http',
  title: 'Reports are read over HTTP',
  severity: 'low',
  contextual: true,
  stride: ['S', 'I'],
  why: 'A reporting point uses HTTP or HTTPS as it was set up, whatever the site mode. Over HTTP everybody on the path reads the reports, which tell what computers lack.',
  remedy: 'Set the reporting point to HTTPS. To change its port, delete the role and add it again.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const read = facts.servers(['client-reporting-point']);
    for (const system of facts.holders('reporting-point')) {
      const { name } = system.data;
      yield judgeSetting(facts, system, readRole(survey, system, 'reporting-point', 'https'), {
        bad: false,
        good: true,
        flows: () => read.get(system.id)?.flows ?? [],
        violation: () =>
          `The reporting point on ${name} shows its reports over HTTP, whatever the site mode.`,
        pass: () => `The reporting point on ${name} shows its reports over HTTPS.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It uses HTTP, although the site is native.',
      document: () => reports(false),
      subject: 'reports',
      severity: 'low',
    },
    {
      outcome: 'violation',
      shows: 'It stands in a perimeter network.',
      document: () =>
        reports(false)
          .zone('dmz', { kind: 'perimeter' })
          .system('reports', { 'reporting-point': { https: false } }),
      subject: 'reports',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'It uses HTTPS.',
      document: () => reports(true),
      subject: 'reports',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => reports(undefined),
      subject: 'reports',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no reporting point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function reports(https: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('reports', { 'reporting-point': { https } })
    .clients('desktops', 100);
}
