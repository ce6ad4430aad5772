import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../models/document/open.ts';
import { jsonSchema } from '../models/document/schema.ts';
import { analyse } from '../models/rules/engine.ts';

const root = path.resolve(import.meta.dirname, '..');

function sample(name: string) {
  const opened = openDocument(readFileSync(path.join(root, 'assets/samples', name)));
  if (!opened.ok) throw new Error(opened.problems[0]?.sentence);
  return opened.document;
}

function violations(name: string): string[] {
  return analyse(sample(name))
    .results.flatMap(({ outcome, severity, rule, subject }) =>
      outcome === 'violation' ? [`${severity} ${rule.id}@${subject.id}`] : [],
    )
    .sort();
}

describe('the samples', () => {
  it('open', () => {
    for (const name of readdirSync(path.join(root, 'assets/samples'))) {
      expect(sample(name).format).toBe('trustwalk');
    }
  });

  it('hold in contoso-2007 what an architect has to defend', () => {
    const { sites, systems, clients } = sample('contoso-2007.trustwalk');
    const count = Object.values(clients).reduce((sum, group) => sum + (group.count ?? 0), 0);
    expect(Object.keys(sites)).toHaveLength(7);
    expect(Object.keys(systems).length).toBeGreaterThanOrEqual(40);
    expect(count).toBeGreaterThan(11_000);
    expect(violations('contoso-2007.trustwalk')).toMatchSnapshot();
  });

  it('hold in small-native nothing above low, and nothing open', () => {
    const { results } = analyse(sample('small-native.trustwalk'));
    expect(violations('small-native.trustwalk').filter((one) => !/^(low|info) /.test(one))).toEqual(
      [],
    );
    expect(results.filter(({ outcome }) => outcome === 'question')).toEqual([]);
  });

  it('hold in empty nothing to judge', () => {
    expect(analyse(sample('empty.trustwalk')).results).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  it('is the one that the code makes; npm run reference writes it', () => {
    const file = path.join(root, 'assets/reference/trustwalk.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(jsonSchema())),
    );
  });
});
