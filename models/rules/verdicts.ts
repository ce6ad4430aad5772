// The ways of judging that many rules share.
import type { Reading } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import { fieldOf, isRole, roleFieldOf } from '../elements/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import { awaitedSetting, type Flow } from '../flows/flow.ts';
import type { Fix, Judgement, Question, Severity, Verdict } from './rule.ts';

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
  return question.replace('{name}', () => survey.nameOf(element));
}

/** What a rule about encryption says of its subjects. */
interface Said<Subject extends Entry> {
  /** The violation by the flows that travel in the clear, or may, whatever is decided. */
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
  const clear = flows.every(isClear) ? flows : flows.filter(isClear);
  if (clear.length > 0) {
    return new EncryptionVerdict('violation', subject, clear, said, setting);
  }
  const open = flows.filter(
    ({ encrypted, awaited }) => encrypted !== true && awaited !== undefined,
  );
  if (open.length === 0) return new EncryptionVerdict('pass', subject, flows, said, setting);
  const [answer] = open
    .filter(({ awaited }) => awaited?.key !== 'mode')
    .map((flow) => awaitedSetting(flow, subject.id) ?? '')
    .sort();
  if (answer === undefined) return { outcome: 'waiting', subject };
  return {
    ...ask(facts, subject, undecided(answer)),
    flows: () => open.filter((flow) => awaitedSetting(flow, subject.id) === answer),
  };
}

/** There are thousands of these: each holds only what it was made of. */
class EncryptionVerdict<Subject extends Entry> implements Judgement {
  readonly outcome: 'violation' | 'pass';
  readonly subject: Subject;
  readonly setting: Reading | undefined;
  readonly #flows: readonly Flow[];
  readonly #said: Said<Subject>;

  constructor(
    outcome: 'violation' | 'pass',
    subject: Subject,
    flows: readonly Flow[],
    said: Said<Subject>,
    setting: Reading | undefined,
  ) {
    this.outcome = outcome;
    this.subject = subject;
    this.setting = setting;
    this.#flows = flows;
    this.#said = said;
  }

  get read(): readonly Reading[] {
    return this.setting === undefined ? [] : [this.setting];
  }

  get severity(): Severity | undefined {
    return this.#said.severity?.(this.#flows);
  }

  flows(): readonly Flow[] {
    return this.#flows;
  }

  message(): string {
    return this.#said[this.outcome](this.subject, this.#flows);
  }

  fix(): readonly Fix[] {
    return this.#said.fix?.(this.subject, this.#flows) ?? [];
  }
}

