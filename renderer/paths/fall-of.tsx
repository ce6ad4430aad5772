import { counted } from '../../models/rules/words.ts';
import type { BlastRadius } from '../../models/trust/blast.ts';
import { useFallOf } from '../inspector/about-elements.ts';

/** What falls with the element that is selected. */
export function FallOf({ id }: { readonly id: string }) {
  const radius = useFallOf(id);
  if (radius === undefined) return null;
  return <p className="fall-of">{`If it falls: ${fallText(radius)}`}</p>;
}

function fallText({ clients, sites, secrets, isKnown }: BlastRadius): string {
  const falling = [
    ...(clients > 0 ? [counted(clients, 'client')] : []),
    ...(sites > 0 ? [counted(sites, 'site')] : []),
    ...(secrets > 0 ? [counted(secrets, 'secret')] : []),
  ];
  if (falling.length > 0) return falling.join(', ');
  return isKnown ? 'nothing else follows' : 'the walk does not know what follows';
}
