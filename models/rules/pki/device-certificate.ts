import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { read } from '../../document/reading.ts';
import { capitalised } from '../../elements/capitalised.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSettings } from '../verdicts.ts';
import { clientsIn, listed, siteName } from '../words.ts';
import { required } from './certificate-roles.ts';
import { inNativeMode } from './native-mode.ts';

export const deviceCertificate: Rule = {
  id: 'pki/device-certificate',
  title: 'Mobile devices of a native-mode site lack certificates',
  severity: 'high',
  stride: ['D'],
  why: 'Mobile devices authenticate to a native-mode site as users, not as computers, so a certificate for computers does not serve them. They also need copies of the root and intermediate CA certificates, without which they cannot tell a genuine site system from a false one.',
  remedy:
    'Give each device a user certificate for client authentication in its Personal store, and copies of the root and intermediate CA certificates.',
  sources: [cite('S3', 'Mobile Device Client Certificates in Native Mode')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    const devices = facts.all('clients').filter(({ data }) => data.kind === 'mobile-device');
    yield* inNativeMode(facts, devices, (group) => {
      const needed = [
        read(survey, group, 'userCertificate'),
        read(survey, group, 'caCertificates'),
      ];
      return judgeSettings(facts, group, required(needed), {
        violation: (missing) =>
          `${capitalised(clientsIn(facts, [group]))} cannot talk to native-mode site ${siteName(facts, group.data.site)}: they lack ${listed(missing.map(({ key }) => certificateNames[key as Certificate]))}.`,
        pass: () =>
          `The devices in ${group.data.name} have a user authentication certificate and the CA certificates that they need.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The devices have certificates for computers, not for users.',
      document: () =>
        devices({ clientCertificate: true, userCertificate: false, caCertificates: true }),
      subject: 'handhelds',
      severity: 'high',
      setting: 'handhelds.userCertificate',
    },
    {
      outcome: 'violation',
      shows: 'The devices do not have the root and intermediate certificates.',
      document: () => devices({ userCertificate: true, caCertificates: false }),
      subject: 'handhelds',
      setting: 'handhelds.caCertificates',
    },
    {
      outcome: 'violation',
      shows: 'They have neither.',
      document: () => devices({ userCertificate: false, caCertificates: false }),
      subject: 'handhelds',
    },
    {
      outcome: 'pass',
      shows: 'They have both.',
      document: () => devices({ userCertificate: true, caCertificates: true }),
      subject: 'handhelds',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether they have the CA certificates.',
      document: () => devices({ userCertificate: true }),
      subject: 'handhelds',
      setting: 'handhelds.caCertificates',
    },
    {
      outcome: 'inapplicable',
      shows: 'Devices of a mixed-mode site need no certificates.',
      document: () => devices({ userCertificate: false }, 'mixed'),
    },
  ],
};

type Certificate = 'userCertificate' | 'caCertificates';

const certificateNames: { readonly [C in Certificate]: string } = {
  userCertificate: 'a user authentication certificate',
  caCertificates: 'root or intermediate CA certificates',
};

function devices(given: Partial<ElementOf<'clients'>>, mode: 'mixed' | 'native' = 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .clients('handhelds', 60, { kind: 'mobile-device', ...given });
}
