import { draw } from '../../document/draft.ts';
import { read, readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { restsOn } from '../../rules/pki/root-ca-is-everything.ts';
import { siteName } from '../../rules/words.ts';
import { foundAt, guardedBy } from '../gates.ts';
import type { Step } from '../step.ts';

export const breakRootCa: Step = {
  id: 'break-root-ca',
  title: 'Vouch for anybody with a certification authority',
  premises: ['controls'],
  gives: ['influences', 'real-client'],
  stoppedBy: 'Securing the certification authority, so that nobody can misuse its key.',
  rules: ['pki/root-ca-unsecured', 'pki/root-ca-is-everything'],
  sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
  *effects({ id }, terrain) {
    const { survey } = terrain.facts;
    const authority = survey.get('services', id);
    if (authority?.data.kind !== 'certification-authority') return;
    const root = read(survey, authority, 'root');
    for (const site of survey.all('sites')) {
      const mode = readMode(survey, site);
      if (mode.value !== 'native' && mode.value !== undefined) continue;
      if (!terrain.is2007({ site: site.id }) || !restsOn(survey, authority, site)) continue;
      // That the site is native is a fact where it is decided.
      const assumed = mode.value === undefined ? [foundAt(mode, 'mixed')] : [];
      for (const kind of ['influences', 'real-client'] as const) {
        yield {
          gets: { kind, ids: [site.id] },
          element: id,
          gates: [guardedBy(read(survey, authority, 'secured')), ...assumed],
          // The source speaks of the root; servers and clients believe whom it vouches for, too.
          basis: root.value === true ? undefined : 'inference',
          sentence: () =>
            `Clients and servers of native-mode site ${siteName(terrain.facts, site.id)} trust ${authority.data.name}. Whoever has its key makes certificates by which they pass there for any client, or any server.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Who has the root CA passes for any server of a native-mode site.',
      document: () => authority({ root: true, secured: false }, 'native'),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'ca.secured',
    },
    {
      outcome: 'enabled',
      shows: 'They pass for any client of it as well.',
      document: () => authority({ root: true, secured: false }, 'native'),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'real-client', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'Nobody said whether it is a root CA.',
      document: () => authority({ secured: false }, 'native'),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'Whom an issuing CA vouches for is believed as well.',
      document: () => authority({ root: false, secured: false }, 'native'),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'held',
      shows: 'The root CA is secured.',
      document: () => authority({ root: true, secured: true }, 'native'),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'influences', id: 'p01' },
      setting: 'ca.secured',
    },
    {
      outcome: 'absent',
      shows: 'In mixed mode nothing rests on a PKI.',
      document: () => authority({ root: true, secured: false }, 'mixed'),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'It is the CA of another site.',
      document: () =>
        authority({ root: true, secured: false }, 'native')
          .site('p02', { mode: 'native' })
          .service('ca', 'certification-authority', { root: true, secured: false, site: 'p02' }),
      from: { kind: 'controls', id: 'ca' },
      to: { kind: 'influences', id: 'p01' },
    },
  ],
};

function authority(
  given: { readonly root?: boolean; readonly secured: boolean },
  mode: 'mixed' | 'native',
) {
  return draw().zone('hq').site('p01', { mode }).service('ca', 'certification-authority', given);
}
