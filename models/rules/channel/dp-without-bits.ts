import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption, pass } from '../verdicts.ts';
import { clientsBehind } from '../words.ts';

export const dpWithoutBits: Rule = {
  id: 'channel/dp-without-bits',
  title: 'Clients fetch content over SMB, because BITS is off',
  severity: 'medium',
  contextual: true,
  stride: ['T', 'I'],
  why: 'Where a distribution point does not offer BITS, HTTP and HTTPS, clients always use SMB, in native mode too. Configuration Manager does not encrypt it, so content can be read on the way and changed where nothing checks it.',
  remedy:
    'Allow clients to transfer content by BITS, HTTP and HTTPS, and run the site in native mode. Where SMB has to stay, protect the path with IPsec.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    const said = {
      violation: ({ id, data }: Entry<'systems'>, clear: readonly Flow[]) =>
        `${data.name} hands content to ${clientsBehind(facts, clear, id)} over unencrypted SMB, because it does not offer BITS.`,
      pass: ({ data }: Entry<'systems'>) =>
        `What clients fetch from ${data.name} is encrypted on the way, over SMB too.`,
      fix: ({ id }: Entry<'systems'>) => [
        { element: id, setting: 'distribution-point.bits', value: true },
      ],
    };
    const saidWithBits = {
      pass: ({ data }: Entry<'systems'>) => `Clients can fetch content from ${data.name} by BITS.`,
    };
    const served = facts.servers(['client-distribution-point', 'client-distribution-point-smb']);
    for (const { system, flows } of served.values()) {
      const setting = readRole(survey, system, 'distribution-point', 'bits');
      if (setting.value === true) {
        yield pass(system, saidWithBits, setting);
      } else {
        yield judgeEncryption(facts, system, flows, said, setting);
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'BITS is off, in native mode.',
      document: () => served(false),
      subject: 'dp',
      severity: 'medium',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'violation',
      shows: 'The content crosses a network where anyone can plug in.',
      document: () => served(false).zone('open', { controlledAccess: false }).clients('guests', 5),
      subject: 'dp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'BITS is on.',
      document: () => served(true),
      subject: 'dp',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the path.',
      document: () => served(false).channel('ipsec', 'hq', 'hq'),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => served(undefined),
      subject: 'dp',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows: 'No client uses the distribution point.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('dp', { 'distribution-point': { bits: false } }),
    },
  ],
};

function served(bits: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('dp', { 'distribution-point': { bits } })
    .clients('desktops', 100);
}
