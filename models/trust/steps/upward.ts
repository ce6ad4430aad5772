import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, siteName } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const upward: Step = {
  id: 'upward',
  title: 'Read, and falsify, what the site reports to its parent',
  premises: ['influences'],
  gives: ['read-personal-data'],
  basis: 'inference',
  stoppedBy: 'Nothing: the parent takes what its child signed, whoever made the child sign it.',
  rules: [],
  sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
  *effects({ id: child }, terrain) {
    const { facts } = terrain;
    const site = facts.survey.get('sites', child);
    const parent = site && facts.survey.parentOf(site);
    if (parent === undefined || !terrain.is2007({ site: child })) return;
    const clients = terrain.commandedBy(child);
    if (clients.length === 0) return;
    yield {
      gets: { kind: 'read-personal-data', ids: [child] },
      element: child,
      flows: () => terrain.flowsBetweenSites(child, parent.id),
      sentence: () =>
        `Inventory and status of ${clientsIn(facts, clients)} go to site ${siteName(facts, parent.id)} through ${siteName(facts, child)}: whoever acts as ${siteName(facts, child)} reads them, and can report something else.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'What clients report goes up to the parent site.',
      document: () => hierarchy().clients('desktops', 100),
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'read-personal-data', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'The central site has no parent to report to.',
      document: () => hierarchy().clients('desktops', 100),
      from: { kind: 'influences', id: 'cen' },
      to: { kind: 'read-personal-data', id: 'cen' },
    },
    {
      outcome: 'absent',
      shows: 'A site without clients has nothing to report about people.',
      document: hierarchy,
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'read-personal-data', id: 'p01' },
    },
  ],
};

function hierarchy() {
  return draw().zone('hq').site('cen').site('p01', { parent: 'cen' });
}
