// Writes the reference that is made from code: `npm run reference`.
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../models/document/schema.ts';
import { fontMetrics } from './font-metrics.ts';

const files = {
  'models/drawing/font-metrics.ts': fontMetrics(),
  'assets/reference/trustwalk.schema.json': `${JSON.stringify(jsonSchema(), null, 2)}\n`,
};

for (const [file, text] of Object.entries(files)) {
  writeFileSync(file, text);
  process.stdout.write(`${file}\n`);
}
