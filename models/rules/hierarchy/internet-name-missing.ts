import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed } from '../words.ts';

const qualifiedName = /^[^.\s]+(\.[^.\s]+)+\.?$/;

export const internetNameMissing: Rule = {
  id: 'hierarchy/internet-name-missing',
  title: 'An Internet-facing computer has no name in the public DNS',
  severity: 'high',
  stride: ['D'],
  why: 'Clients on the Internet find their site systems by a fully qualified name that the public DNS resolves. Without such a name no client there reaches the computer.',
  remedy: 'Register an Internet FQDN for the computer and enter it in its properties.',
  sources: [cite('D19'), cite('D20')],
  products: ['cm2007'],
  *check(facts) {
    for (const [system, facing] of facts.internetFacing) {
      const { name } = system.data;
      const setting = read(facts.survey, system, 'internetFqdn');
      const published = setting.value;
      if (published === undefined) {
        yield ask(facts, system, setting);
        continue;
      }
      const evidence = { subject: system, setting, read: [setting] };
      yield qualifiedName.test(published)
        ? {
            ...evidence,
            outcome: 'pass',
            message: () => `On the Internet ${name} is known as ${published}.`,
          }
        : {
            ...evidence,
            outcome: 'violation',
            message: () =>
              `The ${listed(facing.map(roleInSentence))} on ${name} ${facing.length === 1 ? 'faces' : 'face'} the Internet, but ${published === '' ? 'the computer has no name there' : `“${published}” is no fully qualified name`}.`,
          };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The computer has no Internet name.',
      document: () => facing(''),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The name is not fully qualified.',
      document: () => facing('manage'),
      subject: 'mp',
    },
    {
      outcome: 'pass',
      shows: 'The computer has a name in the public DNS.',
      document: () => facing('manage.contoso.com'),
      subject: 'mp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said under which name it is published.',
      document: () => facing(undefined),
      subject: 'mp',
      setting: 'mp.internetFqdn',
    },
    {
      outcome: 'inapplicable',
      shows: 'The management point serves the intranet.',
      document: () => draw().zone('hq').site('ham').system('mp', ['management-point']),
    },
  ],
};

function facing(internetFqdn: string | undefined) {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('ham', { mode: 'native' })
    .system('mp', { 'management-point': { internetFacing: true } }, { internetFqdn });
}
