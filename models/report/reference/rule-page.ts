// The page of a rule.
import { capitalised } from '../../elements/capitalised.ts';
import { isRole, kinds } from '../../elements/catalogue.ts';
import { citationText, foremost } from '../../elements/sources.ts';
import { coverage } from '../../rules/coverage/index.ts';
import { type Analysis, analyse } from '../../rules/engine.ts';
import { type Rule, severities, strideNames } from '../../rules/rule.ts';
import { foundations, listed } from '../../rules/words.ts';
import { fieldAt } from '../setting-words.ts';
import { type Fact, type Page, roleLink, section, type Words } from './page.ts';
import { modesInWords, productsInWords, whileUndecided } from './wording.ts';

/** Everything that a rule declares, what its examples tell, and the statements of the sources that it answers. */
export function rulePage(rule: Rule): Page {
  const product = foremost(rule.products);
  const examples = rule.examples.map(({ document }) => analyse(document().document, [rule]));
  return {
    id: `rules/${rule.id}`,
    title: rule.title,
    lead: rule.why,
    sections: [
      ...section('About the rule', { block: 'facts', facts: aboutOf(rule, examples) }),
      ...section('How to fix it', { block: 'paragraph', words: rule.remedy }),
      ...section('Settings that it reads', {
        block: 'table',
        columns: ['Setting', 'Of', 'While nobody decided'],
        rows: settingsRead(examples),
      }),
      ...section('Examples', {
        block: 'list',
        items: rule.examples.map(({ outcome, severity, shows }) =>
          severity === undefined
            ? `${capitalised(outcome)}: ${shows}`
            : `${capitalised(outcome)}, ${severity}: ${shows}`,
        ),
      }),
      ...section('Statements that it answers', {
        block: 'table',
        columns: ['Statement', 'Source'],
        rows: coverage
          .filter((one) => 'answeredBy' in one && one.answeredBy.includes(rule.id))
          .map(({ says, source }) => [says, citationText(source, product)]),
      }),
      ...section('Sources', { block: 'list', items: foundations(rule, product) }),
    ],
  };
}

function aboutOf(rule: Rule, examples: readonly Analysis[]): Fact[] {
  const { id, stride, products, modes, own } = rule;
  return [
    ['Rule', [{ code: id }]],
    ['Severity', severityOf(rule, examples)],
    ['Threat', capitalised(stride.map((letter) => strideNames[letter]).join(', '))],
    ['Products', capitalised(productsInWords(products))],
    ...(modes === undefined ? [] : [['Wrong in', modesInWords(modes)] as const]),
    ...(own === true
      ? [['Judgement', 'Our own: no source asks for it in these words.'] as const]
      : []),
  ];
}

/** How severe it is, what else it can be by the case, and when it rises. */
function severityOf({ severity, contextual }: Rule, examples: readonly Analysis[]): string {
  const seen = new Set(examples.flatMap(({ results }) => results.map((result) => result.severity)));
  const raised = contextual && severities[severities.indexOf(severity) - 1];
  const others = severities.filter(
    (other) => seen.has(other) && other !== severity && other !== raised,
  );
  return [
    capitalised(severity),
    ...(others.length === 0 ? [] : [`by the case also ${listed(others)}`]),
    ...(contextual === true ? ['one step more severe in or across exposed zones'] : []),
  ].join('; ');
}

function settingsRead(examples: readonly Analysis[]): Words[][] {
  const rows = new Map<string, Words[]>();
  for (const { results, facts } of examples) {
    for (const { element, key } of results.flatMap(({ read }) => read)) {
      const field = fieldAt(facts.survey, { element, setting: key });
      const collection = facts.survey.find(element)?.collection;
      if (field === undefined || collection === undefined) continue;
      const [role = ''] = key.split('.');
      const owner = isRole(role) ? [roleLink(role)] : capitalised(kinds[collection].singular);
      rows.set(`${collection} ${key}`, [field.label, owner, whileUndecided(field)]);
    }
  }
  return [...rows.values()];
}
