import { analysisJson } from '../../models/report/analysis-json.ts';
import { analysisText } from '../../models/report/analysis-text.ts';
import { plain } from '../../models/report/typeset.ts';
import { analyse } from '../../models/rules/engine.ts';
import { severities } from '../../models/rules/rule.ts';
import { type Command, formatDetail, oneOf } from '../command.ts';
import { readDocument, writeReport } from '../document-file.ts';
import { rulesFor, rulesHelp, rulesOption } from '../rules-folder.ts';
import { lineWidth, stylesFor } from '../terminal.ts';

export const analyze: Command = {
  name: 'analyze',
  usage: 'FILE [--format text|json] [--output PATH] [--fail-on SEVERITY] [--rules DIR]',
  summary: 'judge a hierarchy: findings, open questions, what holds',
  details: [
    formatDetail,
    '--output PATH        write to a file instead of standard output',
    `--fail-on SEVERITY   exit with 1 from this severity on: ${severities.join(', ')} (default: low)`,
    `--rules DIR          judge by ${rulesHelp}`,
  ],
  options: {
    format: { type: 'string' },
    output: { type: 'string' },
    'fail-on': { type: 'string' },
    ...rulesOption,
  },
  arity: [1, 1],
  async run([path = ''], options) {
    const format = oneOf(options, 'format', ['text', 'json'], 'text');
    const threshold = severities.indexOf(oneOf(options, 'fail-on', severities, 'low'));
    const analysis = analyse(await readDocument(path), await rulesFor(options));
    const toFile = typeof options.output === 'string';
    const report =
      format === 'json'
        ? `${JSON.stringify(analysisJson(analysis), null, 2)}\n`
        : analysisText(
            analysis,
            lineWidth(process.stdout),
            toFile ? plain : stylesFor(process.stdout),
          );
    if (typeof options.output === 'string') await writeReport(path, options.output, report);
    const fails = analysis.objections.some(
      ({ severity }) => severity !== undefined && severities.indexOf(severity) <= threshold,
    );
    return { output: toFile ? '' : report, exitCode: fails ? 1 : 0 };
  },
};
