// What the terminal at hand can show.
import { styleText } from 'node:util';
import type { Styles } from '../models/report/typeset.ts';
import type { Severity } from '../models/rules/rule.ts';

type Format = Parameters<typeof styleText>[0] & string;

const severityFormats: Record<string, readonly Format[]> = {
  critical: ['bold', 'magenta'],
  high: ['bold', 'red'],
  medium: ['yellow'],
  low: ['cyan'],
  info: ['gray'],
} satisfies Record<Severity, readonly Format[]>;

/** Colours where standard output is a terminal that wants them, otherwise none. */
export function stylesFor(stream: NodeJS.WriteStream): Styles {
  // One format at a time: given several at once, Node 20 does not ask the stream.
  const style =
    (...formats: readonly Format[]) =>
    (text: string) =>
      formats.reduce((styled, format) => styleText(format, styled, { stream }), text);
  return {
    heading: style('bold', 'underline'),
    quiet: style('gray'),
    strong: style('bold'),
    good: style('green'),
    severity: (severity, text) => style(...(severityFormats[severity] ?? []))(text),
  };
}

/** Characters a line; long lines are hard to read, so no more than 110. */
export function lineWidth(stream: NodeJS.WriteStream): number {
  return Math.min(110, Math.max(40, stream.columns ?? 100));
}
