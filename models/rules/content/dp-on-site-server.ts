import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';

export const dpOnSiteServer: Rule = {
  id: 'content/dp-on-site-server',
  title: 'The site server is a distribution point',
  severity: 'medium',
  stride: ['E', 'D'],
  why: 'A distribution point opens the most valuable computer of the site to every client. With BITS the site server needs IIS as well, which makes it much easier to attack.',
  remedy:
    'Move the distribution point to another computer and remove the role from the site server.',
  sources: [cite('S1', 'Best Practices for Distribution Points')],
  products: ['cm2007'],
  *check(facts) {
    for (const system of facts.holders('site-server')) {
      if (system.data.roles?.['distribution-point'] === undefined) {
        yield {
          outcome: 'pass',
          subject: system,
          message: () => `Site server ${system.data.name} is not a distribution point.`,
        };
        continue;
      }
      const bits = readRole(facts.survey, system, 'distribution-point', 'bits');
      yield {
        outcome: 'violation',
        subject: system,
        setting: bits,
        read: [bits],
        severity: bits.value === true ? 'high' : 'medium',
        message: () =>
          `Site server ${system.data.name} is a distribution point, so clients talk to it${bits.value === true ? ', and BITS needs IIS on it' : ''}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site server serves content by SMB.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('server', { 'site-server': {}, 'distribution-point': { bits: false } }),
      subject: 'server',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'The site server serves content by BITS, and so needs IIS.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('server', { 'site-server': {}, 'distribution-point': { bits: true } }),
      subject: 'server',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The distribution point stands on another computer.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('server', ['site-server'])
          .system('dp', ['distribution-point']),
      subject: 'server',
    },
    {
      outcome: 'inapplicable',
      shows: 'No site server is drawn.',
      document: () => draw().zone('hq').site('p01').system('dp', ['distribution-point']),
    },
  ],
};
