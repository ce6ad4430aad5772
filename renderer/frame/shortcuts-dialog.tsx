import { labelOf } from '../commands/command.ts';
import { menuLabels, menus } from '../commands/menus.ts';
import { shortcutText } from '../commands/shortcut-text.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useInterface } from '../store/interface-store.ts';
import './shortcuts-dialog.css';

/** Keys that parts of the window have for themselves. */
const others: readonly (readonly [keys: string, what: string])[] = [
  ['Arrow keys', 'Go to the next element of the drawing'],
  ['Alt + arrow keys', 'Move what is selected'],
  ['Shift + drag', 'Select everything in a rectangle'],
  ['Enter', 'In the palette: add; in the outline: show on the drawing'],
];

/** Every shortcut there is. */
export function ShortcutsDialog() {
  const isOpen = useInterface((state) => state.areShortcutsShown);
  const close = () => useInterface.setState({ areShortcutsShown: false });
  return (
    <Dialog
      isLong
      title="Keyboard shortcuts"
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button look="strong" onClick={close}>
          Close
        </Button>
      }
    >
      <div className="shortcuts">
        {menus.map(({ menu, groups }) => {
          const commands = groups.flat().filter(({ shortcuts }) => shortcuts !== undefined);
          return commands.length === 0 ? null : (
            <section key={menu} aria-label={menuLabels[menu]}>
              <h3>{menuLabels[menu]}</h3>
              <dl>
                {commands.map((command) => (
                  <div key={command.id}>
                    <dt>{labelOf(command).replace(/: .*/, '')}</dt>
                    <dd>
                      <kbd>{(command.shortcuts ?? []).slice(0, 1).map(shortcutText)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section aria-label="In the window">
          <h3>In the window</h3>
          <dl>
            {others.map(([keys, what]) => (
              <div key={keys}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
