import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const deviceCertificates: Rule = {
  id: 'privacy/device-certificates',
  title: 'The certificates on mobile devices are inventoried',
  severity: 'info',
  stride: ['I'],
  why: 'Hardware inventory of mobile devices lists the certificates that are installed on them as well. Those may name people, their employers and the services that they use.',
  remedy:
    'Turn hardware inventory of mobile devices off where nobody needs it. Otherwise tell the people who carry the devices.',
  sources: [cite('S3', 'Certificates in Mobile Device Management')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const setting = read(survey, site, 'deviceHardwareInventory');
      const devices = survey.clientsOf(site.id).filter(({ data }) => data.kind === 'mobile-device');
      if (setting.value !== true && devices.length === 0) continue;
      const ids = devices.map(({ id }) => id);
      yield judgeSetting(facts, site, setting, {
        bad: true,
        good: false,
        others: () => ids,
        flows: () =>
          facts.flowsOf(['device-management-point']).filter(({ from }) => from.site === site.id),
        violation: () =>
          `Site ${siteName(facts, site.id)} inventories mobile devices${ids.length > 0 ? `, those in ${names(facts, ids)},` : ''} and with them the certificates that are installed there.`,
        pass: () =>
          `Site ${siteName(facts, site.id)} does not inventory the hardware of the mobile devices in ${names(facts, ids)}, nor their certificates.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Hardware inventory of mobile devices is on.',
      document: () => devices({ deviceHardwareInventory: true }),
      subject: 'p01',
      severity: 'info',
    },
    {
      outcome: 'pass',
      shows: 'Nobody turned it on.',
      document: () => devices({}),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has no mobile devices.',
      document: () => draw().zone('hq').site('p01').clients('desktops', 100),
    },
  ],
};

function devices(settings: { readonly deviceHardwareInventory?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', settings)
    .clients('handhelds', 40, { kind: 'mobile-device' });
}
