import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { moveToNative } from '../moves.ts';
import type { Rule, Verdict } from '../rule.ts';
import { names, siteName } from '../words.ts';

export const severalUpdatePoints: Rule = {
  id: 'hierarchy/several-update-points',
  title: 'A site has more software update points than can be active',
  severity: 'high',
  stride: ['D'],
  why: 'Clients use the one active software update point of their site. A native-mode site may have a second one for clients on the Internet, on a computer other than the site server; all others serve nobody.',
  remedy:
    'Keep one software update point for the intranet and, in native mode, one for the Internet. Draw several behind a load balancer as one computer.',
  sources: [cite('D37')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const points = survey.holdersAt(site.id, 'software-update-point');
      if (points.length > 0) yield judge(facts, site, points);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Two software update points serve the intranet.',
      document: () =>
        site('native')
          .system('a', ['software-update-point'])
          .system('b', ['software-update-point']),
      subject: 'ham',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'In mixed mode there is none for the Internet.',
      document: () => site('mixed').system('a', ['software-update-point']).system('b', internet),
      subject: 'ham',
    },
    {
      outcome: 'violation',
      shows: 'The one for the Internet stands on the site server.',
      document: () =>
        site('native')
          .system('a', ['software-update-point'])
          .system('b', { 'site-server': {}, ...internet }),
      subject: 'ham',
    },
    {
      outcome: 'pass',
      shows: 'In native mode one serves the intranet and one the Internet.',
      document: () => site('native').system('a', ['software-update-point']).system('b', internet),
      subject: 'ham',
    },
    {
      outcome: 'pass',
      shows: 'There is one.',
      document: () => site('mixed').system('a', ['software-update-point']),
      subject: 'ham',
    },
    {
      outcome: 'inapplicable',
      shows: 'Software updates are not used.',
      document: () => site('mixed').system('mp', ['management-point']),
    },
  ],
};

const internet = { 'software-update-point': { internetFacing: true } } as const;

function site(mode: 'mixed' | 'native') {
  return draw().zone('hq').site('ham', { mode });
}

function judge(facts: Facts, site: Entry<'sites'>, points: readonly Entry<'systems'>[]): Verdict {
  const facing = points.filter((point) =>
    facts.internetFacing.get(point)?.includes('software-update-point'),
  );
  const inside = points.filter((point) => !facing.includes(point));
  const said = (some: readonly Entry<'systems'>[]) =>
    names(
      facts,
      some.map(({ id }) => id),
    );
  const evidence = { subject: site, others: () => points.map(({ id }) => id) };
  const name = () => `Site ${siteName(facts, site.id)}`;
  if (inside.length > 1 || facing.length > 1) {
    const [many, where] =
      inside.length > 1 ? [inside, 'the intranet'] : [facing, 'clients on the Internet'];
    return {
      ...evidence,
      outcome: 'violation',
      message: () =>
        `${name()} has ${many.length} software update points for ${where}, ${said(many)}, and only one of them can be active.`,
    };
  }
  if (points.length === 1) {
    return {
      ...evidence,
      outcome: 'pass',
      message: () => `${name()} has one software update point, ${said(points)}.`,
    };
  }
  const both = () =>
    `${name()} has a software update point for the intranet, ${said(inside)}, and one for clients on the Internet, ${said(facing)}`;
  if (facing.some(({ data }) => data.roles?.['site-server'])) {
    return {
      ...evidence,
      outcome: 'violation',
      message: () => `${both()}, which stands on the site server.`,
    };
  }
  const mode = readMode(facts.survey, site);
  if (mode.value === undefined) return { outcome: 'waiting', subject: site };
  if (mode.value !== 'native') {
    return {
      ...evidence,
      outcome: 'violation',
      setting: mode,
      read: [mode],
      fix: () => moveToNative(facts, site),
      message: () => `${both()}, but runs in mixed mode.`,
    };
  }
  return { ...evidence, outcome: 'pass', read: [mode], message: () => `${both()}.` };
}
