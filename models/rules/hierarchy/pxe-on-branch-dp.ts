import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';

export const pxeOnBranchDp: Rule = {
  id: 'hierarchy/pxe-on-branch-dp',
  title: 'A PXE service point stands on a branch distribution point',
  severity: 'high',
  stride: ['D'],
  why: 'The two roles are not supported on one computer. Computers of the branch that boot from the network would find nobody to answer them.',
  remedy: 'Put the PXE service point on another computer, or deploy the branch from boot media.',
  sources: [cite('D34')],
  products: ['cm2007'],
  *check(facts) {
    for (const system of facts.holders('pxe-service-point')) {
      const isBranch = system.data.roles?.['branch-distribution-point'] !== undefined;
      yield {
        outcome: isBranch ? 'violation' : 'pass',
        subject: system,
        message: () =>
          isBranch
            ? `${system.data.name} is to be both a PXE service point and a branch distribution point.`
            : `${system.data.name} is a PXE service point and no branch distribution point.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'One computer of the branch holds both roles.',
      document: () => branch().system('pc', ['pxe-service-point', 'branch-distribution-point']),
      subject: 'pc',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The roles stand on two computers.',
      document: () =>
        branch().system('pxe', ['pxe-service-point']).system('bdp', ['branch-distribution-point']),
      subject: 'pxe',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no PXE service point.',
      document: () => branch().system('bdp', ['branch-distribution-point']),
    },
  ],
};

function branch() {
  return draw().zone('geneva', { kind: 'branch' }).site('lyo');
}
