// Hears the shortcuts of all commands.
import { tinykeys } from 'tinykeys';
import { isInPopup, isTyping } from '../files/fields.ts';
import { type Command, isEnabled, run } from './command.ts';
import { commands } from './index.ts';

/** Runs commands by their keys from now on. */
export function startKeys(): void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of commands) {
    if (command.isHeardAsEvent === true) continue;
    for (const shortcut of command.shortcuts ?? []) {
      bindings[shortcut] = (event) => hear(command, event);
    }
  }
  tinykeys(window, bindings);
}

function hear(command: Command, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isInPopup(event.target)) return;
  if (isTyping(event.target) && command.worksInFields !== true) return;
  if (command.worksOnDrawing === true && !isOnDrawing(event.target)) return;
  // The browser's own meaning of these keys, such as saving the page, is never wanted here.
  if (event.ctrlKey || event.metaKey || isEnabled(command)) event.preventDefault();
  run(command);
}

function isOnDrawing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.canvas, [role="tree"]') !== null;
}
