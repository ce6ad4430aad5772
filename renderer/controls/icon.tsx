import { iconPaths } from '../../models/drawing/icons.ts';
import './controls.css';

/** An icon of the sprite. It says nothing to screen readers: what it stands beside does. */
export function Icon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {iconPaths(name).map(({ d, solid }) => (
        <path key={d} d={d} className={solid ? 'solid' : undefined} />
      ))}
    </svg>
  );
}
