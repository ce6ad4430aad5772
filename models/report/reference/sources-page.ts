// The documents that facts come from.

import { capitalised } from '../../elements/capitalised.ts';
import {
  type Grade,
  reservation,
  type SourceDocument,
  sourceDocuments,
} from '../../elements/sources.ts';
import type { Page } from './page.ts';
import { productNames } from './wording.ts';

const gradeTitles: { readonly [G in Grade]: string } = {
  S: 'The five source documents',
  A: 'Documentation of Configuration Manager 2007',
  B: 'Documentation of other versions',
  C: 'Third parties',
};

const marks: { readonly [G in Grade]: string } = {
  S: '',
  A: `Marked [A] where its facts are shown of other products: ${reservation('D55', 'sms2003')}.`,
  B: `Marked [B] where its facts are shown of other products: ${reservation('C1', 'cm2007')}.`,
  C: `Marked [C]: ${reservation('B1', 'cm2007')}.`,
};

/** Every document by how well it founds a fact. */
export function sourcesPage(): Page {
  const documents: readonly SourceDocument[] = Object.values(sourceDocuments);
  return {
    id: 'sources',
    title: 'The documents',
    lead: 'Every statement of Trustwalk names the document that it rests on. Where one documents another product than its facts are shown of, that is said there.',
    sections: (Object.keys(gradeTitles) as Grade[]).map((grade) => ({
      title: gradeTitles[grade],
      blocks: [
        ...(marks[grade] === '' ? [] : [{ block: 'paragraph', words: marks[grade] } as const]),
        {
          block: 'table',
          columns: ['Document', 'Product'],
          rows: documents
            .filter((document) => document.grade === grade)
            .map(({ title, product = 'cm2007' }) => [title, capitalised(productNames[product])]),
        },
      ],
    })),
  };
}
