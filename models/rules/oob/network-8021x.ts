import { draw } from '../../document/draft.ts';
import { type Reading, read, readRole } from '../../document/reading.ts';
import { type Entry, isOf } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';
import { names } from '../words.ts';

export const network8021x: Rule = {
  id: 'oob/network-8021x',
  title: 'AMT-based computers lack the certificate that 802.1X asks for',
  severity: 'high',
  stride: ['D'],
  why: 'With EAP-TLS a computer needs a client certificate to be let onto an authenticated network; with EAP-TTLS and PEAP the RADIUS server decides whether it does. AMT firmware without one stays off the network, and nobody can manage it out of band.',
  remedy:
    'Have the site server request client certificates for the AMT-based computers, as it does their Web server certificates, or let the RADIUS server do without them where that is acceptable.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const [group, points] of managed(facts)) {
      const networks = points.map(
        (point) => readRole(survey, point, 'out-of-band-service-point', 'network8021x').value,
      );
      if (networks.every((network) => network === 'none')) continue;
      const always = networks.includes('eap-tls');
      const demands = always ? [] : radiusDemands(facts, group);
      const demanding = demands.filter(({ value }) => value === true);
      const open = demands.find(({ value }) => value === undefined);
      const certificate = read(survey, group, 'clientCertificate');
      const others = () => [
        ...points.map(({ id }) => id),
        ...demands.map(({ element }) => element),
      ];
      const isDemanded = always || demanding.length > 0;
      if (!isDemanded && open === undefined) {
        yield {
          outcome: 'pass',
          subject: group,
          setting: demands[0],
          read: demands,
          others,
          message: () =>
            `No RADIUS server is drawn that asks the AMT-based computers in ${group.data.name} for a client certificate.`,
        };
      } else if (!isDemanded && open !== undefined && certificate.value !== true) {
        yield { ...ask(facts, group, open), others };
      } else {
        yield judgeSetting(facts, group, certificate, {
          bad: false,
          good: true,
          others,
          violation: () => {
            const servers = demanding.map(({ element }) => element);
            return `The AMT-based computers in ${group.data.name} have no client certificate, which ${always ? 'EAP-TLS' : names(facts, servers)} requires before they are let onto the network.`;
          },
          pass: () =>
            `The AMT-based computers in ${group.data.name} have a client certificate for 802.1X.`,
        });
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'EAP-TLS always needs a certificate.',
      document: () => network('eap-tls', { clientCertificate: false }),
      subject: 'desktops',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The RADIUS server asks for a certificate with PEAP.',
      document: () =>
        network('peap', { clientCertificate: false }).service('radius', 'radius-server', {
          clientCertificateRequired: true,
        }),
      subject: 'desktops',
      setting: 'desktops.clientCertificate',
    },
    {
      outcome: 'pass',
      shows: 'The computers have a certificate.',
      document: () => network('eap-tls', { clientCertificate: true }),
      subject: 'desktops',
    },
    {
      outcome: 'pass',
      shows: 'The RADIUS server does without certificates.',
      document: () =>
        network('eap-ttls', { clientCertificate: false }).service('radius', 'radius-server', {
          clientCertificateRequired: false,
        }),
      subject: 'desktops',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the computers have a certificate.',
      document: () => network('eap-tls', {}),
      subject: 'desktops',
      setting: 'desktops.clientCertificate',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the RADIUS server asks for one.',
      document: () =>
        network('peap', { clientCertificate: false }).service('radius', 'radius-server'),
      subject: 'desktops',
      setting: 'radius.clientCertificateRequired',
    },
    {
      outcome: 'inapplicable',
      shows: 'The network does not authenticate computers.',
      document: () => network('none', { clientCertificate: false }),
    },
  ],
};

function network(
  network8021x: 'none' | 'eap-tls' | 'eap-ttls' | 'peap',
  settings: { clientCertificate?: boolean },
) {
  return draw()
    .zone('hq')
    .site('p01')
    .system('oob', { 'out-of-band-service-point': { network8021x } })
    .clients('desktops', 100, { kind: 'amt', ...settings });
}

/** The AMT-based computers with the out of band service points that manage them. */
function managed(facts: Facts): ReadonlyMap<Entry<'clients'>, readonly Entry<'systems'>[]> {
  const points = new Map<Entry<'clients'>, Entry<'systems'>[]>();
  for (const { from, to } of facts.flowsOf(['out-of-band-service-point-amt'])) {
    for (const group of to.members) {
      if (!isOf(group, 'clients')) continue;
      const known = within(points, group, () => []);
      for (const point of from.members) if (isOf(point, 'systems')) known.push(point);
    }
  }
  return points;
}

/** Whether the RADIUS servers of the site of these clients ask for a certificate with EAP-TTLS or PEAP. */
function radiusDemands({ survey }: Facts, { site }: Entry<'clients'>): readonly Reading<boolean>[] {
  return survey
    .all('services')
    .filter(({ data }) => data.kind === 'radius-server')
    .filter((server) => server.site === undefined || server.site === site)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((server) => read(survey, server, 'clientCertificateRequired'));
}
