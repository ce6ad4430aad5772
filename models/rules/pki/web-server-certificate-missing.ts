import { draw } from '../../document/draft.ts';
import { type Reading, readRole } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { judgeSettings } from '../verdicts.ts';
import { clientsBehind, siteName } from '../words.ts';
import {
  holdersOf,
  required,
  roleOf,
  rolesSaid,
  type WebServerRole,
  webServerRoles,
  webServerRolesOf,
} from './certificate-roles.ts';
import { inNativeMode } from './native-mode.ts';

export const webServerCertificateMissing: Rule = {
  id: 'pki/web-server-certificate-missing',
  title: 'A site system of a native-mode site has no Web server certificate',
  severity: 'high',
  stride: ['D'],
  why: 'In native mode clients reach management points, distribution points with BITS, software update points and state migration points over SSL, which needs a Web server certificate on each of them. Without it the clients get no policy, content or updates from there and drift out of management.',
  remedy:
    'Deploy a Web server certificate to every computer that serves native-mode clients, before the site changes to native mode.',
  sources: [cite('S3', 'Native Mode Certificates')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    yield* inNativeMode(facts, holdersOf(facts, webServerRoles), (system) => {
      const roles = webServerRolesOf(facts, system);
      if (roles.length === 0) return undefined;
      const certificates = roles.map((role) => certificateOf(survey, system, role));
      const { name, site = '' } = system.data;
      return judgeSettings(facts, system, required(certificates), {
        flows: () => flowsTo(facts, system, roles),
        violation: (missing) => {
          const lacking = missing.map(roleOf) as WebServerRole[];
          const flows = flowsTo(facts, system, lacking);
          const cut =
            flows.length === 0
              ? ''
              : `, so ${clientsBehind(facts, flows, system.id)} cannot use it over SSL`;
          return `${name} has no Web server certificate as ${rolesSaid(facts, system, lacking)} of native-mode site ${siteName(facts, site)}${cut}.`;
        },
        pass: () => `${name} has its Web server certificate as ${rolesSaid(facts, system, roles)}.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A management point has none.',
      document: () =>
        native().system('mp', { 'management-point': { webServerCertificate: false } }),
      subject: 'mp',
      severity: 'high',
      setting: 'mp.management-point.webServerCertificate',
    },
    {
      outcome: 'violation',
      shows: 'One computer lacks it for two roles, and has it for a third.',
      document: () =>
        native().system('server', {
          'management-point': { webServerCertificate: false },
          'distribution-point': { bits: true, webServerCertificate: false },
          'software-update-point': { webServerCertificate: true },
        }),
      subject: 'server',
    },
    {
      outcome: 'violation',
      shows:
        'A secondary site runs in the mode of its parent, and its proxy management point has none.',
      document: () =>
        native()
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('pmp', { 'management-point': { webServerCertificate: false } }),
      subject: 'pmp',
    },
    {
      outcome: 'pass',
      shows: 'Every role of the computer has it.',
      document: () =>
        native().system('server', {
          'management-point': { webServerCertificate: true },
          'state-migration-point': { webServerCertificate: true },
        }),
      subject: 'server',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the software update point has it.',
      document: () => native().system('sup', ['software-update-point']),
      subject: 'sup',
      setting: 'sup.software-update-point.webServerCertificate',
    },
    {
      outcome: 'question',
      shows: 'Whether a distribution point needs it depends on BITS, which nobody decided.',
      document: () =>
        native().system('dp', { 'distribution-point': { webServerCertificate: false } }),
      subject: 'dp',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows:
        'A distribution point without BITS has no web site, and mixed mode needs no certificates.',
      document: () =>
        native()
          .system('dp', { 'distribution-point': { bits: false } })
          .site('p02', { mode: 'mixed' })
          .system('mp', { 'management-point': { webServerCertificate: false } }),
    },
  ],
};

function native() {
  return draw().zone('hq').site('p01', { mode: 'native' }).clients('desktops', 100);
}

/** Whether a role has its certificate; where it depends on BITS whether it needs one, that comes first. */
function certificateOf(
  survey: Survey,
  system: Entry<'systems'>,
  role: WebServerRole,
): Reading<boolean> {
  const certificate = readRole(survey, system, role, 'webServerCertificate');
  if (role !== 'distribution-point' || certificate.value === true) return certificate;
  const bits = readRole(survey, system, role, 'bits');
  return bits.value === undefined ? bits : certificate;
}

const communications: { readonly [R in WebServerRole]: readonly string[] } = {
  'management-point': ['client-management-point', 'device-management-point'],
  'distribution-point': ['client-distribution-point'],
  'software-update-point': ['client-software-update-point'],
  'state-migration-point': ['client-state-migration-point'],
};

function flowsTo(
  facts: Facts,
  { id }: Entry<'systems'>,
  roles: readonly WebServerRole[],
): readonly Flow[] {
  return roles.flatMap((role) => facts.servers(communications[role]).get(id)?.flows ?? []);
}
