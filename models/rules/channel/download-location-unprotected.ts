import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names } from '../words.ts';

/** Offers no fix: what protects a share is a channel. */
export const downloadLocationUnprotected: Rule = {
  id: 'channel/download-location-unprotected',
  title: 'Update files travel to a share that nothing protects',
  severity: 'medium',
  stride: ['T'],
  why: 'Where the download location is a share, the files of software updates cross the network before they are packaged. Without IPsec or SMB signing somebody on the way can change them.',
  remedy:
    'Protect the way to the download location with IPsec or SMB signing, or keep the files on the computer that downloads them.',
  sources: [cite('S2')],
  products: ['current-branch'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    const isCurrent = (site: string) => survey.productOf(site) === 'current-branch';
    const hasCurrent = survey.all('sites').some(({ id }) => isCurrent(id));
    for (const location of facts.all('services')) {
      const { site } = location;
      if (location.data.kind !== 'download-location') continue;
      if (site === undefined ? !hasCurrent : !isCurrent(site)) continue;
      const flows = flowsTo(facts, location).filter(({ from }) => isCurrent(from.site ?? ''));
      const open = flows.filter(({ signed }) => signed !== true);
      const setting = read(survey, location, 'unc');
      const evidence = { subject: location, setting, read: [setting] };
      if (setting.value === undefined) {
        yield ask(facts, location, setting);
      } else if (setting.value && (open.length > 0 || flows.length === 0)) {
        const users = open.flatMap(({ from }) => from.members.map(({ id }) => id));
        yield {
          ...evidence,
          outcome: 'violation',
          flows: () => open,
          message: () =>
            `The download location ${location.data.name} is a share, and neither IPsec nor SMB signing protects the way to it${users.length === 0 ? '' : ` from ${names(facts, users)}`}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          flows: () => flows,
          message: () =>
            setting.value
              ? `What travels to and from the download location ${location.data.name} is signed.`
              : `The download location ${location.data.name} is no share, so nothing travels to it.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The download location is a share without protection.',
      document: () => location(true),
      subject: 'updates',
      severity: 'medium',
      setting: 'updates.unc',
    },
    {
      outcome: 'violation',
      shows: 'SMB signing protects one of the two ways only.',
      document: () => location(true).channel('smb-signing', 'provider', 'updates'),
      subject: 'updates',
    },
    {
      outcome: 'pass',
      shows: 'SMB signing protects the way.',
      document: () => location(true).channel('smb-signing', 'hq', 'hq'),
      subject: 'updates',
    },
    {
      outcome: 'pass',
      shows: 'It is no share.',
      document: () => location(false),
      subject: 'updates',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it is a share.',
      document: () => location(undefined),
      subject: 'updates',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site runs Configuration Manager 2007, of which the source does not speak.',
      document: () =>
        draw().zone('hq').site('p01').service('updates', 'download-location', { unc: true }),
    },
  ],
};

function location(unc: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { product: 'current-branch' })
    .system('provider', ['sms-provider'])
    .system('site-server', ['site-server'])
    .service('updates', 'download-location', { unc });
}

function flowsTo(facts: Facts, location: Entry<'services'>): readonly Flow[] {
  return facts
    .flowsOf(['download-location-write', 'site-server-download-location'])
    .filter(({ to }) => to.members.some(({ id }) => id === location.id));
}
