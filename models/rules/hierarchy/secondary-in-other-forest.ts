import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const secondaryInOtherForest: Rule = {
  id: 'hierarchy/secondary-in-other-forest',
  title: 'A secondary site stands in another forest than its parent',
  severity: 'high',
  stride: ['D'],
  why: 'A secondary site and its parent authenticate each other with their computer accounts; there is no Site Address Account between them that would work across forests. Both site servers must stand in one forest.',
  remedy:
    'Make the site a primary site, which may stand in another forest, or put its site server into the forest of its parent.',
  sources: [cite('D14'), cite('D11')],
  products: ['cm2007'],
  *check(facts) {
    const { survey, forests } = facts;
    // Where fewer are drawn nothing shows that there is another forest.
    const hasSeveralForests = survey.all('forests').length > 1;
    for (const site of facts.all('sites')) {
      const parent = survey.parentOf(site);
      if (site.data.kind !== 'secondary' || parent === undefined) continue;
      const [server, above] = [forests.siteServerOf(site.id), forests.siteServerOf(parent.id)];
      if (server === undefined || above === undefined) continue;
      const { value, read } = forests.areOne(server, above);
      const [open] = read;
      const forestOf = (system: typeof server) => names(facts, [forests.of(system) ?? '']);
      const evidence = { subject: site, others: () => [parent.id, server.id, above.id] };
      if (value === undefined) {
        if (hasSeveralForests && open !== undefined) yield ask(facts, site, open);
      } else if (!value) {
        yield {
          ...evidence,
          outcome: 'violation',
          message: () =>
            `Secondary site ${siteName(facts, site.id)} stands in ${forestOf(server)}, its parent ${siteName(facts, parent.id)} in ${forestOf(above)}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `Secondary site ${siteName(facts, site.id)} stands in the same forest as its parent ${siteName(facts, parent.id)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The parent stands in another forest.',
      document: () => secondary('fabrikam'),
      subject: 'bre',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Both stand in one forest.',
      document: () => secondary('corp'),
      subject: 'bre',
    },
    {
      outcome: 'question',
      shows: 'One of several forests, but nobody said which.',
      document: () => secondary(undefined),
      subject: 'bre',
      setting: 'bremen.forest',
    },
    {
      outcome: 'inapplicable',
      shows: 'A primary site may stand in another forest.',
      document: () => secondary('fabrikam', 'primary'),
    },
  ],
};

function secondary(forest: string | undefined, kind: 'primary' | 'secondary' = 'secondary') {
  return draw()
    .forest('corp')
    .forest('fabrikam')
    .zone('hq', { forest: 'corp' })
    .site('ham')
    .system('ham-server', ['site-server'])
    .zone('bremen', { forest })
    .site('bre', { kind, parent: 'ham' })
    .system('bre-server', ['site-server']);
}
