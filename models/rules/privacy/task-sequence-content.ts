import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { names } from '../words.ts';

export const taskSequenceContent: Rule = {
  id: 'privacy/task-sequence-content',
  title: 'Boot media show most of what their task sequences hold',
  severity: 'info',
  stride: ['I'],
  why: 'The password of boot media encrypts the variables of a task sequence and nothing else. Whatever is written elsewhere, such as in command lines and scripts, can be read by anyone who holds the media.',
  remedy:
    'Keep accounts, keys and names of people in variables of the task sequence, keep the password on, and control who can take the media.',
  sources: [cite('S4', 'Privacy Information'), cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const medium of facts.all('media')) {
      if (medium.data.kind !== 'boot') continue;
      const { name, deployments = [] } = medium.data;
      const sensitive = deployments.filter((id) => survey.get('deployments', id)?.data.sensitive);
      if (deployments.length > 0 && sensitive.length === 0) {
        yield {
          outcome: 'pass',
          subject: medium,
          others: () => deployments,
          message: () =>
            `No task sequence on ${name} is said to hold accounts or keys; it carries ${names(facts, deployments)}.`,
        };
        continue;
      }
      const password = read(survey, medium, 'password');
      const held = () => names(facts, sensitive) || 'its task sequences';
      yield {
        outcome: 'violation',
        subject: medium,
        setting: password,
        read: [password],
        others: () => sensitive,
        message: () =>
          password.value === true
            ? `The password of ${name} encrypts the variables of ${held()} and nothing else.`
            : `${name} has no password, so not even the variables of ${held()} are encrypted.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Boot media have a password, as by default.',
      document: () => bootMedia({}),
      subject: 'disc',
      severity: 'info',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'Without a password the variables are not encrypted either.',
      document: () => bootMedia({ password: false, deployments: ['install'] }),
      subject: 'disc',
    },
    {
      outcome: 'pass',
      shows: 'The task sequence that uses it holds neither accounts nor keys.',
      document: () => bootMedia({ deployments: ['refresh'] }),
      subject: 'disc',
    },
    {
      outcome: 'inapplicable',
      shows: 'USB flash drives are not booted from.',
      document: () => draw().site('p01').add('media', 'stick', { name: 'stick', kind: 'usb' }),
    },
  ],
};

function bootMedia(given: { readonly password?: boolean; readonly deployments?: string[] }) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .deployment('install', { kind: 'task-sequence', sensitive: true, targets: ['desktops'] })
    .deployment('refresh', { kind: 'task-sequence', targets: ['desktops'] })
    .add('media', 'disc', { name: 'disc', kind: 'boot', site: 'p01', ...given });
}
