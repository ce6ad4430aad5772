import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsIn, names } from '../words.ts';
import { deliveryOf, flowsBetween, holdersFor } from './delivery.ts';

const downloads = [
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-branch-distribution-point',
];

/** Offers no fix: what runs from the distribution point is never checked at all. */
export const verifiedAfterDownload: Rule = {
  id: 'content/verified-after-download',
  title: 'Content is checked only after it was downloaded',
  severity: 'info',
  stride: ['D'],
  why: 'Clients check a package only when all of it lies in their cache. If it was tampered with they throw it away, but by then the bandwidth is spent.',
  remedy:
    'Nothing prevents it: the product has no mitigation. Keep it in mind for large packages and slow connections.',
  sources: [cite('S1', 'Security Issue')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const deployment of facts.all('deployments')) {
      const setting = read(survey, deployment, 'execution');
      if (setting.basis === 'not-applicable') continue;
      if (setting.value === undefined) {
        yield ask(facts, deployment, setting);
        continue;
      }
      const evidence = { subject: deployment, setting, read: [setting] };
      if (setting.value !== 'download') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `Nothing is downloaded for ${deployment.data.name}.`,
        };
        continue;
      }
      yield {
        ...evidence,
        outcome: 'violation',
        flows: () => flowsBetween(facts, downloads, deployment, holdersFor(facts, deployment)),
        others: () => deliveryOf(facts, deployment),
        message: () => {
          const content = names(facts, deployment.data.packages ?? []) || 'its content';
          const reached = survey.clientsReached(deployment);
          const clients = reached.length === 0 ? 'clients' : clientsIn(facts, reached);
          return `${deployment.data.name}: if somebody tampered with ${content}, ${clients} would download all of it before they throw it away.`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'An advertisement is downloaded and run locally.',
      document: () => advertised('download'),
      subject: 'office',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'So is a task sequence, as yet for nobody.',
      document: () =>
        draw().deployment('install', { kind: 'task-sequence', execution: 'download' }),
      subject: 'install',
    },
    {
      outcome: 'pass',
      shows: 'What runs from the distribution point is not downloaded.',
      document: () => advertised('run-from-distribution-point'),
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
      shows: 'Nothing but software updates is deployed.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .clients('desktops', 100)
          .deployment('patches', {
            kind: 'updates',
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
