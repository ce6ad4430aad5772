// Writes the reference that is made from code: `npm run reference`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchema } from '../models/document/schema.ts';
import { ownRuleSchema } from '../models/own-rules/format.ts';
import { markdownFiles } from '../models/report/reference/markdown.ts';
import { fontMetrics } from './font-metrics.ts';

const folder = 'assets/reference';
const pages = markdownFiles();

// Pages of rules and roles that are gone go too.
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const page = file.split(path.sep).join('/');
  if (page.endsWith('.md') && !pages.has(page)) rmSync(path.join(folder, file));
}

const files = [
  ['models/drawing/font-metrics.ts', fontMetrics()],
  [`${folder}/trustwalk.schema.json`, `${JSON.stringify(jsonSchema(), null, 2)}\n`],
  [`${folder}/own-rule.schema.json`, `${JSON.stringify(ownRuleSchema(), null, 2)}\n`],
  ...[...pages].map(([page, text]) => [`${folder}/${page}`, text] as const),
] as const;

for (const [file, text] of files) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`${files.length} files written\n`);
