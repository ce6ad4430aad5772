import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsIn } from '../words.ts';

export const lockedDevices: Rule = {
  id: 'pki/locked-devices',
  title: 'Certificates cannot be deployed to locked mobile devices',
  severity: 'medium',
  stride: ['D'],
  why: 'Where the mobile operator locked a device, Configuration Manager cannot put certificates on it. The device then cannot check the signatures of its applications, and every certificate that it needs has to reach it in another way.',
  remedy:
    'Have the operator unlock the devices, or agree with the operator how certificates reach them.',
  sources: [cite('S3', 'Certificates in Mobile Device Management')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const group of facts.all('clients')) {
      if (group.data.kind !== 'mobile-device') continue;
      yield judgeSetting(facts, group, read(survey, group, 'operatorLocked'), {
        bad: true,
        good: false,
        violation: () =>
          `Configuration Manager cannot deploy certificates to ${clientsIn(facts, [group])}: the operator locked them.`,
        pass: () =>
          `The devices in ${group.data.name} are not locked by an operator, so certificates can be deployed to them.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The operator locked the devices.',
      document: () => clients({ kind: 'mobile-device', operatorLocked: true }),
      subject: 'handhelds',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Nobody said that they are locked.',
      document: () => clients({ kind: 'mobile-device' }),
      subject: 'handhelds',
    },
    {
      outcome: 'inapplicable',
      shows: 'There are no mobile devices.',
      document: () => clients({ kind: 'computer' }),
    },
  ],
};

function clients(given: { kind: 'mobile-device' | 'computer'; operatorLocked?: boolean }) {
  return draw().zone('hq').site('p01', { mode: 'mixed' }).clients('handhelds', 60, given);
}
