import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';

const siteCode = /^[A-Z0-9]{3}$/;

/** Also asks for the code of a site, once, for all rules that need it. */
export const siteCodeFormat: Rule = {
  id: 'hierarchy/site-code-format',
  title: 'The site code is not one that Setup takes',
  severity: 'high',
  stride: ['D'],
  why: 'A site code has three characters, each a letter from A to Z or a digit. A site cannot be installed with another one, and its code cannot be changed later.',
  remedy: 'Choose a code of three letters or digits.',
  sources: [cite('D8', 'Specifying Site Codes and Site Names')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const { name } = site.data;
      const setting = read(survey, site, 'code');
      const code = setting.value;
      if (code === undefined) {
        yield ask(facts, site, setting);
        continue;
      }
      const evidence = { subject: site, setting, read: [setting] };
      if (siteCode.test(code)) {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `The code of site ${name}, ${code}, consists of three letters or digits.`,
        };
        continue;
      }
      const corrected = code.trim().toUpperCase();
      yield {
        ...evidence,
        outcome: 'violation',
        fix: () =>
          siteCode.test(corrected) ? [{ element: site.id, setting: 'code', value: corrected }] : [],
        message: () =>
          `The code of site ${name} is “${code}”; a site code has three characters, capital letters from A to Z or digits.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The code has four letters.',
      document: () => draw().site('lyon', { code: 'LYON' }),
      subject: 'lyon',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The code is written in small letters; the fix writes it in capitals.',
      document: () => draw().site('lyon', { code: 'lyo' }),
      subject: 'lyon',
    },
    {
      outcome: 'pass',
      shows: 'The code has letters and a digit.',
      document: () => draw().site('lyon', { code: 'LY1' }),
      subject: 'lyon',
    },
    {
      outcome: 'question',
      shows: 'The site has no code yet.',
      document: () => draw().site('lyon', { code: undefined }),
      subject: 'lyon',
      setting: 'lyon.code',
    },
    {
      outcome: 'inapplicable',
      shows: 'The source speaks of Configuration Manager 2007.',
      document: () => draw().site('lyon', { code: 'LYON', product: 'sms2003' }),
    },
  ],
};
