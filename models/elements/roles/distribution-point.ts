import type { Role } from '../field.ts';
import { cite } from '../sources.ts';
import { internetFacing, webServerCertificate } from './shared-settings.ts';

export const distributionPoint = {
  role: 'distribution-point',
  label: 'Distribution point',
  short: 'DP',
  help: 'Holds the content that clients download, run or stream.',
  siteServerTraffic: { direction: 'receives', sources: [cite('C1'), cite('D16')] },
  settings: {
    bits: {
      type: 'boolean',
      label: 'BITS, HTTP and HTTPS',
      help: 'Clients may transfer content by BITS over HTTP or HTTPS; otherwise by SMB.',
      question: 'May clients transfer content from {name} by BITS, HTTP and HTTPS?',
      sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('S0')],
    },
    anonymous: {
      type: 'boolean',
      unlessDeclared: false,
      applies: { modes: ['mixed', 'http', 'enhanced-http'] },
      label: 'Clients may connect anonymously',
      help: 'Anyone may read its content; mobile devices in mixed mode need it.',
      sources: [cite('S1', 'Best Practices for Distribution Points'), cite('D26')],
    },
    customWebSite: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Custom web site',
      help: 'It uses a web site of its own instead of the default one.',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
    defaultDirectoriesRemoved: {
      type: 'boolean',
      label: 'Old virtual directories are removed',
      help: 'The virtual directories under the default web site were removed.',
      question: 'Were the virtual directories under the default web site of {name} removed?',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
    anonymousOnDefaultSite: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Default web site was anonymous',
      help: 'Anonymous connections were allowed while it used the default web site.',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
    webServerCertificate: webServerCertificate('distribution point'),
    internetFacing,
    appvStreaming: {
      type: 'choice',
      options: { off: 'Off', rtsp: 'RTSP', rtsps: 'RTSPS (over TLS)' },
      unlessDeclared: 'off',
      label: 'Application streaming',
      help: 'It streams virtual applications, by RTSP or by RTSP over TLS.',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
    multicast: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Multicast',
      help: 'It sends operating system images by multicast.',
      sources: [cite('S4', 'Best Practices'), cite('D39')],
    },
    share: {
      type: 'boolean',
      unlessDeclared: false,
      label: 'Is a server share',
      help: 'It is a share on the computer, not the computer as a whole.',
      sources: [cite('S1', 'Best Practices for Distribution Points')],
    },
  },
} as const satisfies Role;
