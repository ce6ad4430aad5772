// What the terminal at hand can show.
import { styleText } from 'node:util';
import { plain, type Styles } from '../models/report/typeset.ts';
import type { Severity } from '../models/rules/rule.ts';

type Format = Parameters<typeof styleText>[0];

const severityFormats: Record<Severity, Format> = {
  critical: ['bold', 'magenta'],
  high: ['bold', 'red'],
  medium: 'yellow',
  low: 'cyan',
  info: 'gray',
};

/** Colours where standard output is a terminal that wants them, otherwise none. */
export function stylesFor(stream: NodeJS.WriteStream): Styles {
  const style = (format: Format) => (text: string) => styleText(format, text, { stream });
  return {
    ...plain,
    heading: style(['bold', 'underline']),
    quiet: style('gray'),
    strong: style('bold'),
    good: style('green'),
    severity: (severity, text) => style(severityFormats[severity as Severity] ?? 'reset')(text),
  };
}

/** Characters a line; long lines are hard to read, so no more than 110. */
export function lineWidth(stream: NodeJS.WriteStream): number {
  return Math.min(110, Math.max(60, stream.columns ?? 100));
}
