// Sets text for a terminal: width, indentation, and styles that the caller provides.

/** How parts of a text are made to stand out; each takes and returns text. */
export interface Styles {
  heading(text: string): string;
  quiet(text: string): string;
  strong(text: string): string;
  severity(severity: string, text: string): string;
  good(text: string): string;
}

const asIs = (text: string) => text;

/** No styles at all, for files and pipes. */
export const plain: Styles = {
  heading: asIs,
  quiet: asIs,
  strong: asIs,
  severity: (_severity, text) => text,
  good: asIs,
};

/** Breaks text into lines of at most `width` characters; the first begins with `first`, the others with `rest`. */
export function wrapped(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of clean(text).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  lines.push(line);
  return lines;
}

/** Without control characters, which a hostile document could use to command a terminal. */
export function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
