import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';

export const pxeInPerimeter: Rule = {
  id: 'osd/pxe-in-perimeter',
  title: 'A PXE service point stands in the perimeter network',
  severity: 'medium',
  stride: ['S', 'T', 'D'],
  why: 'The product supports a PXE service point in a perimeter network, but advises against it. What answers every computer that asks, without proof on either side, does not belong where attackers are expected.',
  remedy: 'Move the PXE service point to a network segment inside whose access is controlled.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey, networkBoot } = facts;
    for (const system of facts.holders('pxe-service-point')) {
      const where = `The PXE service point on ${system.data.name} stands in ${survey.nameOf(system.data.zone)}`;
      const evidence = {
        subject: system,
        others: () => [system.data.zone, ...networkBoot.computersOf(system.id).map(({ id }) => id)],
      };
      yield facts.isOutside(system.zone)
        ? {
            ...evidence,
            outcome: 'violation',
            message: () => `${where}, where attackers are to be expected.`,
          }
        : { ...evidence, outcome: 'pass', message: () => `${where}, not in a perimeter network.` };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'It stands in the perimeter network.',
      document: () => pxe('perimeter'),
      subject: 'pxe',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It stands in a zone inside the perimeter network.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .zone('segment', { parent: 'dmz' })
          .site('p01')
          .system('pxe', ['pxe-service-point']),
      subject: 'pxe',
    },
    {
      outcome: 'pass',
      shows: 'It stands inside.',
      document: () => pxe('intranet'),
      subject: 'pxe',
    },
    {
      outcome: 'inapplicable',
      shows: 'What stands in the perimeter network is no PXE service point.',
      document: () =>
        draw().zone('dmz', { kind: 'perimeter' }).site('p01').system('mp', ['management-point']),
    },
  ],
};

function pxe(kind: 'intranet' | 'perimeter') {
  return draw().zone('net', { kind }).site('p01').system('pxe', ['pxe-service-point']);
}
