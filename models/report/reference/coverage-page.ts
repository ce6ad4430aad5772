// What the sources say, statement by statement, and what answers it.
import type { Product } from '../../elements/field.ts';
import { citationText, foremost, sourceDocuments } from '../../elements/sources.ts';
import { coverage } from '../../rules/coverage/index.ts';
import type { Statement } from '../../rules/coverage/statement.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { joined, type Page, ruleLink, type Section, type Words } from './page.ts';

/** Every statement with the rules that answer it, or why none does: a table for each of the five documents, one for all others. */
export function coveragePage(): Page {
  const ofTheFive = coverage.filter(isOfTheFive);
  const documents = [...new Set(ofTheFive.map(({ source }) => source.document))];
  return {
    id: 'coverage',
    title: 'What the sources say',
    lead: 'Every statement of the five source documents, each in one line of our own words, and the rules that answer it. What the model does not hold is listed as not modelled.',
    sections: [
      ...documents.map((document) =>
        statements(
          sourceDocuments[document].title,
          ofTheFive.filter(({ source }) => source.document === document),
          ['Section', ({ source }) => source.section ?? 'Opening'],
        ),
      ),
      statements(
        'What can be built, by other documents',
        coverage.filter((one) => !isOfTheFive(one)),
        ['Document', (one) => citationText(one.source, productOf(one))],
      ),
    ],
  };
}

function isOfTheFive({ source }: Statement): boolean {
  return sourceDocuments[source.document].grade === 'S';
}

/** What a statement is about is what the rules that answer it judge. */
function productOf(statement: Statement): Product {
  return foremost(answersTo(statement).flatMap(({ products }) => products));
}

function answersTo(statement: Statement): readonly Rule[] {
  if ('notModelled' in statement) return [];
  return rules.filter(({ id }) => statement.answeredBy.includes(id));
}

function statements(
  title: string,
  some: readonly Statement[],
  [place, placeOf]: readonly [string, (statement: Statement) => string],
): Section {
  const rows = some.map((one) => [placeOf(one), one.says, answerTo(one)]);
  return {
    title,
    blocks: [{ block: 'table', columns: [place, 'Statement', 'Answered by'], rows }],
  };
}

function answerTo(statement: Statement): Words {
  if ('notModelled' in statement) return `Not modelled. ${statement.notModelled}`;
  return joined(
    answersTo(statement).map((rule) => [ruleLink(rule)]),
    ', ',
  );
}
