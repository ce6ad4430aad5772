// The walk to be read in a terminal: goals that can be reached, the paths hop by hop, and what holds.
import { settingId } from '../document/reading.ts';
import { citationText } from '../elements/sources.ts';
import { count, counted, listed } from '../rules/words.ts';
import { type GoalName, goalKinds, goalText } from '../trust/goals.ts';
import { clientsBehindHoldings, type TrustPath } from '../trust/paths.ts';
import { heldSteps, type Walk } from '../trust/walk.ts';
import { basisOf } from './paths-json.ts';
import { clean, plain, type Styles, wrapped } from './typeset.ts';

const basisNotes = {
  source: '',
  assumption: ' (Assumed.)',
  inference: ' (Inferred, not said by a source.)',
  undecided: ' (Assumed, as nobody decided the setting.)',
} as const;

const mostHeld = 20;

/** The walk as lines of at most `width` characters, as far as words allow. */
export function pathsText(walked: Walk, width = 100, styles: Styles = plain): string {
  const reached = walked.goals.filter(({ paths }) => paths.length > 0);
  const others = walked.goals.filter(({ paths }) => paths.length === 0);
  return [
    styles.heading(`Attack paths in ${clean(walked.graph.terrain.facts.survey.document.name)}`),
    ...wrapped(
      `From ${listed(
        walked.footholds.map(({ text }) => text),
        8,
      )}.`,
      width,
    ),
    ...reached.flatMap(({ goal, paths, reached: fallen }) => {
      const clients = clientsBehindHoldings(walked.graph, fallen);
      const extent = clients > 0 ? `, ${counted(clients, 'client')}` : '';
      return [
        '',
        styles.severity('critical', titleOf(goal.name)) +
          styles.quiet(`  ${goalText(goal)}: ${counted(fallen.length, 'element')}${extent}`),
        ...paths.flatMap((path, index) => pathLines(walked, path, index + 1, width, styles)),
      ];
    }),
    ...(others.length === 0
      ? []
      : [
          '',
          styles.good('Not reached'),
          ...others.map(
            ({ goal }) => `  ${titleOf(goal.name)}${styles.quiet(`  ${goalText(goal)}`)}`,
          ),
        ]),
    ...heldLines(walked, width, styles),
    '',
  ].join('\n');
}

function titleOf(name: GoalName): string {
  return goalKinds[name].title;
}

function pathLines(
  { graph }: Walk,
  path: TrustPath,
  number: number,
  width: number,
  styles: Styles,
): readonly string[] {
  const clients = clientsBehindHoldings(graph, path.reached);
  const extent = clients > 0 ? ` (${counted(clients, 'client')})` : '';
  return [
    `  ${styles.strong(`Path ${number}`)} from ${path.foothold.text}${extent}`,
    ...path.hops.flatMap((hop, index) => {
      const { step, effect } = hop;
      const settings = (effect.gates ?? [])
        .filter((gate) => gate.closing().length > 0)
        .map(({ setting }) => settingId(setting));
      return [
        ...wrapped(
          `${effect.sentence()}${basisNotes[basisOf(hop)]}`,
          width,
          `  ${String(index + 1).padStart(3)}  `,
          '       ',
        ),
        ...wrapped(
          [
            step.id,
            ...(settings.length === 0 ? [] : [`stopped by ${settings.join(' or ')}`]),
            listed(step.sources.map(citationText)),
          ].join(' · '),
          width,
          '       ',
        ).map(styles.quiet),
      ];
    }),
  ];
}

function heldLines(walked: Walk, width: number, styles: Styles): readonly string[] {
  const held = heldSteps(walked);
  if (held.length === 0) return [];
  const bySetting = new Map<string, { titles: Set<string>; steps: number }>();
  for (const { step, effect } of held) {
    const gate = (effect.gates ?? []).find(({ state }) => state === 'closed');
    if (gate === undefined) continue;
    const setting = settingId(gate.setting);
    const known = bySetting.get(setting) ?? { titles: new Set<string>(), steps: 0 };
    known.titles.add(step.title);
    known.steps += 1;
    bySetting.set(setting, known);
  }
  const settings = [...bySetting].sort(
    ([a, one], [b, two]) => two.steps - one.steps || (a < b ? -1 : 1),
  );
  return [
    '',
    styles.good('What holds, and by which setting alone'),
    ...settings
      .slice(0, mostHeld)
      .flatMap(([setting, { titles }]) =>
        wrapped(`${setting}: ${listed([...titles].sort())}`, width, '  ✓ ', '    '),
      ),
    ...(settings.length > mostHeld
      ? [`    and ${count(settings.length - mostHeld)} more settings`]
      : []),
  ];
}
