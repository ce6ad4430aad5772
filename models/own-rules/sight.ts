// What the conditions of a rule see of one subject: its settings as the analysis takes them, and where it stands.
import {
  type Reading,
  read,
  readAccess,
  readMode,
  readRole,
  settingId,
} from '../document/reading.ts';
import { type Entry, isOf, rolesOf, type Survey } from '../document/survey.ts';
import type { Field } from '../elements/field.ts';
import type { Facts } from '../facts/facts.ts';
import { within } from '../flows/ends.ts';
import { awaitedSetting, type Flow } from '../flows/flow.ts';
import { type ElementFlow, flowsOf, toldByFlow } from './element-flows.ts';
import { thing } from './things.ts';
import { type Holder, roleOf, settingField, type Target, variablesOf } from './vocabulary.ts';

/** Something that a condition asked for and that is not known. */
interface Missing {
  readonly of: Holder | 'flow';
  readonly name: string;
  /** The undecided setting that would tell it; undefined where it is not there at all. */
  readonly awaits: Reading | undefined;
}

/**
 * Its properties are the variables of conditions. One serves all conditions of a rule about a subject, and
 * notes what they read.
 */
export class Sight {
  /** The settings that were read, in this order. */
  readonly read: Reading[] = [];
  /** The flow that a condition is about, where it is about one. */
  flow: object | undefined;
  readonly #facts: Facts;
  readonly #target: Target;
  readonly #subject: Entry;
  readonly #missing: Missing[] = [];
  readonly #things = new Map<Holder, object>();
  #flows: ReadonlyMap<object, Flow> | undefined;

  constructor(facts: Facts, target: Target, subject: Entry) {
    this.#facts = facts;
    this.#target = target;
    this.#subject = subject;
  }

  get element(): object {
    return this.#thing('element');
  }

  get role(): object {
    return this.#thing('role');
  }

  get site(): object {
    return this.#thing('site');
  }

  get zone(): object {
    return this.#thing('zone');
  }

  get forest(): object {
    return this.#thing('forest');
  }

  get roles(): readonly string[] {
    return isOf(this.#subject, 'systems') ? rolesOf(this.#subject) : [];
  }

  get flows(): readonly object[] {
    return [...this.#seenFlows().keys()];
  }

  /** The flow classes of the subject about which something holds, which is asked with `flow` set to each. */
  flowsWhere(holds: () => boolean): Flow[] {
    const found = new Set<Flow>();
    for (const [seen, flow] of this.#seenFlows()) {
      this.flow = seen;
      if (holds()) found.add(flow);
    }
    return [...found];
  }

  /** A setting of one of the things; undefined where the thing is not there, or the setting means nothing there. */
  setting(of: Holder, key: string): Reading | undefined {
    const entry = this.#entryOf(of);
    if (entry === undefined) return undefined;
    const role = of === 'role' ? roleOf(this.#target) : undefined;
    const { survey } = this.#facts;
    const reading =
      role === undefined
        ? settingOf(survey, entry, key)
        : (readRole as ReadAny)(survey, entry, role, key);
    return reading.basis === 'not-applicable' ? undefined : reading;
  }

  /** The undecided setting for want of which this was missing; undefined where nobody can decide it. */
  awaited(of: Holder | 'flow', name: string): Reading | undefined {
    const missing = this.#missing.filter((one) => one.of === of && one.name === name);
    return missing.find(({ awaits }) => awaits !== undefined)?.awaits;
  }

  #thing(of: Holder): object {
    const type = variablesOf(this.#target)[of]?.type ?? '';
    return within(this.#things, of, () => thing(type, (name) => this.#lookAt(of, name)));
  }

  #seenFlows(): ReadonlyMap<object, Flow> {
    this.#flows ??= new Map(
      flowsOf(this.#facts, this.#subject.id).map((own) => [
        thing('flow', (name) => this.#lookAtFlow(own, name)),
        own.flow,
      ]),
    );
    return this.#flows;
  }

  #entryOf(of: Holder): Entry | undefined {
    const { survey } = this.#facts;
    const subject = this.#subject;
    const zone = isOf(subject, 'zones') ? subject.id : subject.zone;
    switch (of) {
      case 'element':
      case 'role':
        return subject;
      case 'site':
        return survey.get('sites', this.#site()) as Entry | undefined;
      case 'zone':
        return survey.get('zones', zone) as Entry | undefined;
      case 'forest': {
        if (isOf(subject, 'forests')) return subject;
        const named = isOf(subject, 'systems') ? subject.data.forest : undefined;
        return survey.get('forests', survey.forestOf(zone, named)) as Entry | undefined;
      }
    }
  }

  /** The site that the subject speaks for, unless there are several. */
  #site(): string | undefined {
    const sites = this.#facts.sitesOf(this.#subject);
    return sites.length === 1 ? sites[0] : undefined;
  }

  #lookAt(of: Holder, name: string): unknown {
    const entry = this.#entryOf(of);
    const { survey } = this.#facts;
    if (entry === undefined) return this.#miss(of, name);
    if (of !== 'role' && name === 'name') return survey.nameOf(entry.id);
    if (isOf(entry, 'zones') && name === 'exposed') return this.#facts.isExposed(entry.id);
    if (isOf(entry, 'zones') && name === 'outside') return this.#facts.isOutside(entry.id);
    const reading = this.setting(of, name);
    if (reading?.value === undefined) return this.#miss(of, name, reading);
    const id = settingId(reading);
    if (!this.read.some((known) => settingId(known) === id)) this.read.push(reading);
    return asSeen(survey, settingField(this.#target, of, name), reading.value);
  }

  #lookAtFlow(own: ElementFlow, name: string): unknown {
    const told = toldByFlow(this.#facts, own, name);
    if (told !== undefined) return told;
    const awaited = awaitedSetting(own.flow, own.element);
    return this.#miss('flow', name, awaited === undefined ? undefined : undecided(awaited));
  }

  #miss(of: Missing['of'], name: string, awaits?: Reading): undefined {
    this.#missing.push({ of, name, awaits });
    return undefined;
  }
}

/** Readings by names that were checked when the rule was read, not when the program was. */
type ReadAny = (survey: Survey, entry: Entry, ...names: unknown[]) => Reading;

/** A setting as rules take it: the mode of a site is that of the site which decides it, and so on. */
function settingOf(survey: Survey, entry: Entry, key: string): Reading {
  if (isOf(entry, 'zones') && key === 'controlledAccess') return readAccess(survey, entry.id);
  if (isOf(entry, 'sites') && key === 'mode') {
    const reading = readMode(survey, entry);
    // SMS 2003 has no modes.
    return reading.value === 'sms2003' ? { ...reading, basis: 'not-applicable' } : reading;
  }
  return (read as ReadAny)(survey, entry, key);
}

/** A value as conditions see it: references are names, and none is an empty text. */
function asSeen(survey: Survey, field: Field | undefined, value: unknown): unknown {
  if (value === null) return '';
  if (field?.type === 'reference') return survey.nameOf(String(value));
  if (field?.type === 'references') {
    return (value as readonly string[]).map((id) => survey.nameOf(id));
  }
  return value;
}

/** `id.key` as an undecided setting. */
function undecided(setting: string): Reading {
  const dot = setting.indexOf('.');
  return {
    element: setting.slice(0, dot),
    key: setting.slice(dot + 1),
    value: undefined,
    basis: 'undecided',
  };
}
