import type { ElementKind } from './field.ts';
import { cite } from './sources.ts';

const authority = { kinds: ['certification-authority'] } as const;
const proxy = { kinds: ['proxy-web-server'] } as const;
const radius = { kinds: ['radius-server'] } as const;
const download = { kinds: ['download-location'] } as const;
const reference = { kinds: ['reference-computer'] } as const;
const capture = { kinds: ['capture-share'] } as const;

export const service = {
  collection: 'services',
  singular: 'service',
  plural: 'services',
  help: 'Something outside the site that its systems or clients rely on.',
  fields: {
    kind: {
      type: 'choice',
      options: {
        'microsoft-update': 'Microsoft Update',
        wsus: 'Upstream WSUS server',
        'certification-authority': 'Certification authority',
        'crl-distribution-point': 'CRL distribution point',
        'domain-controller': 'Domain controller',
        'proxy-web-server': 'Proxy Web server',
        'radius-server': 'RADIUS server',
        'download-location': 'Download location',
        'reference-computer': 'Reference computer',
        'capture-share': 'Capture share',
        console: 'Configuration Manager console',
        other: 'Other',
      },
      required: true,
      label: 'Kind',
      help: 'What the service is.',
    },
    zone: {
      type: 'reference',
      to: ['zones'],
      label: 'Zone',
      help: 'The network that it stands in.',
    },
    site: {
      type: 'reference',
      to: ['sites'],
      label: 'Site',
      help: 'The site that uses it, where it is one.',
    },
    root: {
      type: 'boolean',
      applies: authority,
      label: 'Root CA',
      help: 'It is a root certification authority.',
      question: 'Is {name} a root certification authority?',
      sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
    },
    secured: {
      type: 'boolean',
      applies: authority,
      label: 'Secured',
      help: 'It is kept so that nobody can misuse its key.',
      question: 'Is the certification authority {name} secured?',
      sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
    },
    enterprise: {
      type: 'boolean',
      applies: authority,
      label: 'Enterprise CA',
      help: 'It is a Microsoft enterprise certification authority.',
      question: 'Is {name} an enterprise certification authority?',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
    autoApproves: {
      type: 'boolean',
      applies: authority,
      label: 'Approves automatically',
      help: 'It approves requests of the primary site server by itself.',
      question: 'Does {name} approve requests of the primary site server automatically?',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
    microsoft: {
      type: 'boolean',
      unlessDeclared: true,
      applies: authority,
      label: 'Microsoft PKI',
      help: 'It is a Microsoft certification authority.',
      sources: [cite('S3', 'Native Mode Certificates')],
    },
    reachableFrom: {
      type: 'references',
      to: ['zones'],
      applies: { kinds: ['crl-distribution-point'] },
      label: 'Reachable from',
      help: 'Zones that can reach it besides its own and those inside it.',
      question: 'From which zones besides its own can {name} be reached?',
      sources: [cite('S3', 'CRL Checking')],
    },
    publishes: {
      type: 'references',
      to: ['systems'],
      applies: proxy,
      label: 'Publishes',
      help: 'The computers that Internet clients reach through it.',
      question: 'Which computers does {name} publish to the Internet?',
    },
    sslBridging: {
      type: 'boolean',
      applies: proxy,
      label: 'SSL bridging',
      help: 'It ends the SSL connection and opens a new one; otherwise it tunnels.',
      question: 'Does {name} bridge SSL, rather than tunnel it?',
      sources: [cite('S3', 'Internet-based Client Management Certificates')],
    },
    certificates: {
      type: 'boolean',
      applies: proxy,
      label: 'Has its certificates',
      help: 'It has a certificate for server and client authentication.',
      question: 'Does {name} have its server and client authentication certificate?',
      sources: [cite('S3', 'Internet-based Client Management Certificates')],
    },
    clientCertificateRequired: {
      type: 'boolean',
      applies: radius,
      label: 'Requires client certificates',
      help: 'It requires a client certificate for EAP-TTLS or PEAP.',
      question: 'Does {name} require client certificates?',
      sources: [
        cite(
          'S3',
          'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)',
        ),
      ],
    },
    unc: {
      type: 'boolean',
      applies: download,
      label: 'UNC share',
      help: 'The location is a share on another computer.',
      question: 'Is the download location {name} a UNC share?',
      sources: [cite('S2')],
    },
    writersRestricted: {
      type: 'boolean',
      applies: download,
      label: 'Writers are restricted',
      help: 'Only those who must may write to it.',
      question: 'Is write access to {name} restricted to those who need it?',
      sources: [cite('S0', 'Security Best Practices'), cite('S2')],
    },
    isolated: {
      type: 'boolean',
      applies: reference,
      label: 'Isolated',
      help: 'It stands in a secure environment with access controls.',
      question: 'Is the reference computer {name} isolated?',
      sources: [cite('S4', 'Best Practices')],
    },
    patched: {
      type: 'boolean',
      applies: reference,
      label: 'Patched',
      help: 'It has the most recent security updates.',
      question: 'Does the reference computer {name} have the most recent security updates?',
      sources: [cite('S4', 'Best Practices')],
    },
    accessRestricted: {
      type: 'boolean',
      applies: capture,
      label: 'Access is restricted',
      help: 'Nobody can change an image after it was captured.',
      question: 'Is access to the capture share {name} restricted?',
      sources: [cite('S4', 'Best Practices')],
    },
  },
} as const satisfies ElementKind;
