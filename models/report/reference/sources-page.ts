// The documents that facts come from.

import { capitalised } from '../../elements/capitalised.ts';
import {
  type Grade,
  gradeNote,
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

/** Every document by how well it founds a fact. */
export function sourcesPage(): Page {
  const documents: readonly SourceDocument[] = Object.values(sourceDocuments);
  return {
    id: 'sources',
    title: 'The documents',
    lead: 'Every statement of Trustwalk names the document that it rests on. Where one does not speak for Configuration Manager 2007, that is said wherever its facts are shown.',
    sections: (Object.keys(gradeTitles) as Grade[]).map((grade) => ({
      title: gradeTitles[grade],
      blocks: [
        ...(gradeNote(grade) === ''
          ? []
          : [
              {
                block: 'paragraph',
                words: `Marked [${grade}]: ${gradeNote(grade)}.`,
              } as const,
            ]),
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
