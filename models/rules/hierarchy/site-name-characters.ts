import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../words.ts';

export const siteNameCharacters: Rule = {
  id: 'hierarchy/site-name-characters',
  title: 'The site name has characters that the product does not support',
  severity: 'high',
  stride: ['D'],
  why: 'A site name is to have letters from A to Z, capital or small, digits and hyphens, and nothing else. The name is given at installation, and changing it later is not supported.',
  remedy: 'Rename the site before it is installed: a hyphen can stand for a space.',
  sources: [cite('D8', 'Specifying Site Codes and Site Names')],
  products: ['cm2007'],
  *check(facts) {
    for (const site of facts.all('sites')) {
      const { name } = site.data;
      const isSupported = /^[A-Za-z0-9-]*$/.test(name);
      yield {
        outcome: isSupported ? 'pass' : 'violation',
        subject: site,
        message: () =>
          isSupported
            ? `The site name ${name} has only letters, digits and hyphens.`
            : `The site name “${name}” contains ${unsupported(name)}; only letters from A to Z, digits and hyphens are supported.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The name has a space.',
      document: () => draw().site('cen', { name: 'Head office' }),
      subject: 'cen',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'The name has a letter with an accent.',
      document: () => draw().site('zur', { name: 'Zürich' }),
      subject: 'zur',
    },
    {
      outcome: 'pass',
      shows: 'A hyphen stands for the space.',
      document: () => draw().site('cen', { name: 'Head-office' }),
      subject: 'cen',
    },
    {
      outcome: 'inapplicable',
      shows: 'The source speaks of Configuration Manager 2007.',
      document: () => draw().site('cen', { name: 'Head office', product: 'current-branch' }),
    },
  ],
};

/** The characters of a name that are not supported, in words. */
function unsupported(name: string): string {
  const characters = new Set(name.replaceAll(/[A-Za-z0-9-]/g, ''));
  return listed(
    [...characters].map((character) => (character === ' ' ? 'a space' : `“${character}”`)),
  );
}
