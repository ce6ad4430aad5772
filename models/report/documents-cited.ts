// The documents that several citations name, each once with all its sections.
import { type Citation, gradeNote, sourceDocuments } from '../elements/sources.ts';
import { listed } from '../rules/words.ts';

/** One text for each document, in the order of the citations: its title, its sections, and a note of its grade where it needs one. */
export function documentsCited(citations: readonly Citation[]): readonly string[] {
  const documents = new Set(citations.map(({ document }) => document));
  return [...documents].map((document) => {
    const { title, grade } = sourceDocuments[document];
    const sections = citations.flatMap((citation) =>
      citation.document === document && citation.section !== undefined
        ? [`“${citation.section}”`]
        : [],
    );
    const place = sections.length === 0 ? title : `${title}, ${listed([...new Set(sections)], 9)}`;
    const note = gradeNote(grade);
    return note === '' ? place : `${place} (${note})`;
  });
}
