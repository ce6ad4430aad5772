import { useEffect } from 'react';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useInterface } from '../store/interface-store.ts';

/** How long a notice stays, in milliseconds: what failed takes longer to read. */
const stays = { done: 5000, failure: 15_000 } as const;

function end(): void {
  useInterface.setState({ notice: undefined });
}

/** What was said last, at the bottom of the drawing. */
export function NoticeLine() {
  const notice = useInterface((state) => state.notice);
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(end, stays[notice.kind]);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice-place" role="status">
      {notice === undefined ? null : (
        <div className="notice">
          <Icon name={notice.kind === 'done' ? 'check' : 'warning'} />
          <span>{notice.sentence}</span>
          <IconButton icon="close" iconSize={14} label="Close" onClick={end} />
        </div>
      )}
    </div>
  );
}
