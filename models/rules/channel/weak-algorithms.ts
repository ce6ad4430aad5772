import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Algorithm, AlgorithmUse } from '../../facts/algorithm-table.ts';
import { algorithmUses } from '../../facts/algorithms.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { listed, siteName } from '../words.ts';

/** Offers no fix: the product gives no choice of algorithms. */
export const weakAlgorithms: Rule = {
  id: 'channel/weak-algorithms',
  title: 'Obsolete algorithms are what protects a site',
  severity: 'info',
  own: true,
  stride: ['T', 'I'],
  why: 'Configuration Manager 2007 hashes with SHA-1 and encrypts with 3DES, and takes MD5 where SMS 2003 is involved. We judge these to be obsolete; the source only names them.',
  remedy:
    'The product gives no choice of algorithms. Protect the ways that matter with IPsec, whose algorithms you choose, get rid of SMS 2003 sites and packages, and plan for a newer product.',
  sources: [cite('S3', 'Cryptographic Algorithms Used in Configuration Manager')],
  products: ['cm2007', 'sms2003'],
  *check(facts) {
    const { survey } = facts;
    const bySite = new Map<string, AlgorithmUse[]>();
    for (const use of algorithmUses(facts)) within(bySite, use.site, () => []).push(use);
    for (const [id, uses] of bySite) {
      const site = survey.get('sites', id);
      if (site === undefined) continue;
      const obsolete = uses.filter(({ verdict }) => verdict === 'obsolete');
      const relevant = obsolete.length > 0 ? obsolete : uses;
      const evidence = {
        subject: site,
        flows: () => flowsOf(facts, id, relevant),
        others: () => relevant.flatMap(({ elements }) => elements),
      };
      yield obsolete.length > 0
        ? {
            ...evidence,
            outcome: 'violation',
            message: () =>
              `By our judgement, site ${siteName(facts, id)} relies on obsolete algorithms: ${inWords(obsolete)}.`,
          }
        : {
            ...evidence,
            outcome: 'pass',
            message: () =>
              `The sources name no obsolete algorithm for what site ${siteName(facts, id)} protects as drawn.`,
          };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Policy and content of a site are hashed with SHA-1.',
      document: () => site({}).system('dp', ['distribution-point']),
      subject: 'p01',
      severity: 'info',
    },
    {
      outcome: 'violation',
      shows: 'An SMS 2003 child site and its parent sign with MD5.',
      document: () => draw().site('cen').site('old', { parent: 'cen', product: 'sms2003' }),
      subject: 'old',
    },
    {
      outcome: 'pass',
      shows: 'A site without clients signs what it sends to its parent with SHA-2.',
      document: () => draw().site('cen').site('p01', { parent: 'cen' }),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'Our sources name no algorithms of current branch.',
      document: () => site({ product: 'current-branch' }),
    },
  ],
};

function site(given: { product?: 'current-branch' }) {
  return draw()
    .zone('hq')
    .site('p01', given)
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}

const verbs = { hash: 'hashes', signature: 'signs', encryption: 'encrypts' } as const;

/** `SHA-1 hashes a and b, and signs c; 3DES encrypts d`. */
function inWords(uses: readonly AlgorithmUse[]): string {
  const byAlgorithm = new Map<Algorithm, Map<string, string[]>>();
  for (const { algorithm, purpose, what } of uses) {
    if (algorithm === undefined) continue;
    const verb = verbs[purpose];
    within(
      within(byAlgorithm, algorithm, () => new Map()),
      verb,
      (): string[] => [],
    ).push(what);
  }
  return [...byAlgorithm]
    .map(([algorithm, deeds]) => {
      const done = [...deeds].map(([verb, what]) => `${verb} ${listed(what)}`);
      return `${algorithm} ${done.join(', and ')}`;
    })
    .join('; ');
}

/** The flows of a site, those to the sites below it included, that carry what these algorithms protect. */
function flowsOf(facts: Facts, site: string, uses: readonly AlgorithmUse[]): readonly Flow[] {
  const communications = new Set(uses.flatMap((use) => use.communications));
  return facts.whole
    .flowsOf([...communications])
    .filter(({ from, to }) => from.site === site || to.site === site);
}
