import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn } from '../words.ts';

export const interactiveElevatedProgram: Rule = {
  id: 'content/interactive-elevated-program',
  title: 'Users interact with a program that has administrative rights',
  severity: 'high',
  stride: ['E'],
  why: 'A window of a program with administrative rights can be made to do more than it was meant for, such as open other programs. Whoever sits at the computer becomes its administrator that way.',
  remedy:
    'Do not let users interact with the program. Where an installation needs both, use a Windows Installer package with elevated privileges for each user.',
  sources: [cite('S1', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const deployment of facts.all('deployments')) {
      const elevated = read(survey, deployment, 'runElevated');
      const setting = read(survey, deployment, 'userInteraction');
      if (setting.basis === 'not-applicable') continue;
      const { name } = deployment.data;
      const reached = survey.clientsReached(deployment);
      const evidence = {
        subject: deployment,
        setting,
        read: [elevated, setting],
        others: () => reached.map(({ id }) => id),
      };
      if (elevated.value === true && setting.value === true) {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => [{ element: deployment.id, setting: setting.key, value: false }],
          message: () =>
            `${name} runs with administrative rights and lets users interact with it${reached.length === 0 ? '' : `, on ${clientsIn(facts, reached)}`}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            elevated.value === true
              ? `${name} runs with administrative rights, and users do not interact with it.`
              : `${name} does not run with administrative rights.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The program runs with administrative rights and asks the user.',
      document: () => advertised({ runElevated: true, userInteraction: true }),
      subject: 'viewer',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'It runs with administrative rights, out of sight.',
      document: () => advertised({ runElevated: true }),
      subject: 'viewer',
    },
    {
      outcome: 'pass',
      shows: 'It asks the user, with the rights of the user.',
      document: () => advertised({ userInteraction: true }),
      subject: 'viewer',
    },
    {
      outcome: 'inapplicable',
      shows: 'A task sequence is no program.',
      document: () => draw().deployment('install', { kind: 'task-sequence' }),
    },
  ],
};

function advertised(given: { runElevated?: boolean; userInteraction?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .deployment('viewer', { ...given, targets: ['desktops'] });
}
