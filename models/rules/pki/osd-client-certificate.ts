import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';
import { inNativeMode } from './native-mode.ts';

export const osdClientCertificate: Rule = {
  id: 'pki/osd-client-certificate',
  title: 'Computers being deployed have no certificate for the management point',
  severity: 'high',
  stride: ['D'],
  why: 'In native mode a computer needs a client certificate to talk to the management point even while it boots from media or from the network. Unless one was imported there, the computer gets no policy and the deployment ends.',
  remedy:
    'Create a client authentication certificate, export it with its private key, and import it into the boot media or the PXE service point.',
  sources: [
    cite('S3', 'Operating System Deployment Certificates in Native Mode'),
    cite('S4', 'Best Practices'),
  ],
  products: ['cm2007'],
  modes: ['native'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey } = facts;
    yield* inNativeMode(facts, facts.holders('pxe-service-point'), (system) => {
      const { name, site = '' } = system.data;
      return judgeSetting(
        facts,
        system,
        readRole(survey, system, 'pxe-service-point', 'clientCertificate'),
        {
          bad: false,
          good: true,
          violation: () =>
            `The PXE service point on ${name} has no client certificate to lend, so what boots from it cannot talk to native-mode site ${siteName(facts, site)}.`,
          pass: () =>
            `The PXE service point on ${name} has a client certificate to lend to what boots from it.`,
        },
      );
    });
    const bootMedia = facts.all('media').filter(({ data }) => data.kind === 'boot');
    yield* inNativeMode(facts, bootMedia, (medium) => {
      const { name, site = '' } = medium.data;
      return judgeSetting(facts, medium, read(survey, medium, 'clientCertificate'), {
        bad: false,
        good: true,
        violation: () =>
          `${name} holds no client certificate, so what boots from it cannot talk to native-mode site ${siteName(facts, site)}.`,
        pass: () => `${name} holds a client certificate for what boots from it.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'No certificate was imported into the PXE service point.',
      document: () => native().system('pxe', { 'pxe-service-point': { clientCertificate: false } }),
      subject: 'pxe',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'No certificate was imported into the boot media.',
      document: () => native().medium('disc', 'boot', { clientCertificate: false }),
      subject: 'disc',
    },
    {
      outcome: 'pass',
      shows: 'The PXE service point has its certificate.',
      document: () => native().system('pxe', { 'pxe-service-point': { clientCertificate: true } }),
      subject: 'pxe',
    },
    {
      outcome: 'pass',
      shows: 'The boot media have their certificate.',
      document: () => native().medium('disc', 'boot', { clientCertificate: true }),
      subject: 'disc',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the boot media have one.',
      document: () => native().medium('disc', 'boot'),
      subject: 'disc',
    },
    {
      outcome: 'inapplicable',
      shows: 'A USB flash drive does not boot, and mixed mode makes its own certificates.',
      document: () =>
        native()
          .medium('stick', 'usb')
          .site('p02', { mode: 'mixed' })
          .system('pxe', ['pxe-service-point']),
    },
  ],
};

function native() {
  return draw().zone('hq').site('p01', { mode: 'native' });
}
