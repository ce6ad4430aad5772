import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { capitalised } from '../../elements/capitalised.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsIn, names, siteName } from '../words.ts';

const role = 'distribution-point';

export const anonymousDpNeeded: Rule = {
  id: 'hierarchy/anonymous-dp-needed',
  title: 'No distribution point takes the mobile devices of a mixed-mode site',
  severity: 'high',
  stride: ['D'],
  why: 'In mixed mode mobile devices connect to distribution points anonymously, by BITS over HTTP. Where no distribution point of the site allows that, they get no content.',
  remedy:
    'Let the devices connect anonymously to a distribution point of their own, with nothing else on it and with BITS. In native mode they prove themselves with certificates instead.',
  sources: [cite('D26')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const devices = survey
        .clientsOf(site.id)
        .filter(({ data }) => data.kind === 'mobile-device') as readonly Entry[];
      const points = devices.length === 0 ? [] : pointsServing(facts, site);
      const mode = survey.modeOf(site.id);
      if (points.length === 0 || (mode !== undefined && mode !== 'mixed')) continue;
      const ids = points.map(({ system }) => system.id);
      const evidence = {
        subject: site,
        others: () => [...ids, ...devices.map(({ id }) => id)],
      };
      const anonymous = points.filter((point) => point.anonymous.value === true);
      const taking = anonymous.filter(({ bits }) => bits.value === true);
      const open = anonymous.find(({ bits }) => bits.value === undefined);
      if (mode === undefined) {
        yield { outcome: 'waiting', subject: site };
      } else if (taking.length > 0) {
        yield {
          ...evidence,
          outcome: 'pass',
          read: taking.flatMap((point) => [point.anonymous, point.bits]),
          message: () =>
            `The mobile devices of mixed-mode site ${siteName(facts, site.id)} can connect anonymously to ${names(
              facts,
              taking.map(({ system }) => system.id),
            )}.`,
        };
      } else if (open !== undefined) {
        yield { ...evidence, ...ask(facts, site, open.bits) };
      } else {
        const [only, ...more] = points;
        yield {
          ...evidence,
          outcome: 'violation',
          setting: more.length === 0 ? only?.anonymous : undefined,
          read: points.flatMap((point) => [point.anonymous, point.bits]),
          // Which of several is to be open to anybody, no setting expresses.
          fix: () =>
            only === undefined || more.length > 0
              ? []
              : [only.anonymous, only.bits]
                  .filter(({ value }) => value !== true)
                  .map(({ element, key }) => ({ element, setting: key, value: true })),
          message: () =>
            `${capitalised(clientsIn(facts, devices))} of mixed-mode site ${siteName(facts, site.id)} get no content: they connect anonymously, which ${names(facts, ids)} ${more.length === 0 ? 'does' : 'do'} not allow by BITS.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The only distribution point takes no anonymous connections; the fix allows them.',
      document: () => devicesAt('mixed', { bits: true }),
      subject: 'p01',
      severity: 'high',
      setting: 'dp.distribution-point.anonymous',
    },
    {
      outcome: 'violation',
      shows: 'Anonymous connections are of no use without BITS.',
      document: () => devicesAt('mixed', { anonymous: true, bits: false }),
      subject: 'p01',
    },
    {
      outcome: 'violation',
      shows: 'The devices of a secondary site have only that of the primary site.',
      document: () =>
        devicesAt('mixed', { bits: true })
          .site('s01', { kind: 'secondary', parent: 'p01' })
          .clients('scanners', 5, { kind: 'mobile-device' }),
      subject: 's01',
    },
    {
      outcome: 'pass',
      shows: 'One of the distribution points takes anonymous connections.',
      document: () =>
        devicesAt('mixed', { bits: true }).system('own', {
          'distribution-point': { bits: true, anonymous: true },
        }),
      subject: 'p01',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether that one has BITS.',
      document: () => devicesAt('mixed', { anonymous: true }),
      subject: 'p01',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows: 'In native mode devices show their certificates.',
      document: () => devicesAt('native', { bits: true }),
    },
    {
      outcome: 'inapplicable',
      shows: 'No distribution point is drawn.',
      document: () =>
        draw()
          .zone('hq')
          .site('p01', { mode: 'mixed' })
          .clients('handhelds', 20, { kind: 'mobile-device' }),
    },
  ],
};

function devicesAt(mode: 'mixed' | 'native', settings: { bits?: boolean; anonymous?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('dp', { [role]: settings })
    .clients('handhelds', 20, { kind: 'mobile-device' });
}

/** The distribution points that the clients of a site use, by id: its own, or those of the primary site above it. */
function pointsServing({ survey }: Facts, site: Entry<'sites'>) {
  const own = survey.holdersAt(site.id, role);
  const serving = own.length > 0 ? own : survey.holdersAt(survey.primaryOf(site).id, role);
  return [...serving]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((system) => ({
      system,
      anonymous: readRole(survey, system, role, 'anonymous'),
      bits: readRole(survey, system, role, 'bits'),
    }));
}
