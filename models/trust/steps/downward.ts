import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const downward: Step = {
  id: 'downward',
  title: 'Configure the child sites',
  premises: ['influences'],
  gives: ['influences'],
  stoppedBy: 'Nothing: a site takes its configuration, packages and collections from its parent.',
  rules: [],
  sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
  *effects({ id: parent }, terrain) {
    const { facts } = terrain;
    if (!terrain.is2007({ site: parent })) return;
    for (const { id } of facts.survey.childrenOf(parent)) {
      yield {
        gets: { kind: 'influences', ids: [id] },
        element: id,
        flows: () => terrain.flowsBetweenSites(parent, id),
        sentence: () =>
          `Site ${siteName(facts, id)} takes its configuration from its parent ${siteName(facts, parent)}, and so from whoever acts as its parent.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The parent configures its child.',
      document: hierarchy,
      from: { kind: 'influences', id: 'cen' },
      to: { kind: 'influences', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'The child does not configure its parent.',
      document: hierarchy,
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'influences', id: 'cen' },
    },
  ],
};

function hierarchy() {
  return draw().site('cen').site('p01', { parent: 'cen' });
}
