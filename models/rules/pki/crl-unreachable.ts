import { draw } from '../../document/draft.ts';
import type { ElementOf } from '../../document/hierarchy.ts';
import { capitalised } from '../../elements/capitalised.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsIn, names, siteName } from '../words.ts';
import { clientComputers, inNativeMode, readWithMode } from './native-mode.ts';

export const crlUnreachable: Rule = {
  id: 'pki/crl-unreachable',
  title: 'Clients check a revocation list that they cannot reach',
  severity: 'high',
  stride: ['D'],
  why: 'A client that checks the certificate revocation list and cannot fetch it does not talk to its site at all. It gets neither policy nor updates until somebody notices.',
  remedy:
    'Open a way from the network of the clients to a CRL distribution point, or put one there, before CRL checking is switched on.',
  sources: [cite('S3', 'CRL Checking')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey, revocationLists } = facts;
    yield* inNativeMode(facts, clientComputers(facts), (group) => {
      const site = survey.get('sites', group.site);
      if (site === undefined) return undefined;
      const setting = readWithMode(facts, site, 'clientCrlChecking');
      if (setting.value !== true) return undefined;
      const evidence = { subject: group, setting, read: [setting] };
      const reached = revocationLists.reachedFrom(group.zone).map(({ id }) => id);
      if (reached.length > 0) {
        return {
          ...evidence,
          outcome: 'pass',
          others: () => reached,
          message: () =>
            `The clients in ${group.data.name} can fetch the certificate revocation list from ${names(facts, reached)}.`,
        };
      }
      const { undecided, points } = revocationLists;
      if (undecided !== undefined) return ask(facts, group, undecided);
      return {
        ...evidence,
        outcome: 'violation',
        others: () => points.map(({ id }) => id),
        message: () => {
          const way =
            points.length === 0
              ? 'the drawing shows no CRL distribution point'
              : `no CRL distribution point can be reached from ${survey.nameOf(group.data.zone)}`;
          return `${capitalised(clientsIn(facts, [group]))} cannot talk to site ${siteName(facts, site.id)} as drawn: they check the certificate revocation list, and ${way}.`;
        },
      };
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The list can be reached from another zone only.',
      document: () => lists({ zone: 'dmz', reachableFrom: ['hq'] }),
      subject: 'branch-pcs',
      severity: 'high',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'There is no CRL distribution point.',
      document: () => native({ clientCrlChecking: true }),
      subject: 'branch-pcs',
      basis: 'declared',
    },
    {
      outcome: 'pass',
      shows: 'It stands in the same zone.',
      document: () => lists({ zone: 'branch', reachableFrom: [] }),
      subject: 'branch-pcs',
    },
    {
      outcome: 'pass',
      shows: 'It can be reached from a zone that the clients’ zone lies in.',
      document: () => lists({ zone: 'dmz', reachableFrom: ['wan'] }),
      subject: 'branch-pcs',
    },
    {
      outcome: 'question',
      shows: 'Nobody said from where it can be reached.',
      document: () => lists({ zone: 'dmz' }),
      subject: 'branch-pcs',
      setting: 'crl.reachableFrom',
    },
    {
      outcome: 'inapplicable',
      shows: 'The clients do not check, as the site was migrated to native mode.',
      document: () => native({ migratedToNative: true }),
    },
  ],
};

function native(given: { clientCrlChecking?: boolean; migratedToNative?: boolean } = {}) {
  return draw()
    .zone('hq')
    .zone('dmz', { kind: 'perimeter' })
    .zone('wan')
    .zone('branch', { kind: 'branch', parent: 'wan' })
    .site('p01', { mode: 'native', ...given })
    .clients('branch-pcs', 40);
}

function lists(given: Partial<ElementOf<'services'>>) {
  return native().service('crl', 'crl-distribution-point', given);
}
