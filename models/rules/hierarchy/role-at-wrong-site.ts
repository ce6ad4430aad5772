import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { kinds } from '../../elements/catalogue.ts';
import { type RoleId, roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { rolesAmong } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { listed, siteName } from '../words.ts';

type SiteKind = Entry<'sites'>['data']['kind'];

interface Place {
  /** Where the role belongs, as a clause. */
  readonly belongs: string;
  fits(facts: Facts, site: Entry<'sites'>, system: Entry<'systems'>): boolean;
}

const places: { readonly [Role in RoleId]?: Place } = {
  'asset-intelligence-synchronization-point': {
    belongs: 'the Asset Intelligence synchronization point belongs to the top site',
    fits: ({ survey }, site) =>
      isOneOf(site, 'central-administration', 'primary') && survey.parentOf(site) === undefined,
  },
  'distribution-point': {
    belongs: 'distribution points belong to primary and secondary sites',
    fits: (_facts, site) => isOneOf(site, 'primary', 'secondary'),
  },
  'state-migration-point': {
    belongs: 'state migration points belong to primary and secondary sites',
    fits: (_facts, site) => isOneOf(site, 'primary', 'secondary'),
  },
  'fallback-status-point': {
    belongs: 'fallback status points belong to primary sites',
    fits: (_facts, site) => isOneOf(site, 'primary'),
  },
  'management-point': {
    belongs: 'the one management point of a secondary site belongs on its site server',
    fits: ({ survey }, site, { data }) =>
      !isOneOf(site, 'secondary') ||
      data.roles?.['site-server'] !== undefined ||
      survey.holdersAt(site.id, 'site-server').length === 0,
  },
};

const placedRoles = Object.keys(places) as readonly RoleId[];

/** Whether it is misplaced depends on whether its site has a parent. */
const ofTopSite: RoleId = 'asset-intelligence-synchronization-point';

const labels = kinds.sites.fields.kind.options;

export const roleAtWrongSite: Rule = {
  id: 'hierarchy/role-at-wrong-site',
  title: 'A role stands at a site that cannot have it',
  severity: 'high',
  stride: ['D'],
  why: 'Current branch installs a role only where it belongs: the Asset Intelligence synchronization point at the top site, fallback status points at primary sites, distribution and state migration points not at a central administration site. The one management point of a secondary site stands on its site server.',
  remedy: 'Move the role to a site that may have it.',
  sources: [cite('C7')],
  products: ['current-branch'],
  *check(facts) {
    const { survey } = facts;
    const judged = new Set(placedRoles.flatMap((role) => facts.holders(role)));
    for (const system of judged) {
      const site = survey.get('sites', system.site);
      if (site === undefined || survey.productOf(site.id) !== 'current-branch') continue;
      const roles = rolesAmong(system, placedRoles);
      const where = () => `${labels[site.data.kind].toLowerCase()} ${siteName(facts, site.id)}`;
      const misplaced = roles.filter((role) => places[role]?.fits(facts, site, system) === false);
      const parent = read(survey, site, 'parent');
      const evidence = { subject: system, others: () => [site.id] };
      if (misplaced.length > 0) {
        yield {
          ...evidence,
          outcome: 'violation',
          message: () =>
            `${system.data.name} stands at ${where()}, but ${listed(misplaced.map((role) => places[role]?.belongs ?? ''))}.`,
        };
      } else if (parent.value === undefined && roles.includes(ofTopSite)) {
        yield ask(facts, system, parent);
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `The ${listed(roles.map(roleInSentence))} on ${system.data.name} may belong to ${where()}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A distribution point stands at a central administration site.',
      document: () => site('central-administration').system('dp', ['distribution-point']),
      subject: 'dp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'A fallback status point stands at a secondary site.',
      document: () => site('secondary', { parent: 'p01' }).system('fsp', ['fallback-status-point']),
      subject: 'fsp',
    },
    {
      outcome: 'violation',
      shows: 'The Asset Intelligence synchronization point stands below the top site.',
      document: () => site('primary', { parent: 'p01' }).system('ai', assetIntelligence),
      subject: 'ai',
    },
    {
      outcome: 'violation',
      shows: 'A secondary site has its management point on another computer.',
      document: () =>
        site('secondary', { parent: 'p01' })
          .system('server', ['site-server'])
          .system('mp', ['management-point']),
      subject: 'mp',
    },
    {
      outcome: 'pass',
      shows: 'The management point of a secondary site stands on its site server.',
      document: () =>
        site('secondary', { parent: 'p01' }).system('server', ['site-server', 'management-point']),
      subject: 'server',
    },
    {
      outcome: 'pass',
      shows: 'The Asset Intelligence synchronization point stands at the top site.',
      document: () => site('primary').system('ai', assetIntelligence),
      subject: 'ai',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether its site is the top one.',
      document: () => site('primary', { parent: undefined }).system('ai', assetIntelligence),
      subject: 'ai',
      setting: 's01.parent',
    },
    {
      outcome: 'inapplicable',
      shows: 'The source speaks of current branch.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01')
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('fsp', ['fallback-status-point']),
    },
  ],
};

const assetIntelligence = ['asset-intelligence-synchronization-point'] as const;

/** A site of current branch, below a primary site where that is said. */
function site(
  kind: SiteKind,
  given: { parent?: string | undefined } | { parent: null } = { parent: null },
) {
  const product = 'current-branch';
  return draw()
    .zone('hq')
    .site('p01', { product })
    .site('s01', { kind, product, ...given });
}

function isOneOf({ data }: Entry<'sites'>, ...some: readonly SiteKind[]): boolean {
  return some.includes(data.kind);
}
