import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import { pushingRoles } from '../../flows/communications/site-systems.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';
import { listed } from '../words.ts';
import { dataTransfers } from './data-transfers.ts';

export const pushWithoutTrust: Rule = {
  id: 'transfer/push-without-trust',
  title: 'A computer pushes data into another forest',
  severity: 'high',
  stride: ['S', 'E', 'D'],
  why: 'A site system pushes its data with its computer account, which has to be a member of a group at the site server. An account of a forest that is not trusted cannot be one, so the data never arrives; where there is trust, an account of the other forest gets rights inside.',
  remedy:
    'Set “Allow only site server initiated data transfers from this site system” on the computer. Without trust the product requires it.',
  sources: [cite('D16'), cite('D20')],
  products: ['cm2007'],
  *check(facts) {
    const { survey, forests } = facts;
    for (const [system, flows] of dataTransfers(facts)) {
      const server = forests.siteServerOf(system.site ?? '');
      if (server === undefined || server.id === system.id) continue;
      const setting = read(survey, system, 'siteServerInitiatedTransfers');
      const { value: isOneForest, read: unnamed } = forests.areOne(system, server);
      if (isOneForest !== false) {
        const [open] = unnamed;
        if (open !== undefined && setting.value !== true) {
          yield { ...ask(facts, system, open), flows: () => flows };
        }
        continue;
      }
      const own = forests.of(system) ?? '';
      const theirs = forests.of(server) ?? '';
      const trusted = survey.get('forests', theirs)?.data.trusts?.includes(own);
      yield judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        severity: trusted === false ? 'high' : 'medium',
        flows: () => flows,
        others: () => [server.id, own, theirs],
        violation: () => {
          const roles = rolesAmong(system, pushingRoles).map(roleInSentence);
          const forest = survey.nameOf(theirs);
          const trust =
            trusted === undefined
              ? `and nobody said whether ${forest} trusts it`
              : trusted
                ? `which ${forest} trusts`
                : `which ${forest} does not trust: there the site server has to fetch the data`;
          return `${system.data.name} pushes the data of its ${listed(roles)} to site server ${server.data.name} with an account of ${survey.nameOf(own)}, ${trust}.`;
        },
        pass: () =>
          `Site server ${server.data.name} fetches the data of ${system.data.name}, which belongs to another forest, ${survey.nameOf(own)}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The forest of the site server does not trust that of the computer.',
      document: () => acrossForests({ trusts: [] }),
      subject: 'mp',
      severity: 'high',
      basis: 'default',
    },
    {
      outcome: 'violation',
      shows: 'The two forests trust each other.',
      document: () => acrossForests({ trusts: ['partner'] }),
      subject: 'mp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Nobody said which forests are trusted: it is amiss in either case.',
      document: () => acrossForests({}),
      subject: 'mp',
      severity: 'medium',
    },
    {
      outcome: 'pass',
      shows: 'The site server fetches the data.',
      document: () => acrossForests({ trusts: [] }, true),
      subject: 'mp',
    },
    {
      outcome: 'question',
      shows: 'Nobody named the forest of the network that the computer stands in.',
      document: () =>
        draw()
          .forest('corp')
          .zone('hq', { forest: 'corp' })
          .site('p01')
          .system('server', ['site-server'])
          .zone('dmz', { kind: 'perimeter' })
          .system('mp', ['management-point']),
      subject: 'mp',
      setting: 'dmz.forest',
    },
    {
      outcome: 'inapplicable',
      shows: 'Both stand in one network, and so in one forest.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .system('server', ['site-server'])
          .system('mp', ['management-point']),
    },
  ],
};

function acrossForests(
  corp: { readonly trusts?: readonly string[] },
  siteServerInitiatedTransfers?: boolean,
) {
  return draw()
    .forest('corp', corp)
    .forest('partner')
    .zone('hq', { forest: 'corp' })
    .site('p01')
    .system('server', ['site-server'])
    .zone('lab', { forest: 'partner' })
    .system('mp', ['management-point'], { siteServerInitiatedTransfers });
}
