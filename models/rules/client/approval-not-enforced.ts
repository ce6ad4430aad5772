import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const approvalNotEnforced: Rule = {
  id: 'client/approval-not-enforced',
  title: 'Clients that nobody approved receive policy that holds secrets',
  severity: 'medium',
  stride: ['I', 'S'],
  why: 'A mixed-mode site withholds policy with secrets from clients that nobody approved only while it is set to contain Configuration Manager 2007 clients alone. Otherwise accounts and keys in deployments go to any computer that made itself a certificate.',
  remedy:
    'Move SMS 2003 clients away, then set “This site contains only ConfigMgr 2007 clients”. Until then deploy nothing that holds accounts or keys.',
  sources: [cite('D5'), cite('S3', 'Client and Server Authentication')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const deployments = facts.sensitiveDeploymentsAt(site);
      if (deployments.length === 0) continue;
      const mode = survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: site };
      if (mode !== 'mixed') continue;
      yield judgeSetting(facts, site, read(survey, site, 'onlyConfigMgr2007Clients'), {
        bad: false,
        good: true,
        others: () => deployments,
        violation: () =>
          `Site ${siteName(facts, site.id)} does not enforce approval, so clients that nobody approved receive the secrets of ${names(facts, deployments)}.`,
        pass: () =>
          `Site ${siteName(facts, site.id)} hands the secrets of ${names(facts, deployments)} to approved clients only.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A deployment holds accounts, and approval is not enforced.',
      document: () => deployed({ onlyConfigMgr2007Clients: false }),
      subject: 'p01',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'It reaches clients of a secondary site, which the primary site approves.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed', onlyConfigMgr2007Clients: false })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 80)
          .deployment('install', { sensitive: true, targets: ['desktops'] }),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'The site contains only Configuration Manager 2007 clients.',
      document: () => deployed({ onlyConfigMgr2007Clients: true }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it does.',
      document: () => deployed({}),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'No deployment holds accounts or keys.',
      document: () => deployed({ onlyConfigMgr2007Clients: false }, false),
    },
  ],
};

function deployed(settings: { onlyConfigMgr2007Clients?: boolean }, sensitive = true) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed', ...settings })
    .clients('desktops', 1200)
    .deployment('install', { kind: 'task-sequence', sensitive, targets: ['desktops'] });
}
