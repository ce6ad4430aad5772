import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { clientsIn, siteName } from '../words.ts';

export const deviceInventoryUnsigned: Rule = {
  id: 'channel/device-inventory-unsigned',
  title: 'Nobody signs the inventory of mobile devices',
  severity: 'medium',
  stride: ['S', 'T', 'R'],
  why: 'Computers sign their inventory in every mode, but mobile devices only in native mode. In mixed mode the site cannot tell whether a device reported it or somebody on the way wrote it.',
  remedy: 'Run the site in native mode, or do not rely on what devices report.',
  sources: [cite('S3', 'Inventory Signing and Encryption')],
  products: ['cm2007'],
  modes: ['mixed'],
  *check(facts) {
    const { survey } = facts;
    for (const group of facts.all('clients')) {
      if (group.data.kind !== 'mobile-device') continue;
      const site = survey.get('sites', group.site);
      if (site === undefined) continue;
      const setting = readMode(survey, site);
      if (setting.value === undefined) yield { outcome: 'waiting', subject: group };
      const evidence = {
        subject: group,
        setting,
        read: [setting],
        flows: () =>
          facts
            .flowsOf(['device-management-point'])
            .filter(({ from }) => from.members.some(({ id }) => id === group.id)),
      };
      if (setting.value === 'mixed') {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => moveToNative(facts, site),
          message: () =>
            `The inventory of ${clientsIn(facts, [group])} is not signed, because site ${siteName(facts, site.id)} runs in mixed mode.`,
        };
      } else if (setting.value === 'native') {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () => `The devices in ${group.data.name} sign their inventory.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'Mobile devices belong to a mixed-mode site.',
      document: () => devices('mixed'),
      subject: 'phones',
      severity: 'medium',
      setting: 'p01.mode',
    },
    {
      outcome: 'pass',
      shows: 'The site is native.',
      document: () => devices('native'),
      subject: 'phones',
    },
    {
      outcome: 'inapplicable',
      shows: 'Computers sign their inventory in every mode.',
      document: () => draw().zone('hq').site('p01', { mode: 'mixed' }).clients('desktops', 100),
    },
  ],
};

function devices(mode: 'mixed' | 'native') {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('mp', { 'management-point': { supportsDevices: true } })
    .clients('phones', 40, { kind: 'mobile-device' });
}
