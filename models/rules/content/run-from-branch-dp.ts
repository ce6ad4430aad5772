import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names } from '../words.ts';
import {
  branchPointsAmong,
  deliveryOf,
  flowsBetween,
  holdersFor,
  isOnBranchPoint,
} from './delivery.ts';

export const runFromBranchDp: Rule = {
  id: 'content/run-from-branch-dp',
  title: 'Content runs from a branch distribution point, unchecked',
  severity: 'high',
  stride: ['T', 'E'],
  why: 'A branch distribution point may be a workstation that anyone can walk up to. What runs from it over the network is never checked, so a change on its disk runs on every client of the branch.',
  remedy:
    'Have clients download the content from the branch distribution point and run it locally, so that its hash is checked.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const deployment of facts.all('deployments')) {
      const setting = read(survey, deployment, 'execution');
      if (setting.basis === 'not-applicable') continue;
      if (!isOnBranchPoint(facts, deployment)) continue;
      const branchPoints = () => branchPointsAmong(holdersFor(facts, deployment));
      const places = () =>
        names(
          facts,
          branchPoints().map(({ id }) => id),
        );
      yield judgeSetting(facts, deployment, setting, {
        bad: 'run-from-distribution-point',
        good: 'download',
        flows: () =>
          flowsBetween(facts, ['client-branch-distribution-point'], deployment, branchPoints()),
        others: () => deliveryOf(facts, deployment),
        violation: () =>
          `${deployment.data.name} runs content from ${branchPoints().length === 1 ? 'branch distribution point' : 'branch distribution points'} ${places()}, and no client checks it.`,
        pass: () =>
          `${deployment.data.name} downloads what lies on ${places()} and checks the hash before it runs.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A program runs from the branch distribution point.',
      document: () => onBranchPoint('run-from-distribution-point'),
      subject: 'terminal',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'A task sequence takes its content from there while it runs.',
      document: () =>
        onBranchPoint('download').deployment('install', {
          kind: 'task-sequence',
          packages: ['terminal-files'],
          execution: 'run-from-distribution-point',
          targets: ['desktops'],
        }),
      subject: 'install',
    },
    {
      outcome: 'pass',
      shows: 'It is downloaded first.',
      document: () => onBranchPoint('download'),
      subject: 'terminal',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided how it runs.',
      document: () => onBranchPoint(undefined),
      subject: 'terminal',
    },
    {
      outcome: 'inapplicable',
      shows: 'The package lies on standard distribution points only.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('dp', ['distribution-point'])
          .package('terminal-files', ['dp'])
          .deployment('terminal', {
            packages: ['terminal-files'],
            execution: 'run-from-distribution-point',
          }),
    },
  ],
};

function onBranchPoint(execution: 'download' | 'run-from-distribution-point' | undefined) {
  return draw()
    .zone('branch', { kind: 'branch' })
    .site('p01')
    .system('bdp', ['branch-distribution-point'])
    .clients('desktops', 12)
    .package('terminal-files', ['bdp'])
    .deployment('terminal', { execution, packages: ['terminal-files'], targets: ['desktops'] });
}
