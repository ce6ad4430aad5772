import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { names, siteName } from '../words.ts';
import { inNativeMode, readWithMode } from './native-mode.ts';

export const osdRootCa: Rule = {
  id: 'pki/osd-root-ca',
  title: 'Computers being deployed do not know the root CA of the management point',
  severity: 'high',
  stride: ['D'],
  why: 'A computer that boots from media or from the network knows no root CA yet, so the site has to name the trusted root of the management point for it. Where a native-mode site does not, the computer cannot trust the management point and the deployment ends there.',
  remedy:
    'Configure the root CA certificate of the management point in the properties of the site server.',
  sources: [cite('S3', 'Operating System Deployment Certificates in Native Mode')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const uses = usesOfDeciding(facts);
    yield* inNativeMode(facts, uses.keys(), (site) => {
      const shown = uses.get(site) ?? [];
      return judgeSetting(facts, site, read(facts.survey, site, 'osdRootCa'), {
        bad: false,
        good: true,
        others: () => shown,
        violation: () =>
          `The root CA for operating system deployment is not configured in native-mode site ${siteName(facts, site.id)}, which deploys operating systems with ${names(facts, shown)}.`,
        pass: () =>
          `The root CA for operating system deployment is configured in native-mode site ${siteName(facts, site.id)}.`,
      });
    });
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The site deploys by PXE without it.',
      document: () => deploying({ osdRootCa: false }),
      subject: 'p01',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'Only its secondary site deploys; the setting is that of the primary site.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native', osdRootCa: false })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('pxe', ['pxe-service-point']),
      subject: 'p01',
    },
    {
      outcome: 'pass',
      shows: 'It is configured.',
      document: () => deploying({ osdRootCa: true }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said.',
      document: () => deploying({}),
      subject: 'p01',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site deploys no operating systems.',
      document: () =>
        draw().zone('hq').site('p01', { mode: 'native', osdRootCa: false }).clients('desktops', 10),
    },
  ],
};

function deploying(given: { osdRootCa?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native', ...given })
    .system('pxe', ['pxe-service-point']);
}

/** What shows that operating systems are deployed, by the site whose setting counts there. */
function usesOfDeciding(facts: Facts): ReadonlyMap<Entry<'sites'>, readonly string[]> {
  const { survey } = facts;
  const uses = new Map<Entry<'sites'>, string[]>();
  for (const site of facts.all('sites')) {
    const shown = facts.usesOf('deployment', site.id);
    const deciding = survey.get('sites', readWithMode(facts, site, 'osdRootCa').element);
    if (shown.length === 0 || deciding === undefined) continue;
    uses.set(deciding, [...(uses.get(deciding) ?? []), ...shown]);
  }
  return uses;
}
