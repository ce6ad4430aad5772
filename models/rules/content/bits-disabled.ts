import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

/** Judges each site that uses updates, and each distribution point that holds some. */
export const bitsDisabled: Rule = {
  id: 'content/bits-disabled',
  title: 'An interrupted download of software updates fails',
  severity: 'medium',
  stride: ['D'],
  why: 'With BITS a client resumes a download where the network broke off. Without it the installation of the update fails, and the client stays open to attack.',
  remedy:
    'Have clients of the site use BITS 2.5, and every distribution point that holds updates offer BITS.',
  sources: [cite('S0', 'Security Best Practices')],
  products: ['cm2007'],
  *check(facts) {
    const { survey, content } = facts;
    for (const site of facts.all('sites')) {
      const setting = read(survey, site, 'bitsForClients');
      if (setting.basis === 'not-applicable') continue;
      const uses = facts.usesOf('updates', site.id);
      if (uses.length === 0) continue;
      yield judgeSetting(facts, site, setting, {
        bad: false,
        good: true,
        others: () => uses,
        violation: () =>
          `BITS 2.5 is not enabled for site ${siteName(facts, site.id)}, so its clients cannot resume the download of software updates.`,
        pass: () => `BITS 2.5 is enabled for site ${siteName(facts, site.id)}.`,
      });
    }
    for (const system of facts.holders('distribution-point')) {
      const updates = content
        .packagesOn(system.id)
        .filter(({ data }) => data.kind === 'software-update');
      if (updates.length === 0) continue;
      const packages = () => updates.map(({ id }) => id);
      yield judgeSetting(facts, system, readRole(survey, system, 'distribution-point', 'bits'), {
        bad: false,
        good: true,
        others: packages,
        violation: () =>
          `${system.data.name} offers ${names(facts, packages())} without BITS, so clients cannot resume a download that was interrupted.`,
        pass: () => `${system.data.name} offers ${names(facts, packages())} by BITS.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The distribution point that holds the updates has no BITS.',
      document: () => updatesOn({ bits: false }, true),
      subject: 'dp',
      severity: 'medium',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'violation',
      shows: 'BITS 2.5 is not enabled for the site.',
      document: () => updatesOn({ bits: true }, false),
      subject: 'p01',
      severity: 'medium',
      setting: 'p01.bitsForClients',
    },
    {
      outcome: 'pass',
      shows: 'The distribution point has BITS.',
      document: () => updatesOn({ bits: true }, true),
      subject: 'dp',
    },
    {
      outcome: 'pass',
      shows: 'BITS 2.5 is enabled for the site.',
      document: () => updatesOn({ bits: true }, true),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided about the distribution point.',
      document: () => updatesOn({}, true),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided about the site.',
      document: () => updatesOn({ bits: true }, undefined),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'Neither site nor distribution point has to do with updates.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { bitsForClients: false })
          .system('dp', { 'distribution-point': { bits: false } })
          .package('office-2007', ['dp']),
    },
  ],
};

function updatesOn(point: { bits?: boolean }, bitsForClients: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { bitsForClients })
    .system('sup', ['software-update-point'])
    .system('dp', { 'distribution-point': point })
    .package('patches', ['dp'], { kind: 'software-update' });
}
