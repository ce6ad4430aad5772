import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { names } from '../words.ts';

export const packagePermissionsChanged: Rule = {
  id: 'updates/package-permissions-changed',
  title: 'The permissions of an update package were changed',
  severity: 'high',
  stride: ['T', 'D'],
  why: 'By default administrators have full control of the files of an update package, and users may read them. Other permissions may let an attacker add updates, alter them or take them away.',
  remedy: 'Give the package its default permissions back.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const pack of facts.all('packages')) {
      if (pack.data.kind !== 'software-update') continue;
      const { name, distributedTo = [] } = pack.data;
      const setting = read(survey, pack, 'accessPermissions');
      const evidence = { subject: pack, setting, read: [setting], others: () => distributedTo };
      if (setting.value === 'default') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `Update package ${name} has its default permissions.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => [{ element: pack.id, setting: setting.key, value: 'default' }],
          message: () => {
            // Distribution points that were not refreshed still have the earlier ones.
            const places = pack.data.accessRefreshed === false ? '' : names(facts, distributedTo);
            return `Update package ${name} no longer has its default permissions${places === '' ? '' : ` on ${places}`}.`;
          },
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Technicians were given write access.',
      document: () => updates('changed'),
      subject: 'patches',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows:
        'Restricted permissions are not the default ones either, in current branch as in 2007.',
      document: () => updates('restricted', 'current-branch'),
      subject: 'patches',
    },
    {
      outcome: 'pass',
      shows: 'Nobody changed them.',
      document: () => updates(undefined),
      subject: 'patches',
      basis: 'default',
    },
    {
      outcome: 'inapplicable',
      shows: 'The package holds software.',
      document: () => draw().package('office-2007', [], { accessPermissions: 'changed' }),
    },
  ],
};

function updates(
  accessPermissions: 'restricted' | 'changed' | undefined,
  product: 'cm2007' | 'current-branch' = 'cm2007',
) {
  return draw()
    .zone('hq')
    .site('p01', { product })
    .system('dp', ['distribution-point'])
    .package('patches', ['dp'], { kind: 'software-update', accessPermissions });
}
