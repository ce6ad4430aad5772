// The gates that many steps share.
import type { Reading } from '../document/reading.ts';
import { read, readAccess, readMode } from '../document/reading.ts';
import { type Entry, isOf, type Survey } from '../document/survey.ts';
import type { BootSource } from '../rules/osd/boot-sources.ts';
import type { Fix } from '../rules/rule.ts';
import type { Gate } from './step.ts';
import type { Terrain } from './terrain.ts';

/** A gate that a setting closes at this value; open at any other. */
export function closedAt<Value extends string | number | boolean>(
  setting: Reading<Value>,
  value: Value,
): Gate {
  const state =
    setting.value === undefined ? 'undecided' : setting.value === value ? 'closed' : 'open';
  return {
    setting,
    state,
    closing: () => [{ element: setting.element, setting: setting.key, value }],
  };
}

/** A gate that a setting closes by keeping attackers from its element; where that fell, it is open. */
export function guardedBy(setting: Reading<boolean>): Gate {
  return { ...closedAt(setting, true), guards: true };
}

/** A gate that closes at this value of what the organisation has or does, which nobody changes to stop an attacker. */
export function foundAt<Value extends string | number | boolean>(
  setting: Reading<Value>,
  value: Value,
): Gate {
  return { ...closedAt(setting, value), closing: () => [] };
}

/** A gate that a setting opens at this value alone; `closing` is the value that is advised instead. */
export function openAt<Value extends string | number | boolean>(
  setting: Reading<Value>,
  value: Value,
  closing: Value,
): Gate {
  const state =
    setting.value === undefined ? 'undecided' : setting.value === value ? 'open' : 'closed';
  return {
    setting,
    state,
    closing: () => [{ element: setting.element, setting: setting.key, value: closing }],
  };
}

/** Open while a site runs in mixed mode; native mode closes it. */
export function mixedMode({ facts }: Terrain, site: Entry<'sites'>): Gate {
  const setting = readMode(facts.survey, site);
  const state =
    setting.value === undefined ? 'undecided' : setting.value === 'mixed' ? 'open' : 'closed';
  const element = deciderOf(facts.survey, site).id;
  return { setting, state, closing: () => [{ element, setting: 'mode', value: 'native' }] };
}

/** The site at which the mode of a site is to be decided: a secondary site takes that of its parent (D4). */
function deciderOf(survey: Survey, site: Entry<'sites'>): Entry<'sites'> {
  const parent = site.data.kind === 'secondary' ? survey.parentOf(site) : undefined;
  const isAlike = parent !== undefined && survey.productOf(parent.id) === survey.productOf(site.id);
  return isAlike ? deciderOf(survey, parent) : site;
}

/**
 * Native mode closes it where no certificate was imported: then there is none to lend but the self-signed one of
 * mixed mode. Mixed mode ignores that setting, so it is not read as one.
 */
export function lentInMixedMode(terrain: Terrain, { subject }: BootSource): readonly Gate[] {
  const site = terrain.siteOf(subject);
  const { clientCertificate } = isOf(subject, 'systems')
    ? { ...subject.data.roles?.['pxe-service-point'] }
    : (subject as Entry as Entry<'media'>).data;
  return site === undefined || clientCertificate !== false ? [] : [mixedMode(terrain, site)];
}

/** Open while the site server does not sign policy: in mixed mode, and in native mode without its certificate. */
export function unsignedPolicy(terrain: Terrain, site: Entry<'sites'>): Gate {
  const { survey } = terrain.facts;
  const mode = mixedMode(terrain, site);
  const decider = deciderOf(survey, site);
  const certificate = closedAt(read(survey, decider, 'siteSigningCertificate'), true);
  const { siteSigningCertificate } = decider.data;
  return {
    ...(mode.state === 'closed' ? certificate : mode),
    closing: () => [
      ...(mode.state === 'closed' ? [] : mode.closing()),
      ...(siteSigningCertificate === true ? [] : certificate.closing()),
    ],
  };
}

/** Open while nobody controls who can plug in to a zone; where that is undecided, it is assumed. */
export function openSegment({ facts }: Terrain, zone: string): Gate {
  const { survey } = facts;
  const gate = closedAt(readAccess(survey, zone), true);
  if (gate.state !== 'undecided') return gate;
  // What is said of the outermost zone holds in those inside it that say nothing.
  const outermost = survey.zoneChain(zone).at(-1) ?? zone;
  return {
    ...gate,
    closing: () => [{ element: outermost, setting: gate.setting.key, value: true }],
  };
}

/** One gate of two conditions: open while either is, closed only when both are. */
export function either(first: Gate, second: Gate): Gate {
  const both = [first, second];
  const open = both.find(({ state }) => state === 'open');
  const undecided = both.find(({ state }) => state === 'undecided');
  return {
    ...(open ?? undecided ?? first),
    closing: () =>
      both.flatMap((gate): readonly Fix[] => (gate.state === 'closed' ? [] : gate.closing())),
  };
}
