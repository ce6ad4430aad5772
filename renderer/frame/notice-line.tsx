import { useEffect } from 'react';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { useInterface } from '../store/interface-store.ts';

/** How long good news stay, in milliseconds. What failed stays until it is read. */
const stay = 5000;

function end(): void {
  useInterface.setState({ notice: undefined });
}

/** What was said last, at the bottom of the drawing. */
export function NoticeLine() {
  const notice = useInterface((state) => state.notice);
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(end, stay);
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
