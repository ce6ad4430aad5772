// Makes a rule like any other from what stands in a file.
import type { Reading } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { type CollectionName, products } from '../elements/field.ts';
import type { Facts } from '../facts/facts.ts';
import type { Flow } from '../flows/flow.ts';
import { fieldAt, settingText, valueText } from '../report/setting-words.ts';
import { clean } from '../report/typeset.ts';
import type { Rule, Verdict } from '../rules/rule.ts';
import { ask } from '../rules/verdicts.ts';
import { listed, siteName } from '../rules/words.ts';
import type { Condition } from './condition.ts';
import { placeholders, type RuleFormat } from './format.ts';
import { Sight } from './sight.ts';
import { type Holder, roleOf, type Target } from './vocabulary.ts';

/** The conditions of a rule, understood. */
export interface Conditions {
  readonly applies: Condition | undefined;
  readonly violation: Condition;
  /** Chooses the flows that are shown with a violation. */
  readonly evidence: Condition | undefined;
}

/** The rule that judges as its file says. */
export function ownRule(format: RuleFormat, conditions: Conditions): Rule {
  const target = format.for;
  return {
    id: format.id as Rule['id'],
    title: prose(format.title),
    severity: format.severity,
    ...(format.contextual === true && { contextual: true }),
    stride: format.stride,
    why: prose(format.why),
    remedy: prose(format.remedy),
    sources: [],
    authority: prose(format.source),
    products: format.products ?? products,
    ...(format.modes && { modes: format.modes }),
    reach: 'hierarchy',
    *check(facts) {
      for (const subject of subjectsOf(facts, target)) {
        const verdict = judge(facts, target, subject, format, conditions);
        if (verdict !== undefined) yield verdict;
      }
    },
    examples: [],
  };
}

function subjectsOf({ survey }: Facts, target: Target): readonly Entry[] {
  const role = roleOf(target);
  const subjects: readonly Entry<CollectionName>[] =
    role === undefined ? survey.all(target as CollectionName) : survey.holders(role);
  return subjects as readonly Entry[];
}

/** Undefined where the rule does not speak about the subject. */
function judge(
  facts: Facts,
  target: Target,
  subject: Entry,
  format: RuleFormat,
  { applies, violation, evidence }: Conditions,
): Verdict | undefined {
  const sight = new Sight(facts, target, subject);
  if (format.modes !== undefined) {
    const mode = sight.setting('site', 'mode');
    if (mode === undefined) return undefined;
    if (mode.value === undefined) return awaiting(facts, subject, mode);
    if (!format.modes.some((named) => named === mode.value)) return undefined;
  }
  for (const condition of [applies, violation]) {
    const answer = condition?.ask(sight) ?? true;
    if (answer === true) continue;
    if (typeof answer === 'object') {
      const first = settingAt(sight, format.question);
      return awaiting(facts, subject, first?.basis === 'undecided' ? first : answer.awaits);
    }
    if (answer === 'nothing' || condition === applies) return undefined;
    return {
      outcome: 'pass',
      subject,
      read: sight.read,
      setting: sight.read.at(-1),
      message: () => filled(format.pass, facts, subject, sight.read),
    };
  }
  const { fix } = format;
  const mended = settingAt(sight, fix?.setting);
  return {
    outcome: 'violation',
    subject,
    read: sight.read,
    setting: mended ?? sight.read.at(-1),
    flows: evidence && (() => evidenceOf(evidence, new Sight(facts, target, subject))),
    fix:
      fix && mended && mended.value !== fix.value
        ? () => [{ element: mended.element, setting: mended.key, value: fix.value }]
        : undefined,
    message: () => filled(format.message, facts, subject, sight.read),
  };
}

/** Asks for a setting; the mode of a 2007 site is asked once, on the site, and everything else waits for it. */
function awaiting(facts: Facts, subject: Entry, setting: Reading): Verdict {
  return setting.key === 'mode' && facts.survey.productOf(setting.element) === 'cm2007'
    ? { outcome: 'waiting', subject }
    : ask(facts, subject, setting);
}

/** The setting that a path such as `role.ssl` names; undefined where it means nothing. */
function settingAt(sight: Sight, path: string | undefined): Reading | undefined {
  const [holder, key] = path?.split('.') ?? [];
  return key === undefined ? undefined : sight.setting(holder as Holder, key);
}

function evidenceOf(evidence: Condition, sight: Sight): readonly Flow[] {
  return sight.flowsWhere(() => evidence.ask(sight) === true);
}

const placeholder = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');

/** A template with what it says of a subject filled in. */
function filled(template: string, facts: Facts, subject: Entry, read: readonly Reading[]): string {
  const { survey } = facts;
  const sites = facts.sitesOf(subject);
  const words: { readonly [P in (typeof placeholders)[number]]: () => string } = {
    name: () => survey.nameOf(subject.id),
    zone: () => (subject.zone === undefined ? 'no zone' : survey.nameOf(subject.zone)),
    site: () => listed(sites.map((site) => siteName(facts, site))) || 'no site',
    settings: () => settingsText(facts, read),
  };
  return prose(template).replaceAll(placeholder, (_whole, name: keyof typeof words) =>
    words[name](),
  );
}

/** `WSUS9: SSL = no`. What an element is, such as its kind, is no setting of it. */
function settingsText({ survey }: Facts, read: readonly Reading[]): string {
  const texts = read
    .map(({ element, key, value }) => ({ place: { element, setting: key }, value }))
    .filter(({ place }) => fieldAt(survey, place)?.required !== true)
    .map(
      ({ place, value }) => `${settingText(survey, place)} = ${valueText(survey, place, value)}`,
    );
  return texts.length === 0 ? 'no settings' : texts.join(', ');
}

/** A text of a file as one line. */
function prose(text: string): string {
  return clean(text).replaceAll(/\s+/g, ' ').trim();
}
