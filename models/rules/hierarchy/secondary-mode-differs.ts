import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { modeFits } from '../../document/site-modes.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { siteName } from '../words.ts';

export const secondaryModeDiffers: Rule = {
  id: 'hierarchy/secondary-mode-differs',
  title: 'A secondary site is drawn in another mode than its parent',
  severity: 'high',
  stride: ['S', 'I'],
  why: 'A secondary site has no mode of its own; it runs in that of its primary site. Whoever trusts the mode in the drawing plans for protection that is not there, or for certificates that nobody needs.',
  remedy: 'Draw the secondary site in the mode of its parent, or change the mode of the parent.',
  sources: [cite('D4'), cite('D59')],
  products: ['cm2007'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      const parent = survey.parentOf(site);
      if (site.data.kind !== 'secondary' || parent === undefined) continue;
      if (survey.productOf(parent.id) !== 'cm2007') continue;
      const setting = read(survey, site, 'mode');
      if (setting.value === undefined || !modeFits('cm2007', setting.value)) continue;
      const mode = survey.modeOf(parent.id);
      if (mode !== 'mixed' && mode !== 'native') {
        yield { outcome: 'waiting', subject: site };
        continue;
      }
      const evidence = { subject: site, setting, read: [setting], others: () => [parent.id] };
      yield setting.value === mode
        ? {
            ...evidence,
            outcome: 'pass',
            message: () =>
              `Secondary site ${siteName(facts, site.id)} is drawn in ${mode} mode, as its parent ${siteName(facts, parent.id)} is.`,
          }
        : {
            ...evidence,
            outcome: 'violation',
            fix: () => [{ element: site.id, setting: 'mode', value: mode }],
            message: () =>
              `Secondary site ${siteName(facts, site.id)} is drawn in ${setting.value} mode, but runs in ${mode} mode, as its parent ${siteName(facts, parent.id)} does.`,
          };
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The secondary site is drawn in native mode, the parent in mixed mode.',
      document: () => secondary('mixed', 'native'),
      subject: 'bor',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'Both are drawn in the same mode.',
      document: () => secondary('native', 'native'),
      subject: 'bor',
    },
    {
      outcome: 'inapplicable',
      shows: 'The secondary site says nothing of its mode.',
      document: () => secondary('native', undefined),
    },
  ],
};

type Mode2007 = 'mixed' | 'native';

function secondary(above: Mode2007, mode: Mode2007 | undefined) {
  return draw()
    .site('lyo', { mode: above })
    .site('bor', { kind: 'secondary', parent: 'lyo', mode });
}
