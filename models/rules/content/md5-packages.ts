import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';

export const md5Packages: Rule = {
  id: 'content/md5-packages',
  title: 'A package still has the MD5 hash of SMS 2003',
  severity: 'medium',
  stride: ['T', 'D'],
  why: 'SMS 2003 without a service pack hashed packages with MD5, and they keep that hash until they are updated. Clients may then throw away content that is sound, if they download it before it runs.',
  remedy: 'Update the package on its distribution points, which hashes it with SHA-1.',
  sources: [
    cite('S1', 'Best Practices'),
    cite('S3', 'Cryptographic Algorithms Used in Configuration Manager'),
  ],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const pack of facts.all('packages')) {
      yield judgeSetting(facts, pack, read(survey, pack, 'hash'), {
        bad: 'md5',
        good: 'sha1',
        others: () => pack.data.distributedTo ?? [],
        violation: () =>
          `${pack.data.name} was never updated since SMS 2003 hashed it with MD5, so clients that download it may throw it away.`,
        pass: () => `${pack.data.name} is hashed with SHA-1.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The package was made in SMS 2003 and never updated.',
      document: () => onPointOf({ upgraded: true }, 'md5'),
      subject: 'labels',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'Packages of a site that was not upgraded are hashed with SHA-1.',
      document: () => onPointOf({}, undefined),
      subject: 'labels',
      basis: 'default',
    },
    {
      outcome: 'question',
      shows: 'Nobody knows whether a package of an upgraded site was updated.',
      document: () => onPointOf({ upgraded: true }, undefined),
      subject: 'labels',
    },
    {
      outcome: 'inapplicable',
      shows: 'The package belongs to a site of another product.',
      document: () => onPointOf({ product: 'current-branch' }, undefined),
    },
  ],
};

function onPointOf(
  site: { upgraded?: boolean; product?: 'current-branch' },
  hash: 'md5' | undefined,
) {
  return draw()
    .zone('hq')
    .site('p01', site)
    .system('dp', ['distribution-point'])
    .package('labels', ['dp'], { hash });
}
