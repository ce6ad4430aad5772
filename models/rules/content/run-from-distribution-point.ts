import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsIn, names } from '../words.ts';
import { deliveryOf, holdersFor } from './delivery.ts';

export const runFromDistributionPoint: Rule = {
  id: 'content/run-from-distribution-point',
  title: 'A program runs from the distribution point, unchecked',
  severity: 'high',
  contextual: true,
  stride: ['T', 'E'],
  why: 'Clients check the hash of a package after they downloaded it. Where the program runs from the distribution point nothing is checked, and whoever can change the content there or on the way decides what runs.',
  remedy:
    'Set the advertisement to download the content and run it locally. Where it must run from the distribution point, restrict the package files by NTFS permissions and protect the channels from the client to the distribution point and from there to the site server with IPsec.',
  sources: [cite('S1', 'Best Practices'), cite('S3', 'Hashing Content')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const deployment of facts.all('deployments')) {
      if (deployment.data.kind !== 'advertisement') continue;
      const reached = survey.clientsReached(deployment);
      const holders = () => holdersFor(facts, deployment).map(({ id }) => id);
      const setting = read(survey, deployment, 'execution');
      yield judgeSetting(facts, deployment, setting, {
        bad: 'run-from-distribution-point',
        good: 'download',
        flows: () =>
          setting.value === 'run-from-distribution-point'
            ? facts.runningContent.flowsOf(deployment)
            : [],
        others: () => deliveryOf(facts, deployment),
        violation: () => {
          const program = names(facts, deployment.data.packages ?? []) || 'its program';
          const places = names(facts, holders()) || 'distribution points';
          return reached.length === 0
            ? `${deployment.data.name} would run ${program} from ${places}, and nothing would check the hash; as drawn it reaches nobody.`
            : `${deployment.data.name} runs ${program} from ${places} on ${clientsIn(facts, reached as readonly Entry[])}, and nothing checks the hash.`;
        },
        pass: () =>
          `${deployment.data.name} downloads its content and checks the hash before it runs.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'An advertisement runs from the distribution point.',
      document: () => advertised('run-from-distribution-point'),
      subject: 'office',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The content crosses a network where anyone can plug in.',
      document: () =>
        advertised('run-from-distribution-point')
          .zone('open', { controlledAccess: false })
          .clients('visitors', 5)
          .deployment('office', {
            execution: 'run-from-distribution-point',
            packages: ['office-2007'],
            targets: ['visitors'],
          }),
      subject: 'office',
      severity: 'critical',
    },
    {
      outcome: 'pass',
      shows: 'It is downloaded and run locally.',
      document: () => advertised('download'),
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
      shows: 'Task sequences have a rule of their own.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .clients('desktops', 100)
          .deployment('install', {
            kind: 'task-sequence',
            execution: 'run-from-distribution-point',
            targets: ['desktops'],
          }),
    },
  ],
};

function advertised(execution: 'download' | 'run-from-distribution-point' | undefined) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('dp', ['distribution-point'])
    .clients('desktops', 100)
    .package('office-2007', ['dp'])
    .deployment('office', { execution, packages: ['office-2007'], targets: ['desktops'] });
}
