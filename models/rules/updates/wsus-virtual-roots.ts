import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeSetting } from '../verdicts.ts';

const role = 'software-update-point';

export const wsusVirtualRoots: Rule = {
  id: 'updates/wsus-virtual-roots',
  title: 'WSUS uses SSL, but not on the virtual roots that need it',
  severity: 'high',
  stride: ['S', 'T'],
  why: 'SSL on the WSUS server is not enough: Configuration Manager talks to virtual roots that need it as well. Until they have it, SSL covers only a part of what WSUS serves.',
  remedy: 'Enable SSL on the WSUS virtual roots that Configuration Manager names.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2', 'Security best practices for software updates'),
  ],
  products: ['cm2007', 'current-branch'],
  modes: ['native', 'http', 'enhanced-http', 'https'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders(role)) {
      const { site } = system;
      if (site === undefined) continue;
      const ssl = readRole(survey, system, role, 'ssl');
      if (ssl.value === false) continue;
      if (survey.productOf(site) === 'cm2007') {
        const mode = survey.modeOf(site);
        if (mode === undefined) yield { outcome: 'waiting', subject: system };
        // In 2007 only native mode asks for the additional virtual roots.
        if (mode !== 'native') continue;
      }
      const setting = readRole(survey, system, role, 'sslVirtualRoots');
      if (ssl.value === undefined && setting.value !== true) {
        yield ask(facts, system, ssl);
        continue;
      }
      yield judgeSetting(facts, system, setting, {
        bad: false,
        good: true,
        violation: () =>
          `WSUS on ${system.data.name} uses SSL, but not on the virtual roots that Configuration Manager needs.`,
        pass: () => `The virtual roots of WSUS on ${system.data.name} use SSL.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The virtual roots were forgotten in native mode.',
      document: () => updatePoint({ ssl: true, sslVirtualRoots: false }, 'native'),
      subject: 'sup',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'In current branch they are needed in every mode.',
      document: () => updatePoint({ ssl: true, sslVirtualRoots: false }, 'enhanced-http'),
      subject: 'sup',
    },
    {
      outcome: 'pass',
      shows: 'The virtual roots use SSL.',
      document: () => updatePoint({ ssl: true, sslVirtualRoots: true }, 'native'),
      subject: 'sup',
    },
    {
      outcome: 'question',
      shows: 'Nobody knows whether they do.',
      document: () => updatePoint({ ssl: true }, 'native'),
      subject: 'sup',
      setting: 'sup.software-update-point.sslVirtualRoots',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided whether WSUS uses SSL.',
      document: () => updatePoint({ sslVirtualRoots: false }, 'native'),
      subject: 'sup',
      setting: 'sup.software-update-point.ssl',
    },
    {
      outcome: 'inapplicable',
      shows: 'Mixed mode does not ask for them.',
      document: () => updatePoint({ ssl: true, sslVirtualRoots: false }, 'mixed'),
    },
  ],
};

function updatePoint(
  settings: { ssl?: boolean; sslVirtualRoots?: boolean },
  mode: 'mixed' | 'native' | 'enhanced-http',
) {
  const product = mode === 'enhanced-http' ? 'current-branch' : 'cm2007';
  return draw()
    .zone('hq')
    .site('p01', { mode, product })
    .system('sup', { [role]: settings });
}
