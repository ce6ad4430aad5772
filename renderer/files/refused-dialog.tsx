import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useFiles } from './files-store.ts';
import './refused-dialog.css';

/** Says everything that is wrong with a file that cannot be opened. */
export function RefusedDialog() {
  const refused = useFiles((state) => state.refused);
  const close = () => useFiles.setState({ refused: undefined });
  if (refused === undefined) return null;
  const { name, problems, total } = refused;
  return (
    <Dialog
      isLong
      isOpen
      title={`“${name}” cannot be opened`}
      onClose={close}
      actions={
        <Button look="strong" onClick={close}>
          Close
        </Button>
      }
    >
      <p className="quiet">
        {total === 1 ? 'One thing is wrong with it.' : `${total} things are wrong with it.`} The
        file was not changed.
      </p>
      <ul className="refused-problems" aria-label="What is wrong">
        {problems.map(({ sentence, pointer, line }, index) => (
          <li key={`${index}${pointer}`}>
            <p>{sentence}</p>
            {line === undefined ? null : (
              <p className="quiet">
                Line {line}
                {pointer ? (
                  <>
                    , <code>{pointer}</code>
                  </>
                ) : null}
              </p>
            )}
          </li>
        ))}
      </ul>
      {total > problems.length ? (
        <p className="quiet">And {total - problems.length} more.</p>
      ) : null}
    </Dialog>
  );
}
