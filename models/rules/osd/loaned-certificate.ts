import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, siteName } from '../words.ts';
import { bootSources } from './boot-sources.ts';

export const loanedCertificate: Rule = {
  id: 'osd/loaned-certificate',
  title: 'Computers that are being deployed share one client certificate',
  severity: 'info',
  stride: ['S', 'R'],
  why: 'In native mode a computer that boots from media or from the network shows the certificate that was imported there, the same as every other. The management point cannot tell these computers apart, and whoever gets the key passes for any of them.',
  remedy:
    'Guard the certificate as the key to the site that it is: passwords, few media, and a certificate of its own for each, so that one can be blocked alone.',
  sources: [cite('S3', 'Operating System Deployment Certificates in Native Mode'), cite('S4')],
  products: ['cm2007'],
  modes: ['native'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    for (const { subject, name, certificate, computers } of bootSources(facts)) {
      const site = survey.get('sites', subject.site);
      if (site === undefined) continue;
      const mode = readMode(survey, site);
      if (mode.value === undefined) yield { outcome: 'waiting', subject };
      if (mode.value !== 'native') continue;
      const imported = certificate('clientCertificate');
      if (imported.value === false) {
        yield {
          outcome: 'pass',
          subject,
          setting: imported,
          read: [imported],
          message: () => `No client certificate was imported into ${name()}, so it lends none.`,
        };
        continue;
      }
      yield {
        outcome: 'violation',
        subject,
        setting: mode,
        read: [mode],
        others: () => computers().map(({ id }) => id),
        message: () => {
          const all = computers();
          const who = all.length === 0 ? '' : `; as drawn these are ${clientsIn(facts, all)}`;
          return `Every computer that boots from ${name()} shows the same certificate to native-mode site ${siteName(facts, site.id)}${who}.`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A PXE service point of a native site lends its certificate.',
      document: () =>
        site('native').system('pxe', { 'pxe-service-point': { clientCertificate: true } }),
      subject: 'pxe',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'Nobody said so of the boot media, but they cannot work without one.',
      document: () => site('native').medium('disc', 'boot'),
      subject: 'disc',
    },
    {
      outcome: 'pass',
      shows: 'No certificate was imported.',
      document: () => site('native').medium('disc', 'boot', { clientCertificate: false }),
      subject: 'disc',
    },
    {
      outcome: 'inapplicable',
      shows: 'In mixed mode certificates are self-signed.',
      document: () => site('mixed').system('pxe', ['pxe-service-point']).medium('disc', 'boot'),
    },
  ],
};

function site(mode: 'mixed' | 'native') {
  return draw().zone('hq').site('p01', { mode });
}
