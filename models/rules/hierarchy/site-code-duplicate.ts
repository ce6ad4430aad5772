import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { names } from '../words.ts';

export const siteCodeDuplicate: Rule = {
  id: 'hierarchy/site-code-duplicate',
  title: 'Two sites have the same code',
  severity: 'high',
  stride: ['S', 'T', 'D'],
  why: 'Sites know each other by their codes, in what they send and in what they publish. Setup does not check whether a code is taken, so two sites with one code can overwrite each other’s objects before anyone notices.',
  remedy:
    'Give every site a code of its own, also with regard to other hierarchies that publish in the same Active Directory forest.',
  sources: [cite('D8')],
  products: ['cm2007'],
  reach: { roles: [] },
  *check(facts) {
    const { survey } = facts;
    const byCode = new Map<string, Entry<'sites'>[]>();
    for (const site of facts.all('sites')) {
      const { code } = site.data;
      if (code !== undefined) within(byCode, code.toUpperCase(), () => []).push(site);
    }
    const isAlone = byCode.size === 1 && [...byCode.values()][0]?.length === 1;
    if (isAlone) return;
    for (const [code, sites] of byCode) {
      for (const site of sites) {
        const setting = read(survey, site, 'code');
        const others = sites.flatMap(({ id }) => (id === site.id ? [] : id));
        const evidence = { subject: site, setting, read: [setting], others: () => others };
        yield others.length > 0
          ? {
              ...evidence,
              outcome: 'violation',
              message: () =>
                `Site ${site.data.name} has the code ${code}, as ${names(facts, others)} has.`,
            }
          : {
              ...evidence,
              outcome: 'pass',
              message: () => `Only site ${site.data.name} has the code ${code}.`,
            };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Two cities begin with the same letters.',
      document: () => draw().site('bremen').site('brest'),
      subject: 'brest',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Each site has a code of its own.',
      document: () => draw().site('bremen').site('brest', { code: 'BES' }),
      subject: 'brest',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is one site.',
      document: () => draw().site('bremen'),
    },
  ],
};
