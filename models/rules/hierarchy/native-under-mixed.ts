import { draw } from '../../document/draft.ts';
import { readMode } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { moveToNative } from '../moves.ts';
import type { Rule } from '../rule.ts';
import { siteName } from '../words.ts';

export const nativeUnderMixed: Rule = {
  id: 'hierarchy/native-under-mixed',
  title: 'A native-mode site reports to a mixed-mode site',
  severity: 'high',
  stride: ['S', 'D'],
  why: 'A native-mode site must not be attached to a primary site in mixed mode; the product does not support it. Native mode goes from the top of the hierarchy downwards.',
  remedy: 'Move the parent site to native mode first, or keep the child in mixed mode until then.',
  sources: [cite('D6'), cite('D3')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    for (const site of facts.all('sites')) {
      // A secondary site takes the mode of its parent.
      if (site.data.kind === 'secondary') continue;
      const parent = survey.parentOf(site);
      if (parent === undefined || survey.productOf(parent.id) !== 'cm2007') continue;
      const [own, above] = [readMode(survey, site), readMode(survey, parent)];
      if (own.value !== undefined && own.value !== 'native') continue;
      const others = () => [parent.id];
      if (above.value === 'native') {
        yield {
          outcome: 'pass',
          subject: site,
          setting: above,
          read: [above],
          others,
          message: () =>
            `${siteName(facts, parent.id)}, to which ${siteName(facts, site.id)} reports, runs in native mode.`,
        };
      } else if (own.value === undefined || above.value === undefined) {
        yield { outcome: 'waiting', subject: site };
      } else {
        yield {
          outcome: 'violation',
          subject: site,
          setting: above,
          read: [own, above],
          others,
          fix: () => moveToNative(facts, parent),
          message: () =>
            `Site ${siteName(facts, site.id)} runs in native mode below ${siteName(facts, parent.id)}, which runs in mixed mode.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The parent runs in mixed mode.',
      document: () =>
        draw().site('cen', { mode: 'mixed' }).site('ham', { parent: 'cen', mode: 'native' }),
      subject: 'ham',
      severity: 'high',
    },
    {
      outcome: 'pass',
      shows: 'The parent runs in native mode.',
      document: () =>
        draw().site('cen', { mode: 'native' }).site('ham', { parent: 'cen', mode: 'native' }),
      subject: 'ham',
    },
    {
      outcome: 'inapplicable',
      shows: 'A mixed-mode site may report to any.',
      document: () =>
        draw().site('cen', { mode: 'native' }).site('lyo', { parent: 'cen', mode: 'mixed' }),
    },
    {
      outcome: 'inapplicable',
      shows: 'A secondary site takes the mode of its parent, whatever it says.',
      document: () =>
        draw()
          .site('cen', { mode: 'mixed' })
          .site('bre', { kind: 'secondary', parent: 'cen', mode: 'native' }),
    },
  ],
};
