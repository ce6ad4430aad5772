import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { names } from '../words.ts';
import { judgeRunningContent } from './running-content.ts';

export const runFromDpServerSide: Rule = {
  id: 'channel/run-from-dp-server-side',
  title: 'Content that runs from the distribution point gets there over an open channel',
  severity: 'medium',
  stride: ['T', 'I', 'E'],
  why: 'The site server writes packages to a distribution point over SMB, which no site mode protects. Where clients run the content from there nothing checks it afterwards, so a change on that way reaches them as well.',
  remedy:
    'Have clients download the content. Where it must run from the distribution point, protect the channel between the site server and the distribution point with IPsec too.',
  sources: [cite('S1', 'Best Practices'), cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  check(facts) {
    const filled = facts.servers(['site-server-site-system']);
    return judgeRunningContent(facts, {
      flowsOf: (deployment) => [
        ...new Set(
          [...facts.runningContent.pointsOf(deployment)].flatMap(
            (id) => filled.get(id)?.flows ?? [],
          ),
        ),
      ],
      violation(deployment, open) {
        const points = facts.runningContent.pointsOf(deployment);
        const written = open.flatMap(({ to }) => to.members.map(({ id }) => id));
        const writers = open.flatMap(({ from }) => from.members.map(({ id }) => id));
        return `${deployment.data.name} runs from ${names(
          facts,
          written.filter((id) => points.has(id)),
        )}, and nothing signs and encrypts what ${names(facts, writers)} writes there.`;
      },
      pass: ({ data }) =>
        `What site servers write to the distribution points that ${data.name} runs from is signed and encrypted.`,
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'An advertisement runs from a distribution point that the site server fills.',
      document: () => advertised('run-from-distribution-point'),
      subject: 'office',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the way from the site server.',
      document: () =>
        advertised('run-from-distribution-point').channel('ipsec', 'site-server', 'dp'),
      subject: 'office',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided how it runs.',
      document: () => advertised(undefined),
      subject: 'office',
    },
    {
      outcome: 'inapplicable',
      shows: 'The distribution point is on the site server.',
      document: () =>
        advertised('run-from-distribution-point')
          .system('site-server', ['site-server', 'distribution-point'])
          .package('office-2007', ['site-server']),
    },
  ],
};

function advertised(execution: 'run-from-distribution-point' | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('site-server', ['site-server'])
    .system('dp', { 'distribution-point': { bits: true } })
    .clients('desktops', 100)
    .package('office-2007', ['dp'])
    .deployment('office', { execution, packages: ['office-2007'], targets: ['desktops'] });
}
