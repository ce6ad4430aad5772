import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names } from '../words.ts';

export const branchDpPhysicalAccess: Rule = {
  id: 'content/branch-dp-physical-access',
  title: 'Anyone can walk up to a branch distribution point',
  severity: 'medium',
  stride: ['T', 'I'],
  why: 'A branch distribution point may be a workstation, which is rarely locked away as servers are. Whoever takes it or its disk has everything that was distributed to it.',
  remedy:
    'Put the branch distribution point where physical access is controlled, and keep an eye on what is distributed to it.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  check(facts) {
    const { survey, content } = facts;
    const packagesOn = ({ id }: Entry) => content.packagesOn(id).map((entry) => entry.id);
    const said = {
      bad: false,
      good: true,
      others: packagesOn,
      violation: (system: Entry<'systems'>) => {
        const held = names(facts, packagesOn(system as Entry));
        return `Nobody controls who can walk up to branch distribution point ${system.data.name}${held === '' ? '' : `, which holds ${held}`}.`;
      },
      pass: ({ data }: Entry<'systems'>) =>
        `Physical access to branch distribution point ${data.name} is controlled.`,
    };
    return facts
      .holders('branch-distribution-point')
      .map((system) =>
        judgeSetting(facts, system, read(survey, system, 'physicalAccessControlled'), said),
      );
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A workstation at the reception holds content.',
      document: () => branchPoint(false),
      subject: 'bdp',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'It stands behind a locked door.',
      document: () => branchPoint(true),
      subject: 'bdp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said where it stands.',
      document: () => branchPoint(undefined),
      subject: 'bdp',
    },
    {
      outcome: 'inapplicable',
      shows: 'A standard distribution point is a server.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('dp', ['distribution-point'], { physicalAccessControlled: false }),
    },
  ],
};

function branchPoint(physicalAccessControlled: boolean | undefined) {
  return draw()
    .zone('branch', { kind: 'branch' })
    .site('p01')
    .system('bdp', ['branch-distribution-point'], { physicalAccessControlled })
    .package('office-2007', ['bdp']);
}
