import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names } from '../words.ts';

export const accessNotRefreshed: Rule = {
  id: 'content/access-not-refreshed',
  title: 'New access permissions have not reached the distribution points',
  severity: 'medium',
  stride: ['I', 'T'],
  why: 'Access accounts on package files take effect only when the distribution points are refreshed. Until then the files stay open to everyone who could use them before.',
  remedy:
    'Update the distribution points of the package, and set its access permissions when it is created.',
  sources: [cite('S1', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const pack of facts.all('packages')) {
      // Those of software update packages are not to be changed in the first place (S0).
      if (pack.data.kind === 'software-update') continue;
      if (read(survey, pack, 'accessPermissions').value === 'default') continue;
      const holders = pack.data.distributedTo ?? [];
      yield judgeSetting(facts, pack, read(survey, pack, 'accessRefreshed'), {
        bad: false,
        good: true,
        others: () => holders,
        violation: () =>
          `The access permissions of ${pack.data.name} were set, but its distribution points were not refreshed: the files on ${names(facts, holders) || 'them'} still have the earlier ones.`,
        pass: () =>
          `The distribution points of ${pack.data.name} were refreshed after its access permissions were set.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Access was restricted, and nobody updated the distribution points.',
      document: () => restricted(false),
      subject: 'payroll',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'They were updated.',
      document: () => restricted(true),
      subject: 'payroll',
    },
    {
      outcome: 'question',
      shows: 'Nobody knows whether they were updated.',
      document: () => restricted(undefined),
      subject: 'payroll',
    },
    {
      outcome: 'inapplicable',
      shows: 'The permissions of update packages are to stay as they are.',
      document: () => restricted(false, 'software-update'),
    },
    {
      outcome: 'inapplicable',
      shows: 'The package has the default permissions.',
      document: () => draw().package('payroll', [], { accessRefreshed: false }),
    },
  ],
};

function restricted(
  accessRefreshed: boolean | undefined,
  kind: 'software' | 'software-update' = 'software',
) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('dp', ['distribution-point'])
    .package('payroll', ['dp'], { kind, accessPermissions: 'restricted', accessRefreshed });
}
