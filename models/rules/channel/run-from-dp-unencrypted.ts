import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, names } from '../words.ts';
import { judgeRunningContent } from './running-content.ts';

export const runFromDpUnencrypted: Rule = {
  id: 'channel/run-from-dp-unencrypted',
  title: 'Content runs from the distribution point over an open channel',
  severity: 'high',
  contextual: true,
  stride: ['T', 'I', 'E'],
  why: 'Content that runs from a distribution point is read over SMB in every site mode, unencrypted, and its hash is never checked. Whoever is on the path can change what the clients run.',
  remedy:
    'Have clients download the content. Where it must run from the distribution point, protect the channel between the clients and the distribution point with IPsec.',
  sources: [
    cite('S1', 'Best Practices'),
    cite('S3', 'Communication That Is Unencrypted in Native Mode'),
    cite('S4', 'Best Practices'),
  ],
  products: ['cm2007'],
  reach: 'hierarchy',
  check: (facts) =>
    judgeRunningContent(facts, {
      flowsOf: (deployment) => facts.runningContent.flowsOf(deployment),
      violation(deployment, open) {
        const held = facts.runningContent.pointsOf(deployment);
        const points = open.flatMap(({ to }) => to.members.map(({ id }) => id));
        const running = new Set(open.flatMap(({ from }) => from.members.map(({ id }) => id)));
        const clients = facts.survey.clientsReached(deployment).filter(({ id }) => running.has(id));
        return `${deployment.data.name} runs from ${names(
          facts,
          points.filter((id) => held.has(id)),
        )} over SMB, and nothing signs and encrypts it on the way to ${clientsIn(facts, clients)}.`;
      },
      pass: ({ data }) =>
        `${data.name} runs from distribution points over channels that are signed and encrypted.`,
    }),
  examples: [
    {
      outcome: 'violation',
      shows: 'An advertisement runs from the distribution point, in native mode.',
      document: () => advertised('run-from-distribution-point'),
      subject: 'office',
      severity: 'high',
      setting: 'office.execution',
    },
    {
      outcome: 'violation',
      shows: 'A task sequence runs from a branch distribution point where anyone can plug in.',
      document: () =>
        draw()
          .zone('branch', { kind: 'branch', controlledAccess: false })
          .site('p01')
          .system('bdp', ['branch-distribution-point'])
          .clients('desktops', 12)
          .package('xp', ['bdp'])
          .deployment('install', {
            kind: 'task-sequence',
            execution: 'run-from-distribution-point',
            packages: ['xp'],
            targets: ['desktops'],
          }),
      subject: 'install',
      severity: 'critical',
    },
    {
      outcome: 'violation',
      shows: 'SMB signing alone does not keep the content secret.',
      document: () => advertised('run-from-distribution-point').channel('smb-signing', 'hq', 'hq'),
      subject: 'office',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the channel.',
      document: () => advertised('run-from-distribution-point').channel('ipsec', 'desktops', 'dp'),
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
      shows: 'It is downloaded and run locally.',
      document: () => advertised('download'),
    },
  ],
};

function advertised(execution: 'download' | 'run-from-distribution-point' | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('dp', { 'distribution-point': { bits: true } })
    .clients('desktops', 100)
    .package('office-2007', ['dp'])
    .deployment('office', { execution, packages: ['office-2007'], targets: ['desktops'] });
}
