import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const pxeWithoutPassword: Rule = {
  id: 'osd/pxe-without-password',
  title: 'Anyone can boot from the PXE service point',
  severity: 'high',
  stride: ['S', 'I'],
  why: 'A computer that boots from the network proves nothing before it is handed a client certificate and the task sequence. A password keeps those who do not know it from both.',
  remedy:
    'Require a password on the PXE service point, and give it only to those who deploy computers.',
  sources: [
    cite('S4', 'Best Practices'),
    cite('S3', 'Operating System Deployment Certificates in Native Mode'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const served = facts.servers(['client-pxe-boot', 'client-pxe-tftp']);
    for (const system of facts.holders('pxe-service-point')) {
      const setting = readRole(survey, system, 'pxe-service-point', 'requirePassword');
      yield judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        flows: () => served.get(system.id)?.flows ?? [],
        violation: () =>
          `The PXE service point on ${system.data.name} asks for no password: whoever boots from it gets its client certificate and what its task sequences hold.`,
        pass: () => `The PXE service point on ${system.data.name} asks for a password.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'No password is required.',
      document: () => pxe({ requirePassword: false }),
      subject: 'pxe',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'A password is required.',
      document: () => pxe({ requirePassword: true }),
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

function pxe(settings: { requirePassword?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed' })
    .system('pxe', { 'pxe-service-point': settings })
    .clients('desktops', 100);
}
