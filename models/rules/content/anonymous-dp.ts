import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import { type Entry, isOf } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { pass } from '../verdicts.ts';
import { clientsIn } from '../words.ts';

export const anonymousDp: Rule = {
  id: 'content/anonymous-dp',
  title: 'Anyone may read the content of a distribution point',
  severity: 'medium',
  own: true,
  contextual: true,
  stride: ['I'],
  why: 'A distribution point that allows anonymous connections hands its content to whoever reaches it, without asking for an account. It is our own judgement that this is a weakness, as only mobile devices in mixed mode need it.',
  remedy:
    'Do not allow anonymous connections. Where mobile devices need them, give the devices a distribution point of their own with nothing else on it.',
  sources: [cite('S1', 'Best Practices for Distribution Points'), cite('D26')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey, content } = facts;
    const served = facts.servers(['client-distribution-point']);
    const said = {
      pass: ({ data }: Entry<'systems'>) =>
        `Distribution point ${data.name} does not allow anonymous connections.`,
    };
    for (const system of facts.holders('distribution-point')) {
      const setting = readRole(survey, system, 'distribution-point', 'anonymous');
      if (setting.value === undefined) continue;
      if (setting.value === false) {
        yield pass(system, said, setting);
        continue;
      }
      if (system.site !== undefined && survey.modeOf(system.site) === undefined) {
        yield { outcome: 'waiting', subject: system };
        continue;
      }
      const flows = served.get(system.id)?.flows ?? [];
      const devices = flows.flatMap(({ from }) => from.members.filter(isMobileDevice));
      yield {
        outcome: 'violation',
        subject: system,
        setting,
        read: [setting],
        severity: devices.length > 0 ? 'info' : 'medium',
        flows: () => flows,
        others: () => content.packagesOn(system.id).map(({ id }) => id),
        // Where devices need it the remedy is another distribution point, which no setting expresses.
        fix: () =>
          devices.length > 0 ? [] : [{ element: system.id, setting: setting.key, value: false }],
        message: () =>
          `Distribution point ${system.data.name} allows anonymous connections, ${devices.length > 0 ? `because ${clientsIn(facts, devices)} need them in mixed mode` : 'and no mobile device needs them'}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'No mobile device needs it.',
      document: () => point({ anonymous: true }, 'mixed'),
      subject: 'dp',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Anyone can plug into the network around it.',
      document: () => point({ anonymous: true }, 'mixed', { controlledAccess: false }),
      subject: 'dp',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'Mobile devices in mixed mode need it.',
      document: () =>
        point({ bits: true, anonymous: true }, 'mixed').clients('handhelds', 20, {
          kind: 'mobile-device',
        }),
      subject: 'dp',
      severity: 'info',
    },
    {
      outcome: 'pass',
      shows: 'Nobody declared it.',
      document: () => point({}, 'mixed'),
      subject: 'dp',
    },
    {
      outcome: 'inapplicable',
      shows: 'Native mode does not offer it.',
      document: () => point({ anonymous: true }, 'native'),
    },
  ],
};

function point(
  settings: { bits?: boolean; anonymous?: boolean },
  mode: 'mixed' | 'native',
  zone: { controlledAccess?: boolean } = {},
) {
  return draw()
    .zone('hq', zone)
    .site('p01', { mode })
    .system('dp', { 'distribution-point': settings });
}

function isMobileDevice(entry: Entry): boolean {
  return isOf(entry, 'clients') && entry.data.kind === 'mobile-device';
}
