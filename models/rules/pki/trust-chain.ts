import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { type Reading, read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';
import { clientsIn, listed, names } from '../words.ts';
import { clientComputers, inNativeMode } from './native-mode.ts';

export const trustChain: Rule = {
  id: 'pki/trust-chain',
  title: 'Clients do not have all CA certificates that they need',
  severity: 'high',
  stride: ['D'],
  why: 'One root certificate is enough while one Microsoft PKI issues everything. With several root CAs, or with a PKI that is not Microsoft’s, clients and site systems may need further root and intermediate certificates, and without them they do not trust each other.',
  remedy:
    'Install the certificates of all root CAs, and of the intermediate CAs where the PKI needs it, on clients and site systems.',
  sources: [cite('S3', 'Native Mode Certificates')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    const { roots, foreign, undecided } = authoritiesOf(survey);
    const isLong = roots.length > 1 || foreign.length > 0;
    if (!isLong && undecided === undefined) return;
    yield* inNativeMode(facts, clientComputers(facts), (group) => {
      const setting = read(survey, group, 'caCertificates');
      if (!isLong && undecided !== undefined && setting.value === false) {
        return ask(facts, group, undecided);
      }
      return judgeSetting(facts, group, setting, {
        bad: false,
        good: true,
        others: () => [...roots, ...foreign],
        violation: () =>
          `Root or intermediate CA certificates are missing on ${clientsIn(facts, [group])}, and one root certificate is not enough here: ${reasonsOf(facts, roots, foreign)}.`,
        pass: () =>
          `The clients in ${group.data.name} have the root and intermediate CA certificates that they need.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'There are two root CAs.',
      document: () => trusting(false, [{ root: true }, { root: true }]),
      subject: 'desktops',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The PKI is not Microsoft’s.',
      document: () => trusting(false, [{ root: true, microsoft: false }]),
      subject: 'desktops',
    },
    {
      outcome: 'pass',
      shows: 'The clients have them all.',
      document: () => trusting(true, [{ root: true }, { root: true }]),
      subject: 'desktops',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the clients have them.',
      document: () => trusting(undefined, [{ root: true }, { root: true }]),
      subject: 'desktops',
      setting: 'desktops.caCertificates',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the second CA is a root of its own.',
      document: () => trusting(false, [{ root: true }, {}]),
      subject: 'desktops',
      setting: 'ca1.root',
    },
    {
      outcome: 'inapplicable',
      shows: 'One Microsoft root CA with an issuing CA below it needs nothing more.',
      document: () => trusting(false, [{ root: true }, { root: false }]),
    },
  ],
};

function trusting(
  caCertificates: boolean | undefined,
  authorities: readonly Partial<ElementOf<'services'>>[],
) {
  const native = draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .clients('desktops', 100, { caCertificates });
  return authorities.reduce<ReturnType<typeof draw>>(
    (draft, given, index) => draft.service(`ca${index}`, 'certification-authority', given),
    native,
  );
}

/** The ids of the root CAs and of the CAs that are not Microsoft’s. */
interface Authorities {
  readonly roots: readonly string[];
  readonly foreign: readonly string[];
  /** Whether an authority is a root, where nobody said and it could be the second one. */
  readonly undecided: Reading | undefined;
}

function authoritiesOf(survey: Survey): Authorities {
  const all = survey
    .all('services')
    .filter(({ data }) => data.kind === 'certification-authority')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const idsWhere = (holds: (authority: Entry<'services'>) => boolean) =>
    all.filter(holds).map(({ id }) => id);
  const roots = idsWhere((authority) => read(survey, authority, 'root').value === true);
  const foreign = idsWhere((authority) => read(survey, authority, 'microsoft').value === false);
  const open = all
    .map((authority) => read(survey, authority, 'root'))
    .filter(({ value }) => value === undefined);
  return { roots, foreign, undecided: roots.length + open.length > 1 ? open[0] : undefined };
}

function reasonsOf(facts: Facts, roots: readonly string[], foreign: readonly string[]): string {
  return listed([
    ...(roots.length > 1 ? [`${names(facts, roots)} are roots of their own`] : []),
    ...(foreign.length > 0
      ? [
          `${names(facts, foreign)} ${foreign.length === 1 ? 'is not a Microsoft CA' : 'are not Microsoft CAs'}`,
        ]
      : []),
  ]);
}
