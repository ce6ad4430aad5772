import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { upgradeInPlace } from '../moves.ts';
import type { Fix, Rule } from '../rule.ts';
import { siteName } from '../words.ts';

export const cm2007UnderSms2003: Rule = {
  id: 'hierarchy/cm2007-under-sms2003',
  title: 'A Configuration Manager 2007 site reports to an SMS 2003 site',
  severity: 'high',
  stride: ['D'],
  why: 'The product does not support a Configuration Manager 2007 site below an SMS 2003 site. The other way round works: SMS 2003 sites may stay below until they are upgraded.',
  remedy: 'Upgrade the hierarchy from the top down, the parent site before its children.',
  sources: [cite('D52')],
  products: ['sms2003', 'cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const parent = survey.parentOf(site);
      if (parent === undefined) continue;
      const order = `${survey.productOf(site.id)} under ${survey.productOf(parent.id)}`;
      const setting = read(survey, parent, 'product');
      const evidence = { subject: site, setting, read: [setting], others: () => [parent.id] };
      if (order === 'cm2007 under sms2003') {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => upgrade(survey, parent),
          message: () =>
            `Site ${siteName(facts, site.id)} runs Configuration Manager 2007 below ${siteName(facts, parent.id)}, which runs SMS 2003.`,
        };
      } else if (order === 'sms2003 under cm2007') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `SMS 2003 site ${siteName(facts, site.id)} may report to ${siteName(facts, parent.id)}, which runs Configuration Manager 2007.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The parent still runs SMS 2003.',
      document: () => draw().site('cen', { product: 'sms2003' }).site('lyo', { parent: 'cen' }),
      subject: 'lyo',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'An SMS 2003 site reports to a Configuration Manager 2007 site.',
      document: () => draw().site('cen').site('dub', { parent: 'cen', product: 'sms2003' }),
      subject: 'dub',
    },
    {
      outcome: 'inapplicable',
      shows: 'Both run Configuration Manager 2007.',
      document: () => draw().site('cen').site('lyo', { parent: 'cen' }),
    },
  ],
};

/** Upgrades a site, and before it the SMS 2003 sites above it. */
function upgrade(survey: Survey, site: Entry<'sites'> | undefined): readonly Fix[] {
  if (site === undefined || survey.productOf(site.id) !== 'sms2003') return [];
  return [...upgrade(survey, survey.parentOf(site)), ...upgradeInPlace(site)];
}
