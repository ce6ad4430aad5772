import { locks, protectionWords } from '../../models/drawing/bundle.ts';
import type { Protection } from '../../models/report/flow-rows.ts';
import { Icon } from './icon.tsx';
import './controls.css';

/** How a protection shows: as on the canvas, with the words for it. What is not known looks undecided. */
export function protectionLook(of: Protection) {
  const drawn = of === 'not known' ? 'undecided' : of;
  const words = of === 'not known' ? of : protectionWords[of].toLowerCase();
  return { icon: locks[drawn], colour: `var(--${drawn})`, words };
}

/** The lock of a protection in its colour; named for screen readers. */
export function ProtectionMark({ of }: { readonly of: Protection }) {
  const { icon, colour, words } = protectionLook(of);
  return (
    <span
      className="protection-mark"
      role="img"
      aria-label={`Protection: ${words}`}
      style={{ color: colour }}
    >
      <Icon name={icon} size={14} />
    </span>
  );
}
