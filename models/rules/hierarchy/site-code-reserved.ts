import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';

/** Names of devices, which Windows keeps for itself. */
const reserved: ReadonlySet<string> = new Set(['AUX', 'CON', 'NUL', 'PRN']);

export const siteCodeReserved: Rule = {
  id: 'hierarchy/site-code-reserved',
  title: 'The site code is a name that Windows reserves',
  severity: 'high',
  stride: ['D'],
  why: 'The product names folders after the site code, and Windows makes no folder with the name of a device. What needs such a folder fails, perhaps long after the site was installed.',
  remedy: 'Choose a code other than AUX, CON, NUL and PRN.',
  sources: [cite('D8', 'Specifying Site Codes and Site Names'), cite('B4')],
  products: ['sms2003', 'cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const setting = read(survey, site, 'code');
      const code = setting.value;
      if (code === undefined) continue;
      const isReserved = reserved.has(code.toUpperCase());
      yield {
        outcome: isReserved ? 'violation' : 'pass',
        subject: site,
        setting,
        read: [setting],
        message: () =>
          `The code of site ${site.data.name}, ${code}, is ${isReserved ? 'reserved by Windows, so there can be no folder of that name' : 'not reserved by Windows'}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The code of the site in Prenzlau is that of the printer.',
      document: () => draw().site('prenzlau', { code: 'PRN' }),
      subject: 'prenzlau',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The code is free.',
      document: () => draw().site('prenzlau', { code: 'PRE' }),
      subject: 'prenzlau',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has no code yet.',
      document: () => draw().site('prenzlau', { code: undefined }),
    },
  ],
};
