// How an element declares what can be said of it. From these declarations come the types, the
// validators, the questions, the JSON Schema and the forms: adding a setting is one entry.
import type { Citation } from './sources.ts';

export const products = ['sms2003', 'cm2007', 'current-branch'] as const;
export type Product = (typeof products)[number];

export type Mode = 'mixed' | 'native' | 'http' | 'enhanced-http' | 'https';

/** The collections of a document whose entries can be referred to by id. */
export type CollectionName =
  | 'forests'
  | 'zones'
  | 'sites'
  | 'systems'
  | 'clients'
  | 'services'
  | 'channels'
  | 'links'
  | 'collections'
  | 'packages'
  | 'deployments'
  | 'media'
  | 'notes';

/** Where a setting means something. Elsewhere it is kept in the document, ignored, and listed. */
export interface Applicability {
  readonly kinds?: readonly string[];
  readonly products?: readonly Product[];
  readonly modes?: readonly Mode[];
}

/** What a default may depend on besides its own element. */
export interface Surroundings {
  /** The element with this id, whatever its collection. */
  find(id: string): { readonly [key: string]: unknown } | undefined;
}

/** A fixed value, or one that depends on the rest of the element; undefined leaves it undecided. */
export type DefaultValue<Value> =
  | Value
  // biome-ignore lint/suspicious/noExplicitAny: each declaration names the element that it reads
  | ((element: any, surroundings: Surroundings) => Value | undefined);

interface Common<Value> {
  readonly label: string;
  readonly help: string;
  readonly required?: true;
  /** Asked where the setting is undecided and a rule needs it. `{name}` is the element's name. */
  readonly question?: string;
  /** What the product does where nobody decided. Needs `sources`. */
  readonly default?: DefaultValue<Value>;
  /** What absence means where the thing simply is not there; never shown as a product default. */
  readonly unlessDeclared?: DefaultValue<Value>;
  /** Says a default that depends on something, for readers. */
  readonly defaultSaid?: string;
  readonly applies?: Applicability;
  readonly sources?: readonly Citation[];
}

export type Field =
  | (Common<boolean> & { readonly type: 'boolean' })
  | (Common<string> & { readonly type: 'text' })
  | (Common<number> & {
      readonly type: 'number';
      readonly minimum?: number;
      readonly whole?: true;
      readonly unit?: string;
    })
  | (Common<string> & {
      readonly type: 'choice';
      /** Value to label. */
      readonly options: { readonly [value: string]: string };
    })
  | (Common<string | null> & {
      readonly type: 'reference';
      readonly to: readonly CollectionName[];
      /** Null says that there is none, absence that it is not known. */
      readonly nullable?: true;
    })
  | (Common<readonly string[]> & {
      readonly type: 'references';
      readonly to: readonly CollectionName[];
      /** Exactly this many. */
      readonly length?: number;
    });

export type Fields = { readonly [key: string]: Field };

export type ValueOf<F> = F extends { type: 'boolean' }
  ? boolean
  : F extends { type: 'number' }
    ? number
    : F extends { type: 'choice'; options: infer Options }
      ? keyof Options & string
      : F extends { type: 'reference'; nullable: true }
        ? string | null
        : F extends { type: 'references' }
          ? readonly string[]
          : string;

type RequiredKeys<Fs> = {
  [Key in keyof Fs]: Fs[Key] extends { required: true } ? Key : never;
}[keyof Fs];

/** The values that a set of fields describes: required ones always there, the others perhaps. */
export type ValuesOf<Fs> = {
  readonly [Key in RequiredKeys<Fs>]: ValueOf<Fs[Key]>;
} & {
  readonly [Key in Exclude<keyof Fs, RequiredKeys<Fs>>]?: ValueOf<Fs[Key]>;
};

/** One kind of element: its collection and everything that can be said of an entry. */
export interface ElementKind {
  readonly collection: CollectionName;
  readonly singular: string;
  readonly plural: string;
  readonly help: string;
  /** Links and channels need no name of their own. */
  readonly nameless?: true;
  readonly fields: Fields;
}

/** A site system role: what it is, whom it talks to, and its settings. */
export interface Role {
  readonly role: string;
  readonly label: string;
  /** The label within a sentence, where it does not begin with a small letter there. */
  readonly properName?: true;
  /** The abbreviation that administrators use. */
  readonly short: string;
  readonly help: string;
  /**
   * Its traffic with the site server. `pushes`: it sends its data there by itself unless the site
   * server fetches it (D16 lists these roles); `receives`: only the site server starts.
   * Current branch marks some pairs as going both ways (C1) that 2007 does not list.
   */
  readonly siteServerTraffic?: {
    readonly direction: 'pushes' | 'receives';
    readonly inCurrentBranch?: 'pushes';
    readonly sources: readonly Citation[];
  };
  /** It opens the site database. */
  readonly database?: { readonly sources: readonly Citation[] };
  readonly settings: Fields;
}
