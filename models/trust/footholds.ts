// Where an attacker starts, as the command line names it.
import type { CollectionName } from '../document/hierarchy.ts';
import { readAccess } from '../document/reading.ts';
import type { Entry } from '../document/survey.ts';
import type { Facts } from '../facts/facts.ts';
import type { Holding } from './holding.ts';

/** A place to start from: its name, and what the attacker has there. */
export interface Foothold {
  readonly text: string;
  readonly holdings: readonly Holding[];
}

interface FootholdKind {
  readonly title: string;
  readonly of: readonly CollectionName[];
  /** Which elements of these collections; all where it is absent. */
  readonly where?: (entry: Entry) => boolean;
  /** Names those, for the sentence that refuses others. */
  readonly says: string;
}

const isOfKind =
  (...kinds: readonly string[]) =>
  ({ data }: Entry) =>
    'kind' in data && kinds.includes(data.kind as string);

export const footholdKinds = {
  'on-path': { title: 'On the path in', of: ['zones'], says: 'a zone' },
  'rogue-client': { title: 'With an own computer in', of: ['zones'], says: 'a zone' },
  controls: {
    title: 'In control of',
    of: ['systems', 'clients', 'services'],
    says: 'a computer, client group or service',
  },
  stolen: {
    title: 'Having stolen',
    of: ['systems', 'media', 'clients'],
    where: (entry) =>
      entry.collection !== 'systems' ||
      (entry as Entry as Entry<'systems'>).data.roles?.['branch-distribution-point'] !== undefined,
    says: 'a branch distribution point, a medium or the disks of a client group',
  },
  user: { title: 'As a user at', of: ['clients'], says: 'a client group' },
  linker: { title: 'Allowed to link to', of: ['collections'], says: 'a collection' },
  writer: {
    title: 'Allowed to write to',
    of: ['services'],
    where: isOfKind('download-location', 'capture-share'),
    says: 'a download location or capture share',
  },
} as const satisfies { readonly [kind: string]: FootholdKind };

export type FootholdName = keyof typeof footholdKinds;

export const footholdNames = Object.keys(footholdKinds) as readonly FootholdName[];

/** On the path in every internet zone. */
function internet({ survey }: Facts): Foothold {
  const zones = survey.all('zones').filter(({ data }) => data.kind === 'internet');
  const ids = zones.map(({ id }) => id).sort();
  return { text: 'internet', holdings: ids.map((id) => ({ kind: 'on-path', id })) };
}

/** The footholds of this kind that a document offers, by id of the element. */
export function footholdsOf(
  name: FootholdName,
  { survey }: Pick<Facts, 'survey'>,
): readonly Foothold[] {
  const { of, where }: FootholdKind = footholdKinds[name];
  return of
    .flatMap((collection): readonly Entry[] => survey.all<CollectionName>(collection))
    .filter((entry) => where?.(entry) ?? true)
    .map(({ id }) => ({ text: `${name}:${id}`, holdings: [{ kind: name, id }] }));
}

/**
 * Where an attacker is to be expected without being told: on the path in the Internet; on the path and
 * with an own computer in perimeter networks and wherever nobody controls who plugs in.
 */
export function defaultFootholds(facts: Facts): readonly Foothold[] {
  const exposed = facts.survey
    .all('zones')
    .filter(({ id, data }) => data.kind !== 'internet' && facts.isExposed(id))
    .map(({ id }) => id)
    .sort();
  const everywhere = exposed.flatMap((id) =>
    (['on-path', 'rogue-client'] as const).map(
      (kind): Foothold => ({
        text: `${kind}:${id}`,
        holdings: [{ kind, id }],
      }),
    ),
  );
  return [internet(facts), ...everywhere].filter(({ holdings }) => holdings.length > 0);
}

/** The zones of which nobody decided whether access is controlled: by default nobody starts there. */
export function undecidedZones(facts: Facts): readonly string[] {
  const { survey } = facts;
  return survey
    .all('zones')
    .filter(({ id }) => !facts.isOutside(id) && readAccess(survey, id).value === undefined)
    .map(({ id }) => id)
    .sort();
}

/** The foothold that a text names, or a sentence that says what is wrong with it. */
export function readFoothold(text: string, facts: Facts): Foothold | string {
  if (text === 'internet') {
    const foothold = internet(facts);
    if (foothold.holdings.length > 0) return foothold;
    return '“internet” is no foothold: no zone of the document is the Internet.';
  }
  const [kind = '', ...rest] = text.split(':');
  const id = rest.join(':');
  if (!Object.hasOwn(footholdKinds, kind) || rest.length === 0) {
    const written = footholdNames.map((name) => `${name}:ID`);
    return `There is no foothold “${text}”. Footholds are: internet, ${written.join(', ')}.`;
  }
  const name = kind as FootholdName;
  const { of, where, says }: FootholdKind = footholdKinds[name];
  const entry = facts.survey.find(id);
  if (entry === undefined) return `There is no element “${id}” in the document.`;
  if (!of.includes(entry.collection) || where?.(entry) === false) {
    return `“${text}” is no foothold: ${facts.survey.nameOf(id)} is not ${says}.`;
  }
  return { text, holdings: [{ kind: name, id }] };
}
