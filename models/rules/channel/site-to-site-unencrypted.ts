import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const siteToSiteUnencrypted: Rule = {
  id: 'channel/site-to-site-unencrypted',
  title: 'Two sites exchange data without encryption',
  severity: 'medium',
  contextual: true,
  stride: ['I'],
  why: 'Sites sign what they send to each other, but do not encrypt it, in either mode. Inventory, status, packages and the configuration of the site can be read wherever the connection passes.',
  remedy: 'Protect the connection between the two site servers with IPsec.',
  sources: [cite('S3', 'Site-to-Site Signing and Encryption'), cite('D42')],
  products: ['cm2007', 'sms2003'],
  reach: { roles: ['site-server'] },
  *check(facts) {
    const { survey } = facts;
    const flows = facts.flowsOf(['child-site-parent-site', 'parent-site-child-site']);
    const between = new Map<Entry<'sites'>, Flow[]>();
    for (const flow of flows) {
      const isUpward = flow.communication.id === 'child-site-parent-site';
      const child = survey.get('sites', isUpward ? flow.from.site : flow.to.site);
      if (child === undefined) continue;
      between.set(child, [...(between.get(child) ?? []), flow]);
    }
    const parties = (child: Entry<'sites'>) =>
      `site ${siteName(facts, child.id)} and its parent ${siteName(facts, child.data.parent ?? '')}`;
    const said = {
      violation: (child: Entry<'sites'>) =>
        `Sent between ${parties(child)}: inventory, status, packages and configuration, signed, but not encrypted.`,
      pass: (child: Entry<'sites'>) => `Everything sent between ${parties(child)} is encrypted.`,
    };
    for (const [child, exchanged] of between) {
      yield judgeEncryption(facts, child, exchanged, said);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A child site and its parent have no IPsec between them.',
      document: () => sites(),
      subject: 'nyc',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'The connection ends in a perimeter network.',
      document: () =>
        sites()
          .zone('dmz', { kind: 'perimeter' })
          .system('nyc-server', ['site-server'], { site: 'nyc' }),
      subject: 'nyc',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects everything between the two sites.',
      document: () => sites().channel('ipsec', 'cen', 'nyc'),
      subject: 'nyc',
    },
    {
      outcome: 'inapplicable',
      shows: 'A site stands alone.',
      document: () => draw().site('cen'),
    },
  ],
};

function sites() {
  return draw()
    .zone('hq')
    .site('cen', { mode: 'native' })
    .system('cen-server', ['site-server'])
    .zone('ny')
    .site('nyc', { parent: 'cen', mode: 'native' })
    .system('nyc-server', ['site-server']);
}
