import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names } from '../words.ts';
import { branchPointsAmong } from './delivery.ts';

export const sensitiveOnBranchDp: Rule = {
  id: 'content/sensitive-on-branch-dp',
  title: 'Sensitive content lies on a branch distribution point that can be stolen',
  severity: 'high',
  stride: ['I'],
  why: 'Whoever steals a branch distribution point, or only its disk, has the source files on it. What must not fall into other hands does not belong there.',
  remedy:
    'Take the package off the branch distribution points whose physical access is not controlled, or control it.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const pack of facts.all('packages')) {
      const sensitive = read(survey, pack, 'sensitive');
      if (sensitive.value !== true) continue;
      const { name } = pack.data;
      const accesses = branchPointsAmong(facts.survey.holdersOf(pack))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((system) => read(survey, system, 'physicalAccessControlled'));
      const exposed = accesses.filter(({ value }) => value === false);
      const [open] = accesses.filter(({ value }) => value === undefined);
      if (exposed.length > 0) {
        yield {
          outcome: 'violation',
          subject: pack,
          setting: exposed[0],
          read: [sensitive, ...exposed],
          fix: () => exposed.map(({ element, key }) => ({ element, setting: key, value: true })),
          message: () =>
            `${name} is sensitive and lies on ${names(
              facts,
              exposed.map(({ element }) => element),
            )}, where nobody controls physical access.`,
        };
      } else if (open !== undefined) {
        yield ask(facts, pack, open);
      } else {
        yield {
          outcome: 'pass',
          subject: pack,
          read: [sensitive, ...accesses],
          message: () =>
            accesses.length === 0
              ? `${name} is sensitive and lies on no branch distribution point.`
              : `${name} is sensitive, and physical access is controlled wherever it lies on a branch distribution point.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'One of its branch distribution points can be carried away.',
      document: () => sensitiveOn(true, false),
      subject: 'payroll',
      severity: 'high',
      setting: 'bdp-2.physicalAccessControlled',
    },
    {
      outcome: 'pass',
      shows: 'Physical access to all of them is controlled.',
      document: () => sensitiveOn(true, true),
      subject: 'payroll',
    },
    {
      outcome: 'pass',
      shows: 'It lies on a standard distribution point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('dp', ['distribution-point'])
          .package('payroll', ['dp'], { sensitive: true }),
      subject: 'payroll',
    },
    {
      outcome: 'question',
      shows: 'Of one of them nobody knows.',
      document: () => sensitiveOn(true, undefined),
      subject: 'payroll',
      setting: 'bdp-2.physicalAccessControlled',
    },
    {
      outcome: 'inapplicable',
      shows: 'The package is not sensitive.',
      document: () =>
        draw()
          .zone('branch', { kind: 'branch' })
          .site('p01')
          .system('bdp', ['branch-distribution-point'], { physicalAccessControlled: false })
          .package('office-2007', ['bdp']),
    },
  ],
};

function sensitiveOn(first: boolean | undefined, second: boolean | undefined) {
  return draw()
    .zone('branch', { kind: 'branch' })
    .site('p01')
    .system('bdp-1', ['branch-distribution-point'], { physicalAccessControlled: first })
    .system('bdp-2', ['branch-distribution-point'], { physicalAccessControlled: second })
    .package('payroll', ['bdp-1', 'bdp-2'], { sensitive: true });
}
