import { draw } from '../../document/draft.ts';
import { read, readAccess, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { type Demand, judgeSettings } from '../verdicts.ts';
import { listed, names, siteName } from '../words.ts';

export const unknownComputers: Rule = {
  id: 'osd/unknown-computers',
  title: 'Unknown computers can make themselves trusted clients',
  severity: 'high',
  stride: ['S', 'E', 'D'],
  why: 'Support for unknown computers deploys whatever is plugged in, and at the end of it stands a trusted client. An attacker gets one by plugging in too, and a computer that was plugged in by mistake can be reformatted.',
  remedy:
    'Control who can plug a computer into the networks where unknown computers are deployed, and watch for clients that nobody authorised. Turn the support off when it is not needed.',
  sources: [cite('S4', 'Best Practices'), cite('D34')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const system of facts.holders('pxe-service-point')) {
      const point = `The PXE service point on ${system.data.name}`;
      const support = readRole(survey, system, 'pxe-service-point', 'unknownComputers');
      if (support.value !== true) {
        yield {
          outcome: 'pass',
          subject: system,
          setting: support,
          read: [support],
          message: () => `${point} serves only computers that the site knows.`,
        };
        continue;
      }
      yield judgeSettings(facts, system, demandsFor(facts, system), {
        others: () => facts.networkBoot.computersOf(system.id).map(({ id }) => id),
        violation: (bad) => {
          const open = bad.filter(({ key }) => key === 'controlledAccess');
          const unwatched = bad.filter((setting) => !open.includes(setting));
          const reasons = [
            ...(open.length === 0
              ? []
              : [
                  `nobody controls who plugs in at ${names(
                    facts,
                    open.map(({ element }) => element),
                  )}`,
                ]),
            ...unwatched.map(
              ({ element }) =>
                `nobody at site ${siteName(facts, element)} watches for unauthorised clients`,
            ),
          ];
          return `${point} serves unknown computers, but ${listed(reasons)}.`;
        },
        pass: () =>
          `${point} serves unknown computers where it is controlled who plugs in, and someone watches for unauthorised clients.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Unknown computers are served where anyone can plug in.',
      document: () => served({ controlledAccess: false, monitorUnauthorizedClients: true }),
      subject: 'pxe',
      severity: 'high',
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'violation',
      shows: 'Nobody watches for unauthorised clients.',
      document: () => served({ controlledAccess: true, monitorUnauthorizedClients: false }),
      subject: 'pxe',
      setting: 'p01.monitorUnauthorizedClients',
    },
    {
      outcome: 'violation',
      shows: 'The unknown computers stand in another zone, where anyone can plug in.',
      document: () =>
        served({ controlledAccess: true, monitorUnauthorizedClients: true })
          .zone('lobby', { controlledAccess: false })
          .clients('new', 10, { kind: 'unknown-computer' }),
      subject: 'pxe',
      setting: 'lobby.controlledAccess',
    },
    {
      outcome: 'pass',
      shows: 'Access is controlled, and someone watches.',
      document: () => served({ controlledAccess: true, monitorUnauthorizedClients: true }),
      subject: 'pxe',
    },
    {
      outcome: 'pass',
      shows: 'Unknown computers are not served.',
      document: () => draw().zone('hq').site('p01').system('pxe', ['pxe-service-point']),
      subject: 'pxe',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether anyone watches.',
      document: () => served({ controlledAccess: true }),
      subject: 'pxe',
      setting: 'p01.monitorUnauthorizedClients',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no PXE service point.',
      document: () => draw().zone('hq', { controlledAccess: false }).site('p01'),
    },
  ],
};

interface Surroundings {
  readonly controlledAccess?: boolean;
  readonly monitorUnauthorizedClients?: boolean;
}

function served({ controlledAccess, monitorUnauthorizedClients }: Surroundings) {
  return draw()
    .zone('workshop', { controlledAccess })
    .site('p01', { monitorUnauthorizedClients })
    .system('pxe', { 'pxe-service-point': { unknownComputers: true } });
}

/** That access is controlled wherever unknown computers are deployed, and that someone at the primary site watches. */
function demandsFor({ survey, networkBoot }: Facts, point: Entry<'systems'>): readonly Demand[] {
  const access = [...networkBoot.zonesOf(point)].map((zone) => readAccess(survey, zone));
  const byZone = new Map(access.map((setting) => [setting.element, setting]));
  const site = survey.get('sites', point.site);
  return [
    ...[...byZone.values()].sort((a, b) => (a.element < b.element ? -1 : 1)),
    ...(site === undefined
      ? []
      : [read(survey, survey.primaryOf(site), 'monitorUnauthorizedClients')]),
  ].map((setting) => ({ setting, bad: false, good: true }));
}
