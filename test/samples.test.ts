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

/** The rules that find nothing to judge in contoso-2007, and why. */
const withoutSubject = {
  'hierarchy/locator-needs-http-roaming':
    'Active Directory tells all native-mode clients where their site is.',
  'hierarchy/secondary-update-upstream': 'No secondary site has a software update point.',
};

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

  it('have in contoso-2007 something to say to every rule about the products in it', () => {
    const { inapplicable } = analyse(sample('contoso-2007.trustwalk'));
    const silent = inapplicable.filter(({ products }) =>
      products.some((product) => product !== 'current-branch'),
    );
    expect(silent.map(({ id }) => id).sort()).toEqual(Object.keys(withoutSubject).sort());
  });

  it('hold in small-native nothing but information, and nothing open', () => {
    const { objections } = analyse(sample('small-native.trustwalk'));
    expect(objections.filter(({ severity }) => severity !== 'info')).toEqual([]);
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
