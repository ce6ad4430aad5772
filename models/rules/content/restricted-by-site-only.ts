import { draw } from '../../document/draft.ts';
import { type Reading, read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names } from '../words.ts';

export const restrictedBySiteOnly: Rule = {
  id: 'content/restricted-by-site-only',
  title: 'Nothing but a site or collection keeps software from others',
  severity: 'medium',
  stride: ['I', 'E'],
  why: 'Whoever has administrative rights on a client can have it join any site, and receives there what its collections qualify it for. The package files themselves may be read by every user, unless the package restricts it.',
  remedy:
    'Restrict the access permissions of the package to those who are meant to have it, at best when it is created.',
  sources: [cite('S1', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey, content } = facts;
    for (const deployment of facts.all('deployments')) {
      // Packages of software updates are to keep their default permissions (S0).
      if (deployment.data.kind === 'updates') continue;
      const packages = content
        .packagesOf(deployment)
        .filter(({ data }) => data.kind !== 'software-update');
      if (packages.length === 0) continue;
      const { name } = deployment.data;
      const setting = read(survey, deployment, 'restrictedBy');
      if (setting.value === 'none') {
        yield {
          outcome: 'pass',
          subject: deployment,
          setting,
          read: [setting],
          message: () => `${name} is meant for everybody.`,
        };
        continue;
      }
      const access = packages.map((pack) => read(survey, pack, 'accessPermissions'));
      const open = access.filter(({ value }) => value === 'default');
      const evidence = { subject: deployment, setting, read: [setting, ...open] };
      const namesOf = (settings: readonly Reading[]) =>
        names(
          facts,
          settings.map(({ element }) => element),
        );
      if (open.length === 0) {
        yield {
          ...evidence,
          outcome: 'pass',
          others: () => access.map(({ element }) => element),
          message: () =>
            `Who may read ${namesOf(access)} is set at the package, so ${name} does not rest on its site or collection.`,
        };
      } else if (setting.value === undefined) {
        yield ask(facts, deployment, setting);
      } else {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () =>
            open.map(({ element, key }) => ({ element, setting: key, value: 'restricted' })),
          message: () =>
            setting.value === 'package-access'
              ? `${name} is meant to be restricted by package access, but every user may read the files of ${namesOf(open)}.`
              : `Only its site or collection keeps ${name} from others: every user may read the files of ${namesOf(open)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Only the collection restricts it.',
      document: () => meantFor('site-or-collection'),
      subject: 'expenses',
      severity: 'medium',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'It is said to be restricted at the package, which has the default permissions.',
      document: () => meantFor('package-access', 'default'),
      subject: 'expenses',
      basis: 'declared',
    },
    {
      outcome: 'pass',
      shows: 'It is restricted at the package.',
      document: () => meantFor('package-access', 'restricted'),
      subject: 'expenses',
    },
    {
      outcome: 'pass',
      shows: 'It is meant for everybody.',
      document: () => meantFor('none'),
      subject: 'expenses',
    },
    {
      outcome: 'question',
      shows: 'Nobody said for whom it is meant.',
      document: () => meantFor(undefined),
      subject: 'expenses',
    },
    {
      outcome: 'inapplicable',
      shows:
        'A package of software updates keeps its default permissions when it is advertised too.',
      document: () =>
        meantFor('site-or-collection').package('travel-expenses', [], { kind: 'software-update' }),
    },
    {
      outcome: 'inapplicable',
      shows: 'Packages of software updates keep their default permissions.',
      document: () =>
        meantFor('site-or-collection').deployment('expenses', {
          kind: 'updates',
          packages: ['travel-expenses'],
          restrictedBy: 'site-or-collection',
        }),
    },
  ],
};

function meantFor(
  restrictedBy: 'none' | 'package-access' | 'site-or-collection' | undefined,
  accessPermissions?: 'default' | 'restricted',
) {
  return draw()
    .package('travel-expenses', [], { accessPermissions })
    .deployment('expenses', { packages: ['travel-expenses'], restrictedBy });
}
