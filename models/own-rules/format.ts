// The format of a file that holds a rule.
import { z } from 'zod';
import { kinds } from '../elements/catalogue.ts';
import { type Mode, products } from '../elements/field.ts';
import { type Stride, severities, strideNames } from '../rules/rule.ts';
import { listed } from '../rules/words.ts';
import { longestCondition } from './condition.ts';
import { holders, targets } from './vocabulary.ts';

// Compiled validators would need `eval`.
z.config({ jitless: true });

const prose = (longest: number) => z.string().min(1).max(longest);

const condition = z.string().min(1).max(longestCondition);

const modes = Object.keys(kinds.sites.fields.mode.options) as Mode[];

const settingPath = z
  .string()
  .regex(new RegExp(`^(?:${holders.join('|')})\\.[A-Za-z0-9]+$`))
  .describe('A setting as conditions name it, such as role.ssl or site.mode.');

/** What messages can hold in braces, to be filled in for each subject. */
export const placeholders = ['name', 'zone', 'site', 'settings'] as const;
const mayHold = `May hold ${listed(placeholders.map((name) => `{${name}}`))}.`;

/** The validator of what stands in the file of a rule. */
export const ruleFormat = z
  .strictObject({
    $schema: z.string().optional().describe('Where this description stands, for editors.'),
    id: z
      .string()
      .max(80)
      .regex(/^own\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .describe('own/ and a name of small letters, digits and hyphens; no other rule may have it.'),
    title: prose(120).describe('What a violation is called, in a few words.'),
    severity: z.enum(severities),
    contextual: z
      .boolean()
      .optional()
      .describe('The severity rises one step in or across exposed zones.'),
    stride: z
      .array(z.enum(Object.keys(strideNames) as Stride[]))
      .min(1)
      .describe(
        `The threat: ${Object.entries(strideNames)
          .map(([letter, name]) => `${letter} ${name}`)
          .join(', ')}.`,
      ),
    why: prose(1000).describe('What goes wrong.'),
    remedy: prose(1000).describe('How to put it right.'),
    source: prose(300).describe('What asks for it: a standard, a decision, a section.'),
    products: z.array(z.enum(products)).min(1).optional().describe('All of them where absent.'),
    modes: z
      .array(z.enum(modes))
      .min(1)
      .optional()
      .describe('The modes of a site in which the rule speaks; all of them where absent.'),
    for: z
      .enum(targets)
      .describe(
        'The elements that are judged: those of a collection, or the computers with a role.',
      ),
    applies: condition
      .optional()
      .describe('Which of them the rule speaks about; all where absent.'),
    violation: condition.describe('True where the rule is broken.'),
    evidence: condition
      .optional()
      .describe('True of a “flow” that is to be shown with a violation.'),
    question: settingPath.optional().describe('What is asked first where nobody decided it.'),
    message: prose(500).describe(`What a violation says. ${mayHold}`),
    pass: prose(500).describe(`What is said where all is well. ${mayHold}`),
    fix: z
      .strictObject({
        setting: settingPath,
        value: z.union([z.boolean(), z.number(), z.string()]),
      })
      .optional()
      .describe('The setting that puts it right.'),
  })
  .describe('A rule of one’s own for Trustwalk, one in each file, as YAML or JSON.');

export type RuleFormat = z.infer<typeof ruleFormat>;

/** The JSON Schema of the format, for editors. */
export function ownRuleSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(ruleFormat, { target: 'draft-2020-12' });
  return { $schema, title: 'Trustwalk own rule', ...rest };
}

/** What the validator found wrong with a file: where in it, and in a sentence. */
export interface Wrong {
  readonly path: readonly PropertyKey[];
  /** The character of the text there, where it is about one. */
  readonly offset?: number;
  readonly sentence: string;
}

/** What a validator found, in sentences. */
export function explained(issue: z.core.$ZodIssue): Wrong[] {
  const { path } = issue;
  const what = path.length === 0 ? 'The rule' : `“${path.join('.')}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        sentence: `A rule has no “${key}”. Correct its spelling, or remove it.`,
      }));
    case 'invalid_value':
      return [{ path, sentence: `${what} must be one of ${issue.values.join(', ')}.` }];
    case 'too_small':
      return [{ path, sentence: `${what} is empty. Write something, or remove it.` }];
    case 'too_big':
      return [{ path, sentence: `${what} is longer than ${issue.maximum} characters.` }];
    case 'invalid_format':
      return [{ path, sentence: `${what} is not written as it must be: ${patternOf(path)}` }];
    case 'invalid_type':
      return [
        {
          path,
          sentence: issue.message.includes('received undefined')
            ? `${what} is missing. Add it.`
            : `${what} must be ${typeNames[issue.expected] ?? issue.expected}.`,
        },
      ];
    default:
      return [{ path, sentence: `${what} cannot be this.` }];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  string: 'text; put it in quotes',
  object: 'a list of keys with their values',
  array: 'a list, such as [T, I]',
};

function patternOf([key]: readonly PropertyKey[]): string {
  return key === 'id'
    ? '“own/” and small letters, digits and hyphens, such as own/no-smb.'
    : 'the name of a thing and a setting of it, such as role.ssl.';
}
