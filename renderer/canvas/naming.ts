// What is named comes into sight: nobody types a name that does not show.
import { useInterface } from '../store/interface-store.ts';
import { reveal } from './camera.ts';
import { usePlaces } from './places.ts';

/** Follows what is named from now on; what is new has a place a moment later. */
export function startNaming(): void {
  useInterface.subscribe((state, before) => {
    if (state.renaming !== before.renaming) show();
  });
  usePlaces.subscribe(show);
}

function show(): void {
  // The canvas has it after the next paint.
  requestAnimationFrame(() => {
    const { renaming } = useInterface.getState();
    if (renaming !== undefined) reveal(renaming);
  });
}
