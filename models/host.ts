// The one interface between the face and whatever hosts it: the desktop, or a page in a browser.
import type { RuleFile } from './own-rules/rule-file.ts';

/** A file as the face knows it: by a reference of the host, never by a path. */
export interface FileReference {
  /** Means something to the host alone. */
  readonly reference: string;
  /** The name of the file, without its folder. */
  readonly name: string;
}

/** A file of the list of recent ones. */
export interface RecentFile extends FileReference {
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

/** What was read from a file. */
export interface OpenedFile {
  readonly file: FileReference;
  readonly bytes: Uint8Array;
}

/** Why something did not work, as a sentence that says what to do. */
export interface HostFailure {
  readonly ok: false;
  readonly sentence: string;
}

export type Opening = { readonly ok: true; readonly opened: OpenedFile } | HostFailure;

export type Saving =
  | {
      readonly ok: true;
      /** Undefined where there is nothing to save to again: a download, or an export. */
      readonly file: FileReference | undefined;
    }
  | HostFailure;

/** The rule files of a folder. */
export interface RuleFolder {
  /** The name of the folder, without those around it. */
  readonly name: string;
  readonly files: readonly RuleFile[];
}

export type RulesOpening = { readonly ok: true; readonly folder: RuleFolder } | HostFailure;

/** A kind of file that can be written: its extension without the dot, and what people call it. */
export interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
  readonly label: string;
}

/** How many files the list of recent ones holds. */
export const mostRecents = 10;

export const hierarchyFile: FileKind = {
  extension: 'trustwalk',
  mediaType: 'application/json',
  label: 'Trustwalk hierarchy',
};

/** One entry of the application menu of the desktop, derived from the face's commands. */
export interface HostMenu {
  readonly label: string;
  readonly entries: readonly (
    | {
        readonly command: string;
        readonly label: string;
        /** As Electron writes it: `CmdOrCtrl+Shift+S`. */
        readonly accelerator?: string;
        readonly enabled: boolean;
      }
    | 'separator'
  )[];
}

export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Asks the user for a hierarchy; undefined where they chose none. */
  open(): Promise<Opening | undefined>;
  /** Reads a file of the list of recent ones again. */
  openRecent(reference: string): Promise<Opening>;
  recents(): Promise<readonly RecentFile[]>;
  forgetRecent(reference: string): Promise<void>;
  /** Writes a hierarchy to the file that it came from; the file is whole before and after. */
  save(reference: string, bytes: Uint8Array): Promise<Saving>;
  /** Asks the user where to; undefined where they chose nowhere. */
  saveAs(suggestedName: string, bytes: Uint8Array, kind: FileKind): Promise<Saving | undefined>;
  /** Asks the user for a folder of own rules; undefined where they chose none. It is remembered where that can be. */
  openRules(): Promise<RulesOpening | undefined>;
  /** Reads the folder of own rules that was chosen last; undefined where none was, or it can only be chosen again. */
  readRules(): Promise<RulesOpening | undefined>;
  forgetRules(): Promise<void>;
  /** Whether leaving would lose changes: the host asks before it lets the window go. */
  setUnsaved(unsaved: boolean): void;
  /** The title of the window: the name of the document. */
  setTitle(title: string): void;
  /** The menu of the desktop; a browser has none. */
  setMenu(menu: readonly HostMenu[]): void;
  /** Calls back for every command chosen from the host's menu. Returns what ends it. */
  onCommand(listener: (command: string) => void): () => void;
  /** Calls back for every file that the host was asked to open. Returns what ends it. */
  onOpened(listener: (opening: Opening) => void): () => void;
}

/** The title of a window that shows a document of this name, or none. */
export function windowTitle(name: string): string {
  return name === '' ? 'Trustwalk' : `${name} - Trustwalk`;
}

/** What stood in the way of reading or writing a file. */
export type FileTrouble = 'gone' | 'denied' | 'full' | 'unknown';

/** The sentence for a file called `name` that could not be read or written. */
export function fileFailure(
  doing: 'read' | 'write',
  name: string,
  trouble: FileTrouble,
): HostFailure {
  return { ok: false, sentence: sentences[doing][trouble](`“${name}”`) };
}

const elsewhere = 'save it elsewhere with Save as';
const sentences: Record<'read' | 'write', Record<FileTrouble, (name: string) => string>> = {
  read: {
    gone: (name) =>
      `${name} is no longer where it was. If it was moved or renamed, open it from where it is now.`,
    denied: (name) => `${name} may not be read. Get permission to read it, and open it again.`,
    full: (name) =>
      `${name} is too large to be held in memory. Close other programs, and try again.`,
    unknown: (name) =>
      `${name} could not be read. Check that its disk or network folder is there, and try again.`,
  },
  write: {
    gone: (name) => `${name} was not saved: it is no longer where it was. Use Save as.`,
    denied: (name) =>
      `${name} was not saved: it may not be written. Get permission to write it, or ${elsewhere}.`,
    full: (name) =>
      `${name} was not saved: the disk is full. Free some space and save again, or ${elsewhere}.`,
    unknown: (name) =>
      `${name} was not saved. Check that its disk or network folder is there, or ${elsewhere}.`,
  },
};

/** A name that every file system takes, with the extension of its kind; from any text, such as a title. */
export function fileNameFor(text: string, { extension }: FileKind): string {
  const ending = `.${extension}`;
  const name = text
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
    .slice(0, 120)
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  return name.toLowerCase().endsWith(ending) ? name : `${name || 'Untitled'}${ending}`;
}
