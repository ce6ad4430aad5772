import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { type Entry, isOf } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, siteName } from '../words.ts';
import { rolesSaid } from './certificate-roles.ts';
import { internetBased } from './internet-clients.ts';

export const internetClientsNeedNative: Rule = {
  id: 'pki/internet-clients-need-native',
  title: 'A mixed-mode site is opened to the Internet',
  severity: 'critical',
  stride: ['S', 'T', 'E'],
  why: 'Internet-based client management rests on the certificates of native mode, by which clients and site systems prove themselves to each other. In a mixed-mode site it is not supported, and a role that faces the Internet there believes whoever calls itself a client.',
  remedy:
    'Move the site to native mode with all of its certificates before clients are managed over the Internet. Until then let no role face the Internet.',
  sources: [cite('S3', 'Internet-based Client Management Certificates'), cite('D18')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    const facing = [...facts.internetFacing.keys()] as readonly Entry[];
    for (const subject of new Set([...internetBased(facts), ...facing])) {
      const site = survey.get('sites', subject.site);
      if (site === undefined) continue;
      const setting = readMode(survey, site);
      if (setting.value === undefined) {
        yield { outcome: 'waiting', subject };
        continue;
      }
      const evidence = { subject, setting, read: [setting] };
      const opened = () => `Site ${siteName(facts, site.id)}, ${openingOf(facts, subject)},`;
      if (setting.value !== 'mixed') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `${opened()} runs in native mode.`,
        };
        continue;
      }
      yield {
        ...evidence,
        outcome: 'violation',
        fix: () => moveToNative(facts, site),
        message: () => `${opened()} runs in mixed mode, which does not support that.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Clients of a mixed-mode site are managed over the Internet.',
      document: () =>
        draw()
          .zone('internet', { kind: 'internet' })
          .site('p01', { mode: 'mixed' })
          .clients('laptops', 40, { internetBased: true }),
      subject: 'laptops',
      severity: 'critical',
    },
    {
      outcome: 'violation',
      shows: 'Two roles of one computer face the Internet.',
      document: () => facing('mixed'),
      subject: 'dmz1',
      severity: 'critical',
    },
    {
      outcome: 'violation',
      shows: 'A server of a mixed-mode site is a client on the Internet.',
      document: () =>
        draw()
          .zone('internet', { kind: 'internet' })
          .site('p01', { mode: 'mixed' })
          .system('kiosk', [], { clientComputer: true, internetBased: true }),
      subject: 'kiosk',
    },
    {
      outcome: 'pass',
      shows: 'The site runs in native mode.',
      document: () => facing('native'),
      subject: 'dmz1',
    },
    {
      outcome: 'inapplicable',
      shows: 'Nothing faces the Internet.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 100),
    },
  ],
};

function facing(mode: 'mixed' | 'native') {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('p01', { mode })
    .system('dmz1', {
      'management-point': { internetFacing: true },
      'distribution-point': { internetFacing: true },
    });
}

/** How the Internet comes in through a client group or computer, to be said of its site. */
function openingOf(facts: Facts, subject: Entry): string {
  const name = facts.survey.nameOf(subject.id);
  if (!isOf(subject, 'systems')) return `with ${clientsIn(facts, [subject])} on the Internet`;
  const roles = facts.internetFacing.get(subject);
  return roles === undefined
    ? `with ${name} on the Internet`
    : `for which ${name} faces the Internet as ${rolesSaid(facts, subject, roles)}`;
}
