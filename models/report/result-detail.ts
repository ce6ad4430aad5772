// Everything about one result, for the face and for reports.
import { type Bundle, bundlesAmong } from '../drawing/bundles.ts';
import { capitalised } from '../elements/capitalised.ts';
import { reservation, sourceDocuments } from '../elements/sources.ts';
import type { SingleFlow } from '../flows/derive.ts';
import type { Flow } from '../flows/flow.ts';
import { type Result, relatedTo } from '../rules/result.ts';
import { strideNames } from '../rules/rule.ts';
import { type FlowLine, flowLines } from './flow-lines.ts';
import { productMeant } from './products-meant.ts';
import type { ResultList, ResultRow } from './result-list.ts';
import { settingText, valueText } from './setting-words.ts';

/** A setting that someone could change, as data for an edit. */
export interface Change {
  readonly element: string;
  readonly setting: string;
  readonly value: string | number | boolean;
  /** `WSUS9: SSL → yes`. */
  readonly sentence: string;
}

/** Everything about one result. */
export interface Detail extends ResultRow {
  readonly why: string;
  readonly remedy: string;
  /** Each source as a reader sees it, and what has to be said of it; empty where nothing has. */
  readonly sources: readonly { readonly citation: string; readonly note: string }[];
  /** The kinds of threat, spelled out. */
  readonly stride: readonly string[];
  /** Ids of everything in its evidence, besides the subject. */
  readonly related: readonly string[];
  /** Its own flows as lines between elements, at most `mostBundles`. */
  readonly bundles: readonly Bundle[];
  /** Its flow classes, at most `mostFlows`. */
  readonly flows: readonly FlowLine[];
  readonly flowCount: number;
  readonly fix: readonly Change[];
  /** The setting that it hangs on, as `id.key` or `id.role-id.key`. */
  readonly setting: string | undefined;
  /** Settings taken from the product's defaults: `PER-MP01: SSL = no`. */
  readonly defaults: readonly string[];
  /** Of questions: what rules wait for the answer, with the subject of each. */
  readonly awaitedBy: readonly { readonly title: string; readonly subjectName: string }[];
}

const mostFlows = 40;
const mostBundles = 2000;

/** Everything about a result of this list. */
export function detailOf(list: ResultList, result: Result): Detail {
  const { facts } = list.analysis;
  const { survey } = facts;
  const { rule, flows, fix, read, setting } = result;
  return {
    ...list.rowOf(result),
    why: rule.why,
    remedy: rule.remedy,
    sources: sourcesOf(result),
    stride: rule.stride.map((letter) => strideNames[letter]),
    related: relatedTo(result),
    bundles: bundlesAmong(flows, (flow) => ofSubject(flow, result.subject.id)).slice(
      0,
      mostBundles,
    ),
    flows: flowLines(facts, flows.slice(0, mostFlows)),
    flowCount: flows.length,
    fix: fix.map((change) => ({
      ...change,
      sentence: `${settingText(survey, change)} → ${valueText(survey, change, change.value)}`,
    })),
    setting,
    defaults: read
      .filter(({ basis }) => basis === 'default')
      .map(({ element, key, value }) => {
        const place = { element, setting: key };
        return `${settingText(survey, place)} = ${valueText(survey, place, value)}`;
      }),
    awaitedBy:
      result.outcome === 'question'
        ? list.settledWith(result).map((settled) => ({
            title: settled.rule.title,
            subjectName: survey.nameOf(settled.subject.id),
          }))
        : [],
  };
}

function sourcesOf(result: Result): Detail['sources'] {
  const { authority, sources } = result.rule;
  if (authority !== undefined) return [{ citation: authority, note: '' }];
  return sources.map(({ document, section }) => {
    const { title } = sourceDocuments[document];
    return {
      citation: section === undefined ? title : `${title}, “${section}”`,
      note: reservation(document, productMeant(result)),
    };
  });
}

/** The single flows of a flow class that the subject is one of; all of them where it is at neither end. */
function* ofSubject({ from, to }: Flow, subject: string): Iterable<SingleFlow> {
  let count = 0;
  const sends = from.members.some(({ id }) => id === subject);
  const receives = to.members.some(({ id }) => id === subject);
  for (const { id: sender } of from.members) {
    if (sends && !receives && sender !== subject) continue;
    for (const { id: receiver } of to.members) {
      if (receives && !sends && receiver !== subject) continue;
      if (sends && receives && sender !== subject && receiver !== subject) continue;
      if (sender === receiver) continue;
      yield { from: sender, to: receiver };
      count += 1;
      if (count === mostBundles) return;
    }
  }
}

/** A result as plain text, to be pasted into a mail or a ticket. */
export function detailText(detail: Detail): string {
  const heading = detail.severity === undefined ? detail.outcome : detail.severity;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Taken from product defaults', detail.defaults],
    ['Data flows', detail.flows.map(flowText)],
    ['Fix', [detail.remedy, ...detail.fix.map(({ sentence }) => sentence)]],
    ['Threat', [detail.stride.join(', ')]],
    [
      'Sources',
      detail.sources.map(({ citation, note }) =>
        note === '' ? citation : `${citation} (${note})`,
      ),
    ],
  ];
  return [
    `${capitalised(heading)}: ${detail.title} (${detail.rule})`,
    detail.message,
    '',
    detail.why,
    ...lists.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)],
    ),
    '',
  ].join('\n');
}

function flowText({ from, to, protocol, ports, protection, purpose }: FlowLine): string {
  return `${from} → ${to}: ${[protocol, ports].filter(Boolean).join(' ')}, ${protection}. ${purpose}`;
}
