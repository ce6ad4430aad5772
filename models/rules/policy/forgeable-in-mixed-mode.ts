import { draw } from '../../document/draft.ts';
import { readMode, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { clientsBehind, names, siteName } from '../words.ts';

export const forgeableInMixedMode: Rule = {
  id: 'policy/forgeable-in-mixed-mode',
  title: 'Whoever controls the management point can forge policy',
  severity: 'high',
  stride: ['S', 'T', 'E'],
  why: 'In mixed mode a management point signs policy with a certificate that it made itself, and nothing else vouches for the policy. An attacker who takes it over can therefore make every client that it serves run whatever they like.',
  remedy:
    'Run the site in native mode, where the site server signs policy as well. Until then treat the management point as one of the most valuable computers, and keep it out of exposed networks.',
  sources: [cite('S3', 'Policy Signing'), cite('S3', 'Signing in Native Mode')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    const toManagementPoint = ['client-management-point', 'device-management-point'];
    for (const { system, flows } of facts.servers(toManagementPoint).values()) {
      const site = survey.get('sites', system.site);
      if (site === undefined) continue;
      const setting = readMode(survey, site);
      if (setting.value === undefined) {
        yield { outcome: 'waiting', subject: system };
        continue;
      }
      const role = site.data.kind === 'secondary' ? 'proxy management point' : 'management point';
      const evidence = { subject: system, setting, read: [setting], flows: () => flows };
      if (setting.value !== 'mixed') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `Policy for the clients of ${system.data.name} does not rest on the ${role} alone: site ${siteName(facts, site.id)} runs in native mode.`,
        };
        continue;
      }
      const exposure = exposureOf(facts, system, flows);
      yield {
        ...evidence,
        outcome: 'violation',
        severity: exposure === undefined ? 'high' : 'critical',
        fix: () => moveToNative(facts, site),
        message: () =>
          `Whoever controls ${role} ${system.data.name} can sign any policy for ${clientsBehind(facts, flows, system.id)}, because site ${siteName(facts, site.id)} runs in mixed mode.${exposure?.() ?? ''}`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A mixed-mode management point serves clients.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 1200),
      subject: 'mp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'It stands in a perimeter network.',
      document: () =>
        draw()
          .zone('hq')
          .zone('dmz', { kind: 'perimeter' })
          .site('p01', { mode: 'mixed' })
          .system('mp', ['management-point'])
          .clients('desktops', 1200, { zone: 'hq' }),
      subject: 'mp',
      severity: 'critical',
    },
    {
      outcome: 'violation',
      shows: 'A proxy management point takes the mode of the parent site.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .system('pmp', ['management-point'])
          .clients('desktops', 80),
      subject: 'pmp',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The site runs in native mode.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'native' })
          .system('mp', ['management-point'])
          .clients('desktops', 1200),
      subject: 'mp',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has no clients.',
      document: () =>
        draw().zone('hq').site('p01', { mode: 'mixed' }).system('mp', ['management-point']),
    },
  ],
};

/** How attackers outside come near the management point, as a sentence; undefined where they do not. */
function exposureOf(
  facts: Facts,
  system: Entry<'systems'>,
  flows: readonly Flow[],
): (() => string) | undefined {
  const { survey } = facts;
  if (facts.isOutside(system.zone)) {
    return () => ` It stands in ${survey.nameOf(system.data.zone)}.`;
  }
  if (readRole(survey, system, 'management-point', 'internetFacing').value === true) {
    return () => ' It faces the Internet.';
  }
  const zones = flows.flatMap(({ from }) =>
    from.zone !== undefined && facts.isOutside(from.zone) ? [from.zone] : [],
  );
  return zones.length === 0 ? undefined : () => ` It serves clients in ${names(facts, zones)}.`;
}
