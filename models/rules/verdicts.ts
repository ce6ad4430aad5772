// The ways of judging that many rules share.
import type { Reading } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { awaitedSetting, type Flow } from '../flows/flow.ts';
import type { Question, Verdict, Violation } from './rule.ts';

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
export function questionText({ survey }: Facts, { element, key }: Reading): string {
  const entry = survey.find(element);
  const [role, ofRole] = key.split('.');
  const field =
    ofRole !== undefined && role !== undefined && isRole(role)
      ? roleFieldOf(role, ofRole)
      : entry && fieldOf(entry.collection, key);
  const question = field?.question ?? `What is “${field?.label ?? key}” of {name}?`;
  return question.replace('{name}', survey.nameOf(element));
}

/** What a judgement over flows needs to say. */
interface Channel {
  readonly read?: readonly Reading[];
  readonly setting?: Reading;
  /** The violation by the flows that travel in the clear. */
  violation(clear: readonly Flow[]): Pick<Violation, 'severity' | 'fix' | 'message' | 'setting'>;
  /** Said where every flow is encrypted. */
  readonly passes: () => string;
}

/** Judges the flows of one subject by whether they are encrypted, each channel's protection included. */
export function judgeEncryption(
  facts: Facts,
  subject: Entry,
  flows: readonly Flow[],
  { read, setting, violation, passes }: Channel,
): Verdict {
  const clear = flows.filter(({ encrypted }) => encrypted === false);
  if (clear.length > 0) {
    return {
      outcome: 'violation',
      subject,
      flows: clear,
      ...(read && { read }),
      ...(setting && { setting }),
      ...violation(clear),
    };
  }
  const open = flows.filter(({ encrypted, awaited }) => encrypted === undefined && awaited);
  if (open.length > 0) {
    const answers = open.map((flow) => awaitedSetting(flow, subject.id) ?? '').sort();
    const answer = answers.find((setting) => !setting.endsWith('.mode'));
    if (answer === undefined) return { outcome: 'waiting', subject };
    return {
      ...ask(facts, subject, undecided(answer)),
      flows: open.filter((flow) => awaitedSetting(flow, subject.id) === answer),
    };
  }
  return { outcome: 'pass', subject, flows, message: passes, ...(read && { read }) };
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
    readonly flows?: readonly Flow[];
    readonly others?: readonly string[];
  },
): Verdict {
  const { flows = [], others = [] } = judged;
  const evidence = { subject, setting, read: [setting], flows, others };
  if (setting.value === undefined) return { ...ask(facts, subject, setting), flows, others };
  if (setting.value !== judged.bad) return { ...evidence, outcome: 'pass', message: judged.pass };
  return {
    ...evidence,
    outcome: 'violation',
    message: judged.violation,
    fix: [{ element: setting.element, setting: setting.key, value: judged.good }],
  };
}
