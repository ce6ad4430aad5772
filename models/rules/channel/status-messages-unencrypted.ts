import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Flow } from '../../flows/flow.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { clientsBehind, siteName } from '../words.ts';

export const statusMessagesUnencrypted: Rule = {
  id: 'channel/status-messages-unencrypted',
  title: 'Status messages travel in the clear',
  severity: 'low',
  stride: ['I'],
  why: 'Status messages tell which programs ran on which computers and how it went. Clients send them encrypted only in native mode.',
  remedy: 'Run the site in native mode. Until then protect the path with IPsec.',
  sources: [cite('S1', 'Privacy Information')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    const reported = facts.servers(['client-management-point', 'device-management-point']);
    for (const { system, flows } of reported.values()) {
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const setting = readMode(survey, site);
      if (setting.value === undefined) yield { outcome: 'waiting', subject: system };
      if (setting.value !== 'mixed') continue;
      yield judgeEncryption(
        facts,
        system,
        flows,
        {
          violation: ({ id, data }: Entry<'systems'>, clear: readonly Flow[]) =>
            `${data.name} takes the status messages of ${clientsBehind(facts, clear, id)} unencrypted, because site ${siteName(facts, site.id)} runs in mixed mode.`,
          pass: ({ data }) => `Status messages reach ${data.name} encrypted.`,
          fix: () => moveToNative(facts, site),
        },
        setting,
      );
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Clients report to a management point of a mixed-mode site.',
      document: () => reporting('mixed'),
      subject: 'mp',
      severity: 'low',
      setting: 'p01.mode',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the path.',
      document: () => reporting('mixed').channel('ipsec', 'desktops', 'mp'),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'Native mode encrypts them.',
      document: () => reporting('native'),
    },
  ],
};

function reporting(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}
