import { useState } from 'react';
import { isUnsaved, useDocument } from '../store/document-store.ts';
import { editOrSay } from '../store/edit-or-say.ts';

/** The name of the document, typed where it stands, and whether there are changes in no file. */
export function DocumentName() {
  const name = useDocument((state) => state.document.name);
  const unsaved = useDocument(isUnsaved);
  const [typed, setTyped] = useState<string | undefined>();
  const apply = () => {
    setTyped(undefined);
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name) return;
    editOrSay({ edit: 'set-document', arguments: { name: wanted } });
  };
  return (
    <div className="document-name">
      <input
        className="document-name-field"
        aria-label="Name of the hierarchy"
        value={typed ?? name}
        title={name}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
      {unsaved ? (
        <span className="unsaved" role="img" aria-label="Unsaved changes" title="Unsaved changes" />
      ) : null}
    </div>
  );
}