/** No setting that is open would encrypt it. */
function isClear({ encrypted, terms }: Flow): boolean {
  return encrypted !== true && terms !== undefined;
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

/** What rules that judge settings say of their subject. */
interface Judged {
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
  /** The violation by the settings that are not as they should be. */
  readonly violation: (bad: readonly Reading[]) => string;
  readonly pass: () => string;
  readonly flows?: () => readonly Flow[];
  readonly others?: () => readonly string[];
}

/** A setting that must not have the bad value; the good one mends it. */
export interface Demand<Value extends string | number | boolean = string | number | boolean> {
  readonly setting: Reading<Value>;
  readonly bad: Value;
  readonly good: Value;
}

/** What a rule that judges one setting says of its subjects: one object serves all of them. */
interface SaidOfSetting<Subject extends Entry, Value> {
  readonly bad: Value;
  readonly good: Value;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
  readonly violation: (subject: Subject) => string;
  readonly pass: (subject: Subject) => string;
  readonly flows?: (subject: Subject) => readonly Flow[];
  readonly others?: (subject: Subject) => readonly string[];
}

/** Judges one setting: a violation at `bad`, a question where it is undecided, otherwise a pass. */
export function judgeSetting<Subject extends Entry, Value extends string | number | boolean>(
  facts: Facts,
  subject: Subject,
  setting: Reading<Value>,
  said: SaidOfSetting<Subject, Value>,
): Verdict {
  return new SettingVerdict(facts, subject, setting, said);
}

/** There are thousands of these: each holds only what it was made of. */
class SettingVerdict<Subject extends Entry, Value extends string | number | boolean>
  implements Judgement
{
  readonly outcome: Judgement['outcome'];
  readonly subject: Subject;
  readonly setting: Reading<Value>;
  readonly #facts: Facts;
  readonly #said: SaidOfSetting<Subject, Value>;

  constructor(
    facts: Facts,
    subject: Subject,
    setting: Reading<Value>,
    said: SaidOfSetting<Subject, Value>,
  ) {
    const { value } = setting;
    this.outcome = value === undefined ? 'question' : value === said.bad ? 'violation' : 'pass';
    this.subject = subject;
    this.setting = setting;
    this.#facts = facts;
    this.#said = said;
  }

  get read(): readonly Reading[] {
    return [this.setting];
  }

  get severity(): Severity | undefined {
    return this.#said.severity;
  }

  flows(): readonly Flow[] {
    return this.#said.flows?.(this.subject) ?? [];
  }

  others(): readonly string[] {
    return this.#said.others?.(this.subject) ?? [];
  }

  message(): string {
    if (this.outcome === 'question') return questionText(this.#facts, this.setting);
    return this.#said[this.outcome](this.subject);
  }

  fix(): readonly Fix[] {
    const { element, key } = this.setting;
    return [{ element, setting: key, value: this.#said.good }];
  }
}

/** What a rule says of the subjects of which it has nothing to say against: one object serves all of them. */
interface SaidOfPass<Subject extends Entry> {
  readonly pass: (subject: Subject) => string;
  readonly others?: (subject: Subject) => readonly string[];
}

/** A pass that rests on one setting, or on none. */
export function pass<Subject extends Entry>(
  subject: Subject,
  said: SaidOfPass<Subject>,
  setting?: Reading,
): Verdict {
  return new PassVerdict(subject, said, setting);
}

/** There are thousands of these: each holds only what it was made of. */
class PassVerdict<Subject extends Entry> implements Judgement {
  readonly outcome = 'pass';
  readonly subject: Subject;
  readonly setting: Reading | undefined;
  readonly #said: SaidOfPass<Subject>;

  constructor(subject: Subject, said: SaidOfPass<Subject>, setting: Reading | undefined) {
    this.subject = subject;
    this.setting = setting;
    this.#said = said;
  }

  get read(): readonly Reading[] {
    return this.setting === undefined ? [] : [this.setting];
  }

  others(): readonly string[] {
    return this.#said.others?.(this.subject) ?? [];
  }

  message(): string {
    return this.#said.pass(this.subject);
  }
}

/**
 * Judges settings that belong together: a violation by all that are bad, a question about the first that
 * is undecided, otherwise a pass.
 */
export function judgeSettings(
  facts: Facts,
  subject: Entry,
  demands: readonly Demand[],
  said: Judged,
): Verdict {
  const { flows, others } = said;
  const failed = demands.filter(({ setting, bad }) => setting.value === bad);
  if (failed.length > 0) {
    const read = failed.map(({ setting }) => setting);
    return {
      outcome: 'violation',
      subject,
      setting: read[0],
      read,
      flows,
      others,
      severity: said.severity,
      message: () => said.violation(read),
      fix: () =>
        failed.map(({ setting: { element, key }, good }) => ({
          element,
          setting: key,
          value: good,
        })),
    };
  }
  const read = demands.map(({ setting }) => setting);
  const setting = read.find(({ value }) => value === undefined);
  if (setting !== undefined) {
    const message = () => questionText(facts, setting);
    return { outcome: 'question', subject, setting, read: [setting], flows, others, message };
  }
  return { outcome: 'pass', subject, setting: read[0], read, flows, others, message: said.pass };
}
