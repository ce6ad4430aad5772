import { type Draft, draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names } from '../words.ts';

export const runFromDpPermissive: Rule = {
  id: 'content/run-from-dp-permissive',
  title: 'Files that run from the distribution point are open to more than need them',
  severity: 'medium',
  stride: ['T', 'I', 'E'],
  why: 'Nobody checks the hash of a package that runs from the distribution point, so the permissions of its files are all that guards them. The default permissions give administrators full control and let every user read.',
  remedy:
    'Restrict the access permissions of the package to the least that is needed, or have clients download it.',
  sources: [cite('S1', 'Best Practices'), cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey, content } = facts;
    for (const pack of facts.all('packages')) {
      // Packages of software updates are to keep their default permissions (S0); they can be downloaded.
      if (pack.data.kind === 'software-update') continue;
      const executions = content
        .deploymentsOf(pack.id)
        .map((deployment) => read(survey, deployment, 'execution'));
      const running = executions.filter(({ value }) => value === 'run-from-distribution-point');
      const open = executions.filter(({ basis }) => basis === 'undecided');
      if (running.length === 0 && open.length === 0) continue;

      const setting = read(survey, pack, 'accessPermissions');
      const others = () => running.map(({ element }) => element);
      const evidence = { subject: pack, setting, read: [setting, ...running], others };
      if (setting.value === 'restricted') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `Access to the files of ${pack.data.name} is restricted.`,
        };
      } else if (running.length > 0) {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => [{ element: pack.id, setting: setting.key, value: 'restricted' }],
          message: () =>
            `${pack.data.name} runs from distribution points (${names(facts, others())}), and its files there have ${setting.value === 'changed' ? 'changed' : 'the default'} permissions rather than the least that is needed.`,
        };
      } else {
        const [first] = open.sort((a, b) => (a.element < b.element ? -1 : 1));
        if (first !== undefined) yield ask(facts, pack, first);
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The package has the default permissions.',
      document: () => advertised('run-from-distribution-point').package('office-2007', ['dp']),
      subject: 'office-2007',
      severity: 'medium',
      setting: 'office-2007.accessPermissions',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'A task sequence runs a package whose permissions were changed.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('dp', ['distribution-point'])
          .package('xp', ['dp'], { kind: 'operating-system', accessPermissions: 'changed' })
          .deployment('install', {
            kind: 'task-sequence',
            packages: ['xp'],
            execution: 'run-from-distribution-point',
          }),
      subject: 'xp',
      basis: 'declared',
    },
    {
      outcome: 'pass',
      shows: 'Access is restricted.',
      document: () =>
        advertised('run-from-distribution-point').package('office-2007', ['dp'], {
          accessPermissions: 'restricted',
        }),
      subject: 'office-2007',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided whether it runs from the distribution point.',
      document: () => advertised(undefined).package('office-2007', ['dp']),
      subject: 'office-2007',
      setting: 'office.execution',
    },
    {
      outcome: 'inapplicable',
      shows: 'Packages of software updates keep their default permissions.',
      document: () =>
        advertised('run-from-distribution-point').package('office-2007', ['dp'], {
          kind: 'software-update',
        }),
    },
    {
      outcome: 'inapplicable',
      shows: 'It is downloaded and run locally.',
      document: () => advertised('download').package('office-2007', ['dp']),
    },
  ],
};

function advertised(execution: 'download' | 'run-from-distribution-point' | undefined): Draft {
  return draw()
    .zone('hq')
    .site('p01')
    .system('dp', ['distribution-point'])
    .deployment('office', { execution, packages: ['office-2007'] });
}
