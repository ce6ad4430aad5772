import type { Protection } from '../../models/report/flow-rows.ts';
import { Icon } from './icon.tsx';
import './controls.css';

/** How each protection shows: its icon, its token, its word. */
const looks: {
  readonly [P in Protection]: readonly [icon: string, token: string, word: string];
} = {
  encrypted: ['lock-closed', 'encrypted', 'encrypted'],
  signed: ['seal', 'signed', 'signed, not encrypted'],
  clear: ['lock-open', 'clear', 'clear'],
  undecided: ['undecided', 'undecided', 'protection undecided'],
  'not known': ['question', 'undecided', 'protection not known'],
};

/** The word for a protection. */
export function protectionText(of: Protection): string {
  return looks[of][2];
}

/** The lock of a protection in its colour; named for screen readers. */
export function ProtectionMark({ of }: { readonly of: Protection }) {
  const [icon, token, word] = looks[of];
  return (
    <span
      className="protection-mark"
      role="img"
      aria-label={word}
      style={{ color: `var(--${token})` }}
    >
      <Icon name={icon} size={14} />
    </span>
  );
}
