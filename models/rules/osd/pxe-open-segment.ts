import { draw } from '../../document/draft.ts';
import { type Reading, readAccess } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { within } from '../../flows/ends.ts';
import type { Rule } from '../rule.ts';
import { judgeSetting } from '../verdicts.ts';
import { clientsIn, names } from '../words.ts';

/** Speaks of zones: whether a segment is secure is a matter of the segment, and one answer holds for all its points. */
export const pxeOpenSegment: Rule = {
  id: 'osd/pxe-open-segment',
  title: 'Anyone can plug in where computers boot from the network',
  severity: 'high',
  stride: ['S', 'T', 'I', 'D'],
  why: 'A computer that boots from the network cannot tell who answers it: a foreign PXE service point can hand it a tainted image, and code can be slipped in between, as TFTP protects nothing. From the same socket a rogue client can fetch files from the PXE service point, or flood it until it serves nobody.',
  remedy:
    'Use PXE service points only on network segments whose access is controlled, and defend those segments in depth.',
  sources: [cite('S4', 'Best Practices')],
  products: ['cm2007'],
  reach: 'hierarchy',
  *check(facts) {
    for (const { access, zones } of segments(facts)) {
      const subject = facts.survey.get('zones', access.element);
      if (subject === undefined) continue;
      const { name } = subject.data;
      const points = pointsServing(facts, zones);
      if (points.size === 0) continue;
      const ids = new Set([...points].map(({ id }) => id));
      const computers = () => zones.flatMap((zone) => facts.networkBoot.computersIn(zone));
      const there = () =>
        computers().length === 0
          ? `stands the PXE service point on ${names(facts, ids)}`
          : `network boot from ${names(facts, ids)} deploys ${clientsIn(facts, computers())}`;
      yield judgeSetting(facts, subject, access, {
        bad: false,
        good: true,
        flows: () =>
          facts
            .flowsOf(['client-pxe-boot', 'client-pxe-tftp'])
            .filter(
              ({ from, to }) => zones.includes(from.zone ?? '') || zones.includes(to.zone ?? ''),
            ),
        others: () => [...ids, ...computers().map(({ id }) => id)],
        violation: () =>
          `Nobody controls who plugs in at ${name}, where ${there()}. Whoever does can answer in the place of the PXE service point, change what travels by TFTP, fetch files as a rogue client, or keep the point from serving anyone.`,
        pass: () => `It is controlled who can plug in at ${name}, where ${there()}.`,
      });
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The PXE service point stands where anyone can plug in.',
      document: () => segment(false),
      subject: 'workshop',
      severity: 'high',
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'violation',
      shows:
        'The point is locked away, but a task sequence deploys computers in an open zone from it.',
      document: () =>
        segment(true)
          .zone('lobby', { controlledAccess: false })
          .clients('kiosks', 4)
          .deployment('install', { kind: 'task-sequence', targets: ['kiosks'] }),
      subject: 'lobby',
    },
    {
      outcome: 'violation',
      shows: 'A floor that says nothing is as open as the building around it.',
      document: () =>
        draw()
          .zone('building', { controlledAccess: false })
          .zone('floor', { parent: 'building' })
          .site('p01')
          .system('pxe', ['pxe-service-point']),
      subject: 'building',
    },
    {
      outcome: 'pass',
      shows: 'It is controlled who can plug in.',
      document: () => segment(true),
      subject: 'workshop',
    },
    {
      outcome: 'question',
      shows: 'Nobody said who can plug in.',
      document: () => segment(undefined),
      subject: 'workshop',
      setting: 'workshop.controlledAccess',
    },
    {
      outcome: 'inapplicable',
      shows: 'Nothing boots from the network, and current branch is not spoken of.',
      document: () =>
        draw()
          .zone('lobby', { controlledAccess: false })
          .site('p01')
          .clients('kiosks', 4)
          .site('p02', { product: 'current-branch' })
          .system('pxe', ['pxe-service-point']),
    },
  ],
};

function segment(controlledAccess: boolean | undefined) {
  return draw()
    .zone('workshop', { controlledAccess })
    .site('p01')
    .system('pxe', ['pxe-service-point'])
    .clients('benches', 40);
}

interface Segment {
  readonly access: Reading<boolean>;
  readonly zones: string[];
}

/** The zones where network boot takes place, by the zone that decides who can plug in there. */
function segments({ survey, networkBoot }: Facts): Iterable<Segment> {
  const byDecider = new Map<string, Segment>();
  for (const zone of networkBoot.zones) {
    const access = readAccess(survey, zone);
    within(byDecider, access.element, (): Segment => ({ access, zones: [] })).zones.push(zone);
  }
  return byDecider.values();
}

/** The PXE service points of 2007 sites that stand or deploy in these zones. */
function pointsServing(
  { survey, networkBoot }: Facts,
  zones: readonly string[],
): ReadonlySet<Entry<'systems'>> {
  const points = zones.flatMap((zone) => [...networkBoot.pointsServing(zone)]);
  return new Set(
    points.filter(({ site }) => site === undefined || survey.productOf(site) === 'cm2007'),
  );
}
