import { draw } from '../../document/draft.ts';
import { read, readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, siteName } from '../words.ts';

export const sms2003ClientsInNative: Rule = {
  id: 'hierarchy/sms2003-clients-in-native',
  title: 'SMS 2003 clients belong to a native-mode site',
  severity: 'high',
  stride: ['D'],
  why: 'SMS 2003 clients are not supported in a native-mode site. Once the site runs in native mode nobody manages them any more, and they get no updates.',
  remedy:
    'Upgrade these clients before the site runs in native mode, or assign them to a site in mixed mode.',
  sources: [cite('D58'), cite('D3')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    for (const group of facts.all('clients')) {
      const site = survey.get('sites', group.site);
      if (group.data.product !== 'sms2003' || site === undefined) continue;
      const mode = readMode(survey, site);
      if (mode.value === undefined) {
        yield { outcome: 'waiting', subject: group };
        continue;
      }
      const setting = read(survey, group, 'product');
      const isNative = mode.value === 'native';
      yield {
        outcome: isNative ? 'violation' : 'pass',
        subject: group,
        setting,
        read: [setting, mode],
        fix: () => [{ element: group.id, setting: 'product', value: 'cm2007' }],
        message: () =>
          isNative
            ? `SMS 2003 runs on ${clientsIn(facts, [group])}, but their site ${siteName(facts, site.id)} runs in native mode.`
            : `The SMS 2003 clients in ${group.data.name} belong to site ${siteName(facts, site.id)}, which runs in mixed mode.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site runs in native mode.',
      document: () => oldClients('native', 'sms2003'),
      subject: 'controllers',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The site runs in mixed mode.',
      document: () => oldClients('mixed', 'sms2003'),
      subject: 'controllers',
    },
    {
      outcome: 'inapplicable',
      shows: 'The clients are of the version of the site.',
      document: () => oldClients('native', undefined),
    },
  ],
};

function oldClients(mode: 'mixed' | 'native', product: 'sms2003' | undefined) {
  return draw().zone('plant').site('lyo', { mode }).clients('controllers', 95, { product });
}
