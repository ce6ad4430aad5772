import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeEncryption } from '../verdicts.ts';
import { clientsBehind } from '../words.ts';

export const branchDpSmb: Rule = {
  id: 'channel/branch-dp-smb',
  title: 'Clients fetch content from a branch distribution point over SMB',
  severity: 'medium',
  contextual: true,
  stride: ['T', 'I'],
  why: 'Branch distribution points always use SMB, in native mode too, and Configuration Manager does not encrypt it. Whoever is on the branch network sees which content goes where, and can change what is not checked afterwards.',
  remedy:
    'Protect the branch network with IPsec, and download content before it runs, so that its hash is checked.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode')],
  products: ['cm2007'],
  *check(facts) {
    const said = {
      violation: ({ id, data }: Entry<'systems'>, clear: readonly Flow[]) =>
        `${data.name} hands content to ${clientsBehind(facts, clear, id)} over unencrypted SMB.`,
      pass: ({ data }: Entry<'systems'>) =>
        `Everything that clients fetch from ${data.name} is encrypted on the way.`,
    };
    for (const { system, flows } of facts.servers(['client-branch-distribution-point']).values()) {
      yield judgeEncryption(facts, system, flows, said);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A branch distribution point serves the clients around it, in native mode.',
      document: () =>
        draw()
          .zone('branch', { kind: 'branch' })
          .site('p01', { mode: 'native' })
          .system('bdp', ['branch-distribution-point'])
          .clients('desktops', 12),
      subject: 'bdp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Anyone can plug into the branch network.',
      document: () =>
        draw()
          .zone('branch', { kind: 'branch', controlledAccess: false })
          .site('p01', { mode: 'mixed' })
          .system('bdp', ['branch-distribution-point'])
          .clients('desktops', 12),
      subject: 'bdp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'IPsec protects the branch network.',
      document: () =>
        draw()
          .zone('branch', { kind: 'branch' })
          .site('p01', { mode: 'native' })
          .system('bdp', ['branch-distribution-point'])
          .clients('desktops', 12)
          .channel('ipsec', 'branch', 'branch'),
      subject: 'bdp',
    },
    {
      outcome: 'inapplicable',
      shows: 'No client stands in the zone of the branch distribution point.',
      document: () =>
        draw()
          .zone('branch', { kind: 'branch' })
          .site('p01', { mode: 'native' })
          .system('bdp', ['branch-distribution-point'])
          .zone('hq')
          .clients('desktops', 12),
    },
  ],
};
