import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const autoApproval: Rule = {
  id: 'client/auto-approval',
  title: 'Every computer that asks becomes an approved client',
  severity: 'high',
  stride: ['S', 'I'],
  why: 'Approval decides which clients of a mixed-mode site are trusted with policy that holds secrets. Where all are approved automatically, an attacker’s computer is trusted with them as well.',
  remedy: 'Approve only computers of trusted domains automatically, and all others by hand.',
  sources: [cite('S3', 'Client and Server Authentication'), cite('D5'), cite('D49')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      if (site.data.kind !== 'primary') continue;
      const mode = survey.modeOf(site.id);
      if (mode === undefined) yield { outcome: 'waiting', subject: site };
      if (mode !== 'mixed') continue;
      const setting = read(survey, site, 'clientApproval');
      const evidence = { subject: site, setting, read: [setting] };
      if (setting.value === undefined) yield ask(facts, site, setting);
      else if (setting.value === 'all') {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => [{ element: site.id, setting: 'clientApproval', value: 'trusted-domains' }],
          message: () =>
            `Site ${siteName(facts, site.id)} approves every client automatically, whoever it is.`,
        };
      } else {
        const how =
          setting.value === 'manual'
            ? 'approves clients by hand only'
            : 'approves only clients of trusted domains automatically';
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `Site ${siteName(facts, site.id)} ${how}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'All clients are approved automatically.',
      document: () => draw().site('p01', { mode: 'mixed', clientApproval: 'all' }),
      subject: 'p01',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Clients of trusted domains are approved automatically.',
      document: () => draw().site('p01', { mode: 'mixed', clientApproval: 'trusted-domains' }),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'An administrator approves each client.',
      document: () => draw().site('p01', { mode: 'mixed', clientApproval: 'manual' }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => draw().site('p01', { mode: 'mixed' }),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'In native mode certificates decide who is a client.',
      document: () => draw().site('p01', { mode: 'native', clientApproval: 'all' }),
    },
  ],
};
