import { draw } from '../../document/draft.ts';
import { read, readAccess, readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule, Verdict } from '../rule.ts';
import { ask, type Demand, judgeSettings } from '../verdicts.ts';
import { listed, names, siteName } from '../words.ts';
import { bootMedia, bootSource } from './boot-sources.ts';

export const unknownComputers: Rule = {
  id: 'osd/unknown-computers',
  title: 'Unknown computers can make themselves trusted clients',
  severity: 'high',
  stride: ['S', 'E', 'D'],
  why: 'Deployment of unknown computers, from the network or from boot media, takes whatever is plugged in, and at the end of it stands a trusted client. An attacker gets one by plugging in too, and a computer that was plugged in by mistake can be reformatted.',
  remedy:
    'Control who can plug a computer into the networks where unknown computers are deployed, and watch for clients that nobody authorised. Turn the support off when it is not needed.',
  sources: [cite('S4', 'Best Practices'), cite('D34')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    const { survey, networkBoot } = facts;
    for (const point of facts.holders('pxe-service-point')) {
      const name = `The PXE service point on ${point.data.name}`;
      const support = readRole(survey, point, 'pxe-service-point', 'unknownComputers');
      const computers = networkBoot.computersOf(point.id);
      if (support.value === true) {
        yield judgeDeployment(facts, {
          subject: point,
          deploys: `${name} serves unknown computers`,
          zones: networkBoot.zonesOf(point),
          computers,
        });
      } else if (support.basis === 'declared' || !computers.some(isUnknown)) {
        yield {
          outcome: 'pass',
          subject: point,
          setting: support,
          read: [support],
          message: () => `${name} serves only computers that the site knows.`,
        };
      } else {
        yield { ...ask(facts, point, support), others: () => computers.map(({ id }) => id) };
      }
    }
    for (const medium of bootMedia(facts)) {
      const computers = bootSource(facts, medium.id)?.computers().filter(isUnknown) ?? [];
      if (computers.length === 0) continue;
      yield judgeDeployment(facts, {
        subject: medium as Entry,
        deploys: `${medium.data.name} deploys unknown computers`,
        zones: new Set(computers.flatMap(({ zone }) => zone ?? [])),
        computers,
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
      outcome: 'violation',
      shows: 'Boot media deploy unknown computers where anyone can plug in.',
      document: () =>
        draw()
          .zone('lobby', { controlledAccess: false })
          .site('p01', { monitorUnauthorizedClients: true })
          .clients('new', 10, { kind: 'unknown-computer' })
          .deployment('install', { kind: 'task-sequence', targets: ['new'] })
          .medium('boot-disc', 'boot', { deployments: ['install'] }),
      subject: 'boot-disc',
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
      outcome: 'pass',
      shows: 'It is said that the unknown computers are not served.',
      document: () => withUnknown(false),
      subject: 'pxe',
    },
    {
      outcome: 'question',
      shows: 'Unknown computers are drawn, and nobody said whether they are served.',
      document: () => withUnknown(undefined),
      subject: 'pxe',
      setting: 'pxe.pxe-service-point.unknownComputers',
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
      shows: 'Nothing deploys unknown computers.',
      document: () => draw().zone('hq', { controlledAccess: false }).site('p01'),
    },
  ],
};

function withUnknown(unknownComputers: boolean | undefined) {
  return draw()
    .zone('workshop')
    .site('p01')
    .system('pxe', { 'pxe-service-point': { unknownComputers } })
    .clients('new', 5, { kind: 'unknown-computer' });
}

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

function isUnknown({ data }: Entry<'clients'>): boolean {
  return data.kind === 'unknown-computer';
}

/** What deploys computers that the site does not know. */
interface Deployment {
  readonly subject: Entry;
  /** As a sentence without its end. */
  readonly deploys: string;
  /** The zones in which it stands or deploys. */
  readonly zones: ReadonlySet<string>;
  readonly computers: readonly Entry<'clients'>[];
}

function judgeDeployment(facts: Facts, deployment: Deployment): Verdict {
  const { subject, deploys, computers } = deployment;
  return judgeSettings(facts, subject, demandsFor(facts, deployment), {
    others: () => computers.map(({ id }) => id),
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
      return `${deploys}, but ${listed(reasons)}.`;
    },
    pass: () =>
      `${deploys} where it is controlled who plugs in, and someone watches for unauthorised clients.`,
  });
}

/** That access is controlled wherever unknown computers are deployed, and that someone at the primary site watches. */
function demandsFor({ survey }: Facts, { subject, zones }: Deployment): readonly Demand[] {
  const access = [...zones].map((zone) => readAccess(survey, zone));
  const byZone = new Map(access.map((setting) => [setting.element, setting]));
  const site = survey.get('sites', subject.site);
  return [
    ...[...byZone.values()].sort((a, b) => (a.element < b.element ? -1 : 1)),
    ...(site === undefined
      ? []
      : [read(survey, survey.primaryOf(site), 'monitorUnauthorizedClients')]),
  ].map((setting) => ({ setting, bad: false, good: true }));
}
