import { draw } from '../../document/draft.ts';
import { read, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { roleInSentence } from '../../elements/roles/index.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { InternetRole } from '../../facts/internet-facing.ts';
import type { Rule, Verdict } from '../rule.ts';
import { listed, siteName } from '../words.ts';

export const internetRoleAtSecondary: Rule = {
  id: 'hierarchy/internet-role-at-secondary',
  title: 'A secondary site is to manage clients on the Internet',
  severity: 'high',
  stride: ['D'],
  why: 'Clients on the Internet belong to a primary site and use only the site systems of that site. A secondary site cannot serve them, whatever its roles are set to.',
  remedy:
    'Manage these clients from a primary site, and give that site the Internet-facing site systems.',
  sources: [cite('D21')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const [system, facing] of facts.internetFacing) {
      const site = survey.get('sites', system.site);
      if (site !== undefined) yield judgeSystem(facts, system, facing, site);
    }
    for (const group of facts.all('clients')) {
      const site = survey.get('sites', group.site);
      if (group.data.internetBased === true && site !== undefined) {
        yield judgeClients(facts, group, site);
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The proxy management point faces the Internet.',
      document: () => secondary().system('mp', { 'management-point': { internetFacing: true } }),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows:
        'Clients on the Internet belong to a secondary site; the fix gives them to the primary.',
      document: () => secondary().clients('laptops', 40, { internetBased: true }),
      subject: 'laptops',
    },
    {
      outcome: 'pass',
      shows: 'The primary site serves them.',
      document: () =>
        draw()
          .zone('dmz', { kind: 'perimeter' })
          .site('ham')
          .system('mp', { 'management-point': { internetFacing: true } }),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'Nothing of the secondary site faces the Internet.',
      document: () => secondary().system('mp', ['management-point']),
    },
  ],
};

function secondary() {
  return draw()
    .zone('dmz', { kind: 'perimeter' })
    .site('ham')
    .site('bre', { kind: 'secondary', parent: 'ham' });
}

function judgeSystem(
  facts: Facts,
  system: Entry<'systems'>,
  facing: readonly InternetRole[],
  site: Entry<'sites'>,
): Verdict {
  const settings = facing.map((role) => readRole(facts.survey, system, role, 'internetFacing'));
  const evidence = { subject: system, setting: settings[0], read: settings };
  const roles = () => listed(facing.map(roleInSentence));
  if (site.data.kind !== 'secondary') {
    return {
      ...evidence,
      outcome: 'pass',
      message: () =>
        `The ${roles()} on ${system.data.name} may face the Internet: ${siteName(facts, site.id)} is not a secondary site.`,
    };
  }
  return {
    ...evidence,
    outcome: 'violation',
    fix: () => settings.map(({ element, key }) => ({ element, setting: key, value: false })),
    message: () =>
      `The ${roles()} on ${system.data.name} should face the Internet, but ${siteName(facts, site.id)} is a secondary site.`,
  };
}

function judgeClients(facts: Facts, group: Entry<'clients'>, site: Entry<'sites'>): Verdict {
  const setting = read(facts.survey, group, 'internetBased');
  const evidence = { subject: group, setting, read: [setting] };
  if (site.data.kind !== 'secondary') {
    return {
      ...evidence,
      outcome: 'pass',
      message: () =>
        `The clients in ${group.data.name} can be managed over the Internet: ${siteName(facts, site.id)} is not a secondary site.`,
    };
  }
  return {
    ...evidence,
    outcome: 'violation',
    fix: () => {
      const primary = facts.survey.primaryOf(site);
      return primary.data.kind === 'primary'
        ? [{ element: group.id, setting: 'site', value: primary.id }]
        : [];
    },
    message: () =>
      `The clients in ${group.data.name} are to be managed over the Internet, but ${siteName(facts, site.id)} is a secondary site.`,
  };
}
