import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { siteName } from '../words.ts';

export const wsusWithoutSsl: Rule = {
  id: 'updates/wsus-without-ssl',
  title: 'WSUS does not use SSL',
  severity: 'high',
  contextual: true,
  stride: ['S', 'T'],
  why: 'Without SSL neither clients nor the site server can tell whether they talk to the real software update point. Whoever is on the path can hold updates back or offer an altered catalogue.',
  remedy:
    'Enable SSL on the WSUS web site and on the virtual roots that Configuration Manager needs. Native mode requires it.',
  sources: [
    cite('S0', 'Security Best Practices'),
    cite('S2'),
    cite('S3', 'Native Mode Certificates'),
  ],
  products: ['cm2007', 'current-branch'],
  *check(facts) {
    const { survey } = facts;
    const toUpdatePoint = ['client-software-update-point', 'site-server-software-update-point'];
    const served = facts.servers(toUpdatePoint);
    for (const system of facts.holders('software-update-point')) {
      const { name, site } = system.data;
      const isNative = site !== undefined && survey.modeOf(site) === 'native';
      const required = isNative
        ? `, although site ${siteName(facts, site)} runs in native mode, which requires it`
        : '';
      yield judgeSetting(facts, system, readRole(survey, system, 'software-update-point', 'ssl'), {
        bad: false,
        good: true,
        flows: () => served.get(system.id)?.flows ?? [],
        violation: () => `The software update point on ${name} does not use SSL${required}.`,
        pass: () => `The software update point on ${name} uses SSL.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'SSL is off.',
      document: () => updatePoint({ ssl: false }),
      subject: 'sup',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'SSL is off in the perimeter.',
      document: () => updatePoint({ ssl: false }, 'perimeter'),
      subject: 'sup',
      severity: 'critical',
    },
    {
      outcome: 'pass',
      shows: 'SSL is on.',
      document: () => updatePoint({ ssl: true }),
      subject: 'sup',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided.',
      document: () => updatePoint({}),
      subject: 'sup',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no software update point.',
      document: () => draw().zone('hq').site('p01').system('mp', ['management-point']),
    },
  ],
};

function updatePoint(settings: { ssl?: boolean }, kind: 'intranet' | 'perimeter' = 'intranet') {
  return draw()
    .zone('net', { kind })
    .site('p01', { mode: 'mixed' })
    .system('sup', { 'software-update-point': settings })
    .clients('desktops', 100);
}
