import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import { capitalised } from '../../elements/capitalised.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting, judgeSettings } from '../verdicts.ts';
import { clientsIn, siteName } from '../words.ts';
import { holdersOf, required, roleOf, rolesSaid } from './certificate-roles.ts';
import { clientComputers, inNativeMode } from './native-mode.ts';

export const clientCertificateMissing: Rule = {
  id: 'pki/client-certificate-missing',
  title: 'Clients, or a site system, of a native-mode site have no client certificate',
  severity: 'high',
  stride: ['D'],
  why: 'In native mode a client proves itself with a client authentication certificate, and management points and state migration points need one as well, even without the client software. Clients without it drop out of management and miss their updates; site systems without it cannot do their part.',
  remedy:
    'Deploy client authentication certificates to all clients and to the computers of management points and state migration points, before the site changes to native mode.',
  sources: [
    cite('S3', 'Native Mode Certificates'),
    cite('S3', 'Cryptographic Controls in Native Mode'),
  ],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    yield* inNativeMode(facts, clientComputers(facts), (group) => {
      const certificate = read(survey, group, 'clientCertificate');
      return judgeSetting(facts, group, certificate, {
        bad: false,
        good: true,
        violation: () =>
          `${capitalised(clientsIn(facts, [group]))} cannot talk to native-mode site ${siteName(facts, group.data.site)}: they have no client authentication certificate.`,
        pass: () => `The clients in ${group.data.name} have a client authentication certificate.`,
      });
    });
    yield* inNativeMode(facts, holdersOf(facts, needing), (system) => {
      const roles = needing.filter((role) => system.data.roles?.[role] !== undefined);
      const certificates = roles.map((role) => readRole(survey, system, role, 'clientCertificate'));
      const { name, site = '' } = system.data;
      return judgeSettings(facts, system, required(certificates), {
        violation: (missing) =>
          `${name} has no client authentication certificate, which it needs as ${rolesSaid(facts, system, missing.map(roleOf))} of native-mode site ${siteName(facts, site)}.`,
        pass: () =>
          `${name} has the client authentication certificate that it needs as ${rolesSaid(facts, system, roles)}.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Client computers have none.',
      document: () => native().clients('desktops', 100, { clientCertificate: false }),
      subject: 'desktops',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'A computer lacks it for one of its two roles.',
      document: () =>
        native().system('server', {
          'management-point': { clientCertificate: true },
          'state-migration-point': { clientCertificate: false },
        }),
      subject: 'server',
      setting: 'server.state-migration-point.clientCertificate',
    },
    {
      outcome: 'pass',
      shows: 'The clients have theirs.',
      document: () => native().clients('desktops', 100, { clientCertificate: true }),
      subject: 'desktops',
    },
    {
      outcome: 'pass',
      shows: 'The management point has its own.',
      document: () => native().system('mp', { 'management-point': { clientCertificate: true } }),
      subject: 'mp',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the clients have one.',
      document: () => native().clients('desktops', 100),
      subject: 'desktops',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the state migration point has one.',
      document: () => native().system('smp', ['state-migration-point']),
      subject: 'smp',
    },
    {
      outcome: 'inapplicable',
      shows:
        'Mixed mode makes its own, devices have a rule of their own, and a distribution point needs none.',
      document: () =>
        native()
          .clients('handhelds', 10, { kind: 'mobile-device' })
          .system('dp', ['distribution-point'])
          .site('p02', { mode: 'mixed' })
          .clients('laptops', 10, { clientCertificate: false }),
    },
  ],
};

const needing = ['management-point', 'state-migration-point'] as const;

function native() {
  return draw().zone('hq').site('p01', { mode: 'native' });
}
