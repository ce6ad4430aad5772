import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { kinds } from '../../elements/catalogue.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Fix, Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

const labels = kinds.sites.fields.kind.options;

export const secondaryUnderPrimary: Rule = {
  id: 'hierarchy/secondary-under-primary',
  title: 'A secondary site is misplaced in the hierarchy',
  severity: 'high',
  stride: ['D'],
  why: 'A secondary site keeps its data in the database of the primary site above it and is administered there. It cannot stand alone, hang below another kind of site, or have sites below it.',
  remedy:
    'Let the site report to a primary site, or make it a primary site if it needs a database and sites of its own.',
  sources: [cite('D9'), cite('C2')],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const parent = survey.parentOf(site);
      const isSecondary = site.data.kind === 'secondary';
      if (!isSecondary && parent?.data.kind !== 'secondary') continue;
      const setting = read(survey, site, 'parent');
      const databases = isSecondary ? databasesOf(facts, site) : [];
      const isMisplaced =
        setting.value === null || (parent !== undefined && !(isSecondary && isPrimary(parent)));
      const others = () => [...(parent ? [parent.id] : []), ...databases];
      const evidence = { subject: site, setting, read: [setting], others };
      const said = () => `${labels[site.data.kind]} ${siteName(facts, site.id)}`;
      if (isMisplaced || databases.length > 0) {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => (databases.length === 0 ? reportToPrimary(facts, site, parent) : []),
          message: () => {
            const place =
              parent === undefined
                ? 'reports to no site'
                : `reports to ${siteName(facts, parent.id)}, which is a ${labels[parent.data.kind].toLowerCase()}`;
            const database = `has a site database, on ${names(facts, databases)}`;
            return `${said()} ${[...(isMisplaced ? [place] : []), ...(databases.length > 0 ? [database] : [])].join(', and ')}.`;
          },
        };
      } else if (parent === undefined) {
        yield ask(facts, site, setting);
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `${said()} reports to primary site ${siteName(facts, parent.id)}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A secondary site stands alone.',
      document: () => draw().site('bor', { kind: 'secondary' }),
      subject: 'bor',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'A secondary site is below a secondary site; the fix puts it below the primary site.',
      document: () =>
        lyonAndBordeaux({ parent: 'lyo' }).site('pau', { kind: 'secondary', parent: 'bor' }),
      subject: 'pau',
    },
    {
      outcome: 'violation',
      shows: 'A primary site is below a secondary site.',
      document: () => lyonAndBordeaux({ parent: 'lyo' }).site('pau', { parent: 'bor' }),
      subject: 'pau',
    },
    {
      outcome: 'violation',
      shows: 'A secondary site has a database.',
      document: () =>
        lyonAndBordeaux({ parent: 'lyo' }).zone('bordeaux').system('sql', ['site-database']),
      subject: 'bor',
    },
    {
      outcome: 'violation',
      shows: 'A secondary site hangs below a central administration site.',
      document: () =>
        draw()
          .site('cas', { kind: 'central-administration', product: 'current-branch' })
          .site('bor', { kind: 'secondary', parent: 'cas', product: 'current-branch' }),
      subject: 'bor',
    },
    {
      outcome: 'pass',
      shows: 'A secondary site is below a primary site.',
      document: () => lyonAndBordeaux({ parent: 'lyo' }),
      subject: 'bor',
    },
    {
      outcome: 'pass',
      shows: 'In current branch a secondary site has a database of its own.',
      document: () =>
        draw()
          .zone('bordeaux')
          .site('lyo', { product: 'current-branch' })
          .site('bor', { kind: 'secondary', parent: 'lyo', product: 'current-branch' })
          .system('sql', ['site-database']),
      subject: 'bor',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which site it reports to.',
      document: () => lyonAndBordeaux({ parent: undefined }),
      subject: 'bor',
      setting: 'bor.parent',
    },
    {
      outcome: 'inapplicable',
      shows: 'There are only primary sites.',
      document: () => draw().site('cen').site('lyo', { parent: 'cen' }),
    },
  ],
};

function lyonAndBordeaux(given: { parent?: string | undefined }) {
  return draw().site('lyo').site('bor', { kind: 'secondary', parent: given.parent });
}

function isPrimary({ data }: Entry<'sites'>): boolean {
  return data.kind === 'primary';
}

/** The site databases that a secondary site of 2007 is drawn with; one of current branch has its own. */
function databasesOf({ survey }: Facts, site: Entry<'sites'>): readonly string[] {
  if (survey.productOf(site.id) !== 'cm2007') return [];
  return survey.holdersAt(site.id, 'site-database').map(({ id }) => id);
}

/** Lets a site below a secondary site report to the primary site above that, where there is one. */
function reportToPrimary(
  { survey }: Facts,
  site: Entry<'sites'>,
  parent: Entry<'sites'> | undefined,
): readonly Fix[] {
  const primary = parent && survey.primaryOf(parent);
  if (primary === undefined || !isPrimary(primary)) return [];
  return [{ element: site.id, setting: 'parent', value: primary.id }];
}
