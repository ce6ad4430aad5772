// Two documents held against each other, as the face shows it. What stayed is counted.
import type { Survey } from '../document/survey.ts';
import { kinds } from '../elements/catalogue.ts';
import type { Severity } from '../rules/rule.ts';
import type { Changes, Comparison } from '../trust/comparison.ts';
import { goalKinds } from '../trust/goals.ts';
import { worstFirst } from './comparison-text.ts';
import { sentencesOf } from './cut-text.ts';
import { settingPlace, settingText, valueText } from './setting-words.ts';

export interface ComparisonRows {
  readonly elements: RowsOf<{ readonly name: string; readonly kind: string }>;
  /** `WSUS9: SSL`, with the value before and after in words. */
  readonly settings: readonly {
    readonly setting: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly findings: RowsOf<{
    readonly severity: Severity | undefined;
    readonly message: string;
  }>;
  readonly paths: RowsOf<{ readonly goal: string; readonly hops: readonly string[] }>;
}

export interface RowsOf<Row> {
  readonly appeared: readonly Row[];
  readonly gone: readonly Row[];
  readonly same: number;
}

/** A comparison in rows; `after` is the survey of the second document. */
export function comparisonRows(
  { elements, settings, findings, paths }: Comparison,
  after: Survey,
): ComparisonRows {
  return {
    elements: rows(elements, ({ name, collection }) => ({
      name,
      kind: kinds[collection].singular,
    })),
    settings: settings.map((change) => {
      const place = settingPlace(change.setting);
      return {
        setting: settingText(after, place),
        before: valueText(after, place, change.before),
        after: valueText(after, place, change.after),
      };
    }),
    findings: rows(worstFirst(findings), ({ severity, message }) => ({ severity, message })),
    paths: rows(paths, (path) => ({
      goal: goalKinds[path.goal.name].title,
      hops: sentencesOf(path),
    })),
  };
}

function rows<Thing, Row>(
  { appeared, gone, same }: Changes<Thing>,
  rowOf: (thing: Thing) => Row,
): RowsOf<Row> {
  return { appeared: appeared.map(rowOf), gone: gone.map(rowOf), same: same.length };
}
