// The ways of judging that many rules share.
import type { Reading } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { awaitedSetting, type Flow } from '../flows/flow.ts';
import type { Fix, Question, Severity, Verdict } from './rule.ts';

/** The question that the catalogue asks about an undecided setting. */
export function ask(facts: Facts, subject: Entry, setting: Reading): Question {
  return {
    outcome: 'question',
    subject,
    setting,
    read: [setting],
    message: () => questionText(facts, setting),
  };
}

/** The question about a setting, with the name of its element. */
function questionText({ survey }: Facts, { element, key }: Reading): string {
  const entry = survey.find(element);
  const [role, ofRole] = key.split('.');
  const field =
    ofRole !== undefined && role !== undefined && isRole(role)
      ? roleFieldOf(role, ofRole)
      : entry && fieldOf(entry.collection, key);
  const question = field?.question ?? `What is “${field?.label ?? key}” of {name}?`;
  return question.replace('{name}', survey.nameOf(element));
}

/** What a rule about encryption says of its subjects. */
interface Said<Subject extends Entry> {
  /** The violation by the flows that travel in the clear. */
  violation(subject: Subject, clear: readonly Flow[]): string;
  /** Where every flow is encrypted. */
  pass(subject: Subject): string;
  severity?(clear: readonly Flow[]): Severity;
  fix?(subject: Subject, clear: readonly Flow[]): readonly Fix[];
}

/** Judges the flows of one subject by whether they are encrypted, each channel's protection included. */
export function judgeEncryption<Subject extends Entry>(
  facts: Facts,
  subject: Subject,
  flows: readonly Flow[],
  said: Said<Subject>,
  setting?: Reading,
): Verdict {
  const read = setting === undefined ? undefined : [setting];
  const clear = flows.every(isClear) ? flows : flows.filter(isClear);
  if (clear.length > 0) {
    return {
      outcome: 'violation',
      subject,
      setting,
      read,
      flows: () => clear,
      severity: said.severity?.(clear),
      fix: said.fix && (() => said.fix?.(subject, clear) ?? []),
      message: () => said.violation(subject, clear),
    };
  }
  const open = flows.filter(
    ({ encrypted, awaited }) => encrypted !== true && awaited !== undefined,
  );
  if (open.length > 0) {
    const answers = open.map((flow) => awaitedSetting(flow, subject.id) ?? '').sort();
    const answer = answers.find((awaited) => !awaited.endsWith('.mode'));
    if (answer === undefined) return { outcome: 'waiting', subject };
    return {
      ...ask(facts, subject, undecided(answer)),
      flows: () => open.filter((flow) => awaitedSetting(flow, subject.id) === answer),
    };
  }
  return {
    outcome: 'pass',
    subject,
    setting,
    read,
    flows: () => flows,
    message: () => said.pass(subject),
  };
}

function isClear({ encrypted, terms }: Flow): boolean {
  return encrypted === false && terms !== undefined;
}

function undecided(setting: string): Reading {
  const dot = setting.indexOf('.');
  return {
    element: setting.slice(0, dot),
    key: setting.slice(dot + 1),
    value: undefined,
    basis: 'undecided',
  };
}

/**
 * Moves a site to native mode, and before it the mixed-mode sites above it: a native child under a
 * mixed parent is not supported.
 */
export function moveToNative(facts: Facts, site: Entry<'sites'>): readonly Fix[] {
  const { survey } = facts;
  const owner = survey.modeOwner(site);
  const above = survey.parentOf(owner);
  const before =
    above !== undefined && survey.modeOf(above.id) === 'mixed' ? moveToNative(facts, above) : [];
  return [...before, { element: owner.id, setting: 'mode', value: 'native' }];
}

/** Judges one setting: a violation at one of `bad`, a question where it is undecided, otherwise a pass. */
export function judgeSetting<Value extends string | number | boolean>(
  facts: Facts,
  subject: Entry,
  setting: Reading<Value>,
  judged: {
    readonly bad: Value;
    readonly good: Value;
    readonly violation: () => string;
    readonly pass: () => string;
    readonly flows?: () => readonly Flow[];
    readonly others?: () => readonly string[];
  },
): Verdict {
  const { flows, others } = judged;
  const evidence = { subject, setting, read: [setting], flows, others };
  if (setting.value === undefined) return { ...ask(facts, subject, setting), flows, others };
  if (setting.value !== judged.bad) return { ...evidence, outcome: 'pass', message: judged.pass };
  return {
    ...evidence,
    outcome: 'violation',
    message: judged.violation,
    fix: () => [{ element: setting.element, setting: setting.key, value: judged.good }],
  };
}
