import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsIn, counted, names } from '../words.ts';

export const rootCaIsEverything: Rule = {
  id: 'pki/root-ca-is-everything',
  title: 'All of native mode rests on the root CA',
  severity: 'info',
  stride: ['S', 'T', 'E'],
  why: 'Native mode puts the trust between clients and site systems into the PKI. If its root CA falls, every site and client that trusts it falls with it.',
  remedy:
    'Guard the root CA as the most valuable computer of the hierarchy, and plan how its certificate is replaced everywhere if it has to be.',
  sources: [cite('S3', 'Cryptographic Controls in Native Mode')],
  products: ['cm2007'],
  modes: ['native'],
  reach: { roles: [] },
  *check(facts) {
    const { survey } = facts;
    const sites = facts.all('sites').filter(({ id }) => survey.modeOf(id) === 'native');
    const open = facts.all('sites').filter(({ id }) => survey.modeOf(id) === undefined);
    for (const authority of facts.all('services')) {
      if (authority.data.kind !== 'certification-authority') continue;
      const setting = read(survey, authority, 'root');
      if (setting.value === false) continue;
      const trusting = sites.filter((site) => restsOn(survey, authority, site));
      if (trusting.length === 0 && open.some((site) => restsOn(survey, authority, site))) {
        yield { outcome: 'waiting', subject: authority };
        continue;
      }
      const evidence = { subject: authority, setting, read: [setting] };
      if (trusting.length === 0) {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `No site in native mode rests on ${authority.data.name}.`,
        };
        continue;
      }
      if (setting.value === undefined) {
        yield ask(facts, authority, setting);
        continue;
      }
      const clients = () => trusting.flatMap(({ id }) => survey.clientsOf(id)) as readonly Entry[];
      yield {
        ...evidence,
        outcome: 'violation',
        others: () => [...trusting, ...clients()].map(({ id }) => id),
        message: () => {
          const fallen = clients();
          const reached = fallen.length === 0 ? '' : `, with ${clientsIn(facts, fallen)}`;
          const ids = trusting.map(({ id }) => id);
          return `If ${authority.data.name} falls, certificates prove nothing any more in ${counted(ids.length, 'native-mode site')}: ${names(facts, ids)}${reached}.`;
        },
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A native-mode site and its clients rest on the root CA.',
      document: () => native().service('ca', 'certification-authority', { root: true }),
      subject: 'ca',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'The CA of a site stands for its secondary sites as well.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('desktops', 20)
          .service('ca', 'certification-authority', { root: true, site: 'p01' }),
      subject: 'ca',
    },
    {
      outcome: 'pass',
      shows: 'The site that uses it runs in mixed mode.',
      document: () =>
        native()
          .site('p02', { mode: 'mixed' })
          .service('ca', 'certification-authority', { root: true, site: 'p02' }),
      subject: 'ca',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether it is a root.',
      document: () => native().service('ca', 'certification-authority'),
      subject: 'ca',
    },
    {
      outcome: 'inapplicable',
      shows: 'An issuing CA is not a root.',
      document: () => native().service('ca', 'certification-authority', { root: false }),
    },
  ],
};

function native() {
  return draw().zone('hq').site('p01', { mode: 'native' }).clients('desktops', 100);
}

/** Whether a site uses a certification authority: one that names no site is everybody's. */
export function restsOn(
  survey: Survey,
  authority: Entry<'services'>,
  site: Entry<'sites'>,
): boolean {
  return [undefined, site.id, survey.modeOwner(site).id].includes(authority.site);
}
