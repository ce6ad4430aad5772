import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { clientsBehind, siteName } from '../words.ts';

export const selfSignedIdentities: Rule = {
  id: 'client/self-signed-identities',
  title: 'Any computer can make itself a client',
  severity: 'medium',
  contextual: true,
  stride: ['S'],
  why: 'Clients of a mixed-mode site prove who they are by certificates that they made themselves, and the management point accepts every one of them. An attacker’s computer therefore becomes a client as easily as any other, and only approval keeps secrets from it.',
  remedy:
    'Run the site in native mode, where clients need a certificate of the PKI. Until then approve clients with care, and control who can reach the management point.',
  sources: [cite('S3', 'Client and Server Authentication')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    const toManagementPoint = ['client-management-point', 'device-management-point'];
    for (const { system, flows } of facts.servers(toManagementPoint).values()) {
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const setting = readMode(survey, site);
      const evidence = { subject: system, setting, read: [setting], flows: () => flows };
      if (setting.value === undefined) yield { outcome: 'waiting', subject: system };
      else if (setting.value === 'mixed') {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => moveToNative(facts, site),
          message: () =>
            `${system.data.name} accepts any certificate that a computer made for itself, so whoever reaches it can become a client beside ${clientsBehind(facts, flows, system.id)}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `${system.data.name} accepts no client without a certificate of the PKI: site ${siteName(facts, site.id)} runs in native mode.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A mixed-mode management point serves clients.',
      document: () => served('mixed'),
      subject: 'mp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Anyone can plug in where it is reached from.',
      document: () => served('mixed').zone('lobby', { controlledAccess: false }).clients('pcs', 5),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The site runs in native mode.',
      document: () => served('native'),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has no clients.',
      document: () =>
        draw().zone('hq').site('p01', { mode: 'mixed' }).system('mp', ['management-point']),
    },
  ],
};

function served(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('mp', ['management-point'])
    .clients('desktops', 1200);
}
