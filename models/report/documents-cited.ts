// The documents that several citations name, each once with all its sections.
import { type Citation, reservation, sourceDocuments } from '../elements/sources.ts';
import { listed } from '../rules/words.ts';

/** One text for each document, in the order of the citations: its title, its sections, and what has to be said of it for 2007. */
export function documentsCited(citations: readonly Citation[]): readonly string[] {
  const documents = new Set(citations.map(({ document }) => document));
  return [...documents].map((document) => {
    const { title } = sourceDocuments[document];
    const sections = citations.flatMap((citation) =>
      citation.document === document && citation.section !== undefined
        ? [`“${citation.section}”`]
        : [],
    );
    const place = sections.length === 0 ? title : `${title}, ${listed([...new Set(sections)], 9)}`;
    const note = reservation(document, 'cm2007');
    return note === '' ? place : `${place} (${note})`;
  });
}
