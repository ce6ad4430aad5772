// What shows while no document is open.
import { useEffect, useState } from 'react';
import type { RecentFile } from '../../models/host.ts';
import { run } from '../commands/command.ts';
import { newHierarchy } from '../commands/new.ts';
import { open } from '../commands/open.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { showBytes, showOpening } from '../files/opening.ts';
import {
  discardCopy,
  leftCopies,
  onWindowGone,
  type RecoveryCopy,
  restoreCopy,
} from '../files/recovery.ts';
import { host } from '../host/host.ts';
import { Picture } from './picture.tsx';
import { samples } from './samples.ts';
import './start-page.css';

export function StartPage() {
  return (
    <main className="start">
      <div className="start-sheet">
        <header className="start-head">
          <h1>Trustwalk</h1>
          <p className="start-sentence">
            Draw a Configuration Manager site hierarchy and see, while drawing, what is wrong with
            it.
          </p>
          <div className="start-actions">
            <Button look="strong" icon="new" onClick={() => run(newHierarchy)}>
              New hierarchy
            </Button>
            <Button icon="open" onClick={() => run(open)}>
              Open…
            </Button>
          </div>
          <p className="quiet">
            Or drop a file on this window.{' '}
            <span className="start-keys">
              <kbd>{shortcutText('$mod+o')}</kbd> opens, <kbd>{shortcutText('$mod+k')}</kbd> runs
              anything.
            </span>
          </p>
        </header>
        <Picture />
        <Recovered />
        <Samples />
        <Recents />
      </div>
    </main>
  );
}

/** Unsaved changes that a window left behind. */
function Recovered() {
  const [copies, setCopies] = useState<readonly RecoveryCopy[]>([]);
  const look = () => void leftCopies().then(setCopies);
  useEffect(() => {
    const ending = new AbortController();
    // A page that is loaded again may stand before the one that it replaces is gone.
    void onWindowGone(look, ending.signal).then(look);
    return () => ending.abort();
  }, []);
  if (copies.length === 0) return null;
  return (
    <section className="start-recovered" aria-label="Unsaved changes">
      <ul>
        {copies.map((copy) => (
          <li key={copy.key}>
            <Icon name="warning" />
            <span className="start-grow">
              Unsaved changes of <strong>{copy.name}</strong> from {moment(copy.keptAt)}
            </span>
            <Button look="strong" onClick={() => void restoreCopy(copy)}>
              Restore
            </Button>
            <Button onClick={() => void discardCopy(copy).then(look)}>Discard</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Samples() {
  return (
    <section className="start-samples" aria-label="Samples">
      <h2>Samples</h2>
      <ul>
        {samples.map(({ name, sentence, counts, bytes }, index) => (
          <li key={name}>
            <button
              type="button"
              className={index === 0 ? 'start-sample first' : 'start-sample'}
              onClick={() => showBytes(bytes, name)}
            >
              <Icon name="sample" size={20} />
              <span>
                <span className="start-name">{name}</span>
                <span className="start-about">{sentence}</span>
                <span className="start-about quiet">{counts}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recents() {
  const [recents, setRecents] = useState<readonly RecentFile[]>();
  const look = () => void host.recents().then(setRecents);
  useEffect(look, []);
  if (recents === undefined) return <section className="start-recents" aria-label="Recent files" />;
  return (
    <section className="start-recents" aria-label="Recent files">
      <h2>Recent files</h2>
      {recents.length === 0 ? (
        <p className="quiet">Files that you open or save are listed here.</p>
      ) : (
        <ul>
          {recents.map(({ reference, name, openedAt }) => (
            <li key={reference}>
              <button
                type="button"
                className="start-recent"
                onClick={() => void host.openRecent(reference).then(showOpening)}
              >
                <Icon name="recent" />
                <span className="start-grow">{name}</span>
                <span className="quiet">{moment(openedAt)}</span>
              </button>
              <IconButton
                icon="close"
                iconSize={14}
                label={`Forget ${name}`}
                onClick={() => void host.forgetRecent(reference).then(look)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The time of today, or the day. */
function moment(time: number): string {
  const then = new Date(time);
  const isToday = then.toDateString() === new Date().toDateString();
  return isToday
    ? then.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    : then.toLocaleDateString([], { day: 'numeric', month: 'short', year: 'numeric' });
}
