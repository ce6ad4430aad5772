// What the colours, patterns and shapes of a diagram mean: samples drawn as the diagram draws them.
import { badge } from '../drawing/badge.ts';
import { drawBundle, protectionWords } from '../drawing/bundle.ts';
import type { Bundle, Protection } from '../drawing/bundles.ts';
import type { Drawing, Shape } from '../drawing/display-list.ts';
import { siteCode, siteTag, siteTagHeight, siteTagWidth } from '../drawing/site-tag.ts';
import { capitalised } from '../elements/capitalised.ts';
import { kinds } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { severities } from '../rules/rule.ts';
import { severityShape } from './number-badges.ts';
import type { NumberedFinding, Numbering } from './numbering.ts';

export interface LegendEntry {
  readonly sample: Drawing;
  readonly text: string;
  /** Findings about what the entry stands for, where nothing else on the diagram does. */
  readonly findings: readonly NumberedFinding[];
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** What is to be known of all of them. */
  readonly note?: string;
}

/** The legend of a diagram of this hierarchy. */
export function legendOf({ survey }: Facts, { bySubject }: Numbering): LegendGroup[] {
  const zoneKinds = new Set(survey.all('zones').map(({ data }) => data.kind));
  const sites = [...survey.all('sites')].sort((a, b) =>
    siteCode(survey, a.id) < siteCode(survey, b.id) ? -1 : 1,
  );
  const groups: LegendGroup[] = [
    {
      title: 'Findings',
      entries: [
        ...severities
          .filter((severity) => severity !== 'info')
          .map((severity) => entry(capitalised(severity), square(severityShape(severity, 14, 10)))),
        entry('Open question', square(badge('question', 14, 10))),
      ],
      note: 'A number is that of the list of findings, wherever it occurs; its shape says how grave it is there. What is for information stands in the list alone.',
    },
    {
      title: 'Data flows',
      entries: [
        ...Object.entries(protectionWords).map(([protection, text]) =>
          entry(text, line({ protection: protection as Protection })),
        ),
        entry('Protected by a channel, such as IPsec', line({ isSheathed: true })),
        entry('Pushed: the sender opens the connection', line({})),
        entry('Pulled: the receiver opens it', line({ initiators: 'b' })),
        entry('12 data flows, drawn as the worst of them', line({ count: 12 })),
      ],
      note: 'Arrow heads are where data arrives, dots are where connections are opened.',
    },
    {
      title: 'Zones',
      entries: Object.entries(kinds.zones.fields.kind.options)
        .filter(([kind]) => zoneKinds.has(kind as keyof typeof kinds.zones.fields.kind.options))
        .map(([kind, text]) =>
          entry(text, zone(kind as keyof typeof kinds.zones.fields.kind.options)),
        ),
    },
    {
      title: 'Sites',
      entries: sites.map(({ id, data }) => ({
        sample: {
          width: siteTagWidth(survey, id),
          height: siteTagHeight,
          shapes: siteTag(survey, id, 0, 0),
        },
        text: `${data.name}: ${modeWords(survey.modeOf(id))}`,
        findings: bySubject.get(id) ?? [],
      })),
      note: 'Filled: native mode, HTTPS or enhanced HTTP. Outlined: mixed mode, HTTP or SMS 2003. Dashed: not decided yet.',
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function modeWords(mode: ReturnType<Facts['survey']['modeOf']>): string {
  if (mode === undefined) return 'mode not decided yet';
  if (mode === 'sms2003') return 'SMS 2003';
  const label = kinds.sites.fields.mode.options[mode];
  return mode === 'mixed' || mode === 'native' ? `${label.toLowerCase()} mode` : label;
}

function entry(text: string, sample: Drawing): LegendEntry {
  return { sample, text, findings: [] };
}

function square(shapes: readonly Shape[]): Drawing {
  return { width: 28, height: 20, shapes };
}

function line(given: Partial<Bundle>): Drawing {
  const width = 84;
  const bundle: Bundle = {
    id: '',
    a: '',
    b: '',
    count: 1,
    protection: 'encrypted',
    isSheathed: false,
    receivers: 'b',
    initiators: 'a',
    ...given,
  };
  const end = { y: 0, width: 20, height: 20 };
  const { line: drawn, label } = drawBundle(
    bundle,
    { x: -20, ...end },
    { x: width, ...end },
    'near',
  );
  return { width, height: 20, shapes: [...drawn, ...label] };
}

function zone(kind: keyof typeof kinds.zones.fields.kind.options): Drawing {
  const ground: Shape = {
    shape: 'rectangle',
    x: 0.75,
    y: 0.75,
    width: 34.5,
    height: 18.5,
    radius: 5,
    fill: `zone-${kind}`,
    stroke: `zone-${kind}-line`,
    ...(kind === 'perimeter' && { dash: [6, 4], strokeWidth: 1.5 }),
  };
  return { width: 36, height: 20, shapes: [ground] };
}
