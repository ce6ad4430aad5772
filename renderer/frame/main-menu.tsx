import { Menu } from '@base-ui/react/menu';
import { menuLabels, menus } from '../commands/menus.ts';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { popups } from '../controls/popups.ts';
import { CommandItems } from './command-menu.tsx';

/** All commands by their menus. */
export function MainMenu() {
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon="menu" label="Menu" />} />
      <Menu.Portal container={popups}>
        <Menu.Positioner className="popup-place" align="start" sideOffset={6}>
          <Menu.Popup className="popup menu">
            {menus.map(({ menu, groups }) => (
              <Menu.SubmenuRoot key={menu}>
                <Menu.SubmenuTrigger className="popup-item">
                  {menuLabels[menu]}
                  <span className="menu-more">
                    <Icon name="chevron-right" size={14} />
                  </span>
                </Menu.SubmenuTrigger>
                <Menu.Portal container={popups}>
                  <Menu.Positioner className="popup-place" align="start" sideOffset={2}>
                    <Menu.Popup className="popup menu menu-tall">
                      <CommandItems groups={groups} />
                    </Menu.Popup>
                  </Menu.Positioner>
                </Menu.Portal>
              </Menu.SubmenuRoot>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
