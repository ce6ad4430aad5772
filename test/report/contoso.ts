import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDocument } from '../../models/document/open.ts';

const file = path.resolve(import.meta.dirname, '../../assets/samples/contoso-2007.trustwalk');
const opened = openDocument(readFileSync(file));
if (!opened.ok) throw new Error(opened.problems[0]?.sentence);

/** The sample that has a bit of everything. */
export const contoso = opened.document;
