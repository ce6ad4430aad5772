import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const pxeAllInterfaces: Rule = {
  id: 'osd/pxe-all-interfaces',
  title: 'The PXE service point answers on every network interface',
  severity: 'medium',
  stride: ['S', 'D'],
  why: 'A PXE service point that answers on all network interfaces also answers on networks that nobody secured for network boot. Every network that the computer is attached to, now or later, is then exposed to it.',
  remedy: 'Let the PXE service point respond only on the interfaces of secured networks.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey, networkBoot } = facts;
    for (const system of facts.holders('pxe-service-point')) {
      const setting = readRole(survey, system, 'pxe-service-point', 'interfaces');
      yield judgeSetting(facts, system, setting, {
        bad: 'all',
        good: 'selected',
        others: () => networkBoot.computersOf(system.id).map(({ id }) => id),
        violation: () =>
          `The PXE service point on ${system.data.name} answers on every network that the computer is attached to.`,
        pass: () =>
          `The PXE service point on ${system.data.name} answers on selected network interfaces only.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It responds on all interfaces.',
      document: () => pxe({ interfaces: 'all' }),
      subject: 'pxe',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'It responds on selected interfaces.',
      document: () => pxe({ interfaces: 'selected' }),
      subject: 'pxe',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => pxe({}),
      subject: 'pxe',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no PXE service point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function pxe(settings: { interfaces?: 'all' | 'selected' }) {
  return draw().zone('hq').site('p01').system('pxe', { 'pxe-service-point': settings });
}
