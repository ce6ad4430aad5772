import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { deliveryOf, holdersFor } from '../content/delivery.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsIn, names } from '../words.ts';

export const taskSequenceFromDp: Rule = {
  id: 'osd/task-sequence-from-dp',
  title: 'A task sequence uses content straight from the distribution point, unchecked',
  severity: 'high',
  stride: ['T', 'E'],
  why: 'A task sequence that downloads its content checks the hash of each package against the policy and drops what does not match. One that reads the content from the distribution point while it runs checks nothing, so whoever can change it there or on the way decides what is installed.',
  remedy:
    'Set the task sequence to download content locally when it is needed. Where it must use the distribution point, restrict the package files by NTFS permissions and protect the channels from the client to the distribution point and from there to the site server with IPsec.',
  sources: [cite('S4', 'Best Practices'), cite('S3', 'Hashing Content')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const sequence of facts.all('deployments')) {
      if (sequence.data.kind !== 'task-sequence') continue;
      const { name, packages = [] } = sequence.data;
      const reached = survey.clientsReached(sequence);
      const setting = read(survey, sequence, 'execution');
      yield judgeSetting(facts, sequence, setting, {
        bad: 'run-from-distribution-point',
        good: 'download',
        flows: () =>
          setting.value === 'run-from-distribution-point'
            ? facts.runningContent.flowsOf(sequence)
            : [],
        others: () => deliveryOf(facts, sequence),
        violation: () => {
          const holders = holdersFor(facts, sequence).map(({ id }) => id);
          const what = names(facts, packages) || 'its content';
          const where = names(facts, holders) || 'distribution points';
          return reached.length === 0
            ? `${name} would use ${what} from ${where}, and nothing would check the hash; as drawn it reaches nobody.`
            : `${name} uses ${what} from ${where} on ${clientsIn(facts, reached)}, and nothing checks the hash.`;
        },
        pass: () => `${name} downloads its content and checks the hash before it uses it.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The task sequence uses content on the distribution point.',
      document: () => installing('run-from-distribution-point'),
      subject: 'install',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'It is not aimed at anybody yet.',
      document: () =>
        draw().site('p01').deployment('install', {
          kind: 'task-sequence',
          execution: 'run-from-distribution-point',
        }),
      subject: 'install',
    },
    {
      outcome: 'pass',
      shows: 'It downloads its content.',
      document: () => installing('download'),
      subject: 'install',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => installing(undefined),
      subject: 'install',
    },
    {
      outcome: 'inapplicable',
      shows: 'Advertisements have a rule of their own.',
      document: () =>
        draw().site('p01').deployment('office', { execution: 'run-from-distribution-point' }),
    },
  ],
};

function installing(execution: 'download' | 'run-from-distribution-point' | undefined) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('dp', ['distribution-point'])
    .clients('desktops', 100)
    .package('image', ['dp'], { kind: 'operating-system' })
    .deployment('install', {
      kind: 'task-sequence',
      execution,
      packages: ['image'],
      targets: ['desktops'],
    });
}
