// The command line: finds the subcommand, runs it, and says in one sentence what cannot be used.
import { parseArgs } from 'node:util';
import { version } from '../package.json' with { type: 'json' };
import { type Command, type OptionValues, Unusable } from './command.ts';
import { analyze } from './commands/analyze.ts';
import { blast } from './commands/blast.ts';
import { cut } from './commands/cut.ts';
import { diff } from './commands/diff.ts';
import { exportReport } from './commands/export.ts';
import { flows } from './commands/flows.ts';
import { fmt } from './commands/fmt.ts';
import { paths } from './commands/paths.ts';
import { rules } from './commands/rules.ts';
import { validate } from './commands/validate.ts';
import { whatif } from './commands/whatif.ts';
import { reason } from './document-file.ts';

const commands: readonly Command[] = [
  analyze,
  validate,
  flows,
  paths,
  blast,
  cut,
  whatif,
  diff,
  exportReport,
  rules,
  fmt,
];

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--version') return answer(`${version}\n`);
  if (name === undefined) throw new Unusable(`Name a command.\n\n${help()}`);
  if (name === 'help' || name === '--help' || name === '-h') return answer(help());
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new Unusable(`There is no command “${name}”. “trustwalk help” lists them.`);
  }
  const { values, positionals } = parsed(command, rest);
  if (values.help === true) return answer(helpOf(command));
  const [least, most] = command.arity;
  if (positionals.length < least || positionals.length > most) {
    throw new Unusable(`Usage: trustwalk ${command.name} ${command.usage}`);
  }
  const { output, exitCode } = await command.run(positionals, values);
  return answer(output, exitCode);
}

function parsed({ name, usage, options }: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values: values as OptionValues, positionals };
  } catch (error) {
    const what = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Unusable(`${what}. Usage: trustwalk ${name} ${usage}`);
  }
}

function help(): string {
  return [
    'Trustwalk judges Configuration Manager site hierarchies.',
    '',
    ...commands.flatMap(({ name, usage, summary }) => [
      `  trustwalk ${name} ${usage}`,
      `      ${summary}`,
    ]),
    '',
    'Exit codes: 0 nothing at or above the threshold, 1 findings, 2 unusable input or arguments.',
    '',
  ].join('\n');
}

function helpOf({ name, usage, summary, details = [] }: Command): string {
  return [
    `trustwalk ${name} ${usage}`,
    `  ${summary}`,
    ...details.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

async function answer(output: string, exitCode = 0): Promise<number> {
  process.exitCode = exitCode;
  if (output !== '') await new Promise((resolve) => process.stdout.write(output, resolve));
  return exitCode;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`trustwalk: standard output: ${reason(error)}\n`);
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence =
    error instanceof Unusable
      ? error.message
      : `This is a defect of Trustwalk, and no file was changed: ${error instanceof Error ? error.message : error}`;
  process.stderr.write(`trustwalk: ${sentence}\n`);
  process.exitCode = 2;
}
