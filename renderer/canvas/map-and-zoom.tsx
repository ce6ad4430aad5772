// What lies over the drawing: what else it shows, the map, the zoom, and what lines mean.
import { Menu } from '@base-ui/react/menu';
import { Panel, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { dashes, locks, protectionWords } from '../../models/drawing/bundle.ts';
import type { Protection } from '../../models/drawing/bundles.ts';
import { around, type Frame, holds } from '../../models/drawing/line.ts';
import type { Item } from '../../models/drawing/network.ts';
import { blastRadius } from '../commands/blast-radius.ts';
import { labelOf, run } from '../commands/command.ts';
import { fit } from '../commands/fit.ts';
import { overlayNames } from '../commands/overlays.ts';
import { zoom100 } from '../commands/zoom-100.ts';
import { zoomIn } from '../commands/zoom-in.ts';
import { zoomOut } from '../commands/zoom-out.ts';
import { Button } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { popups } from '../controls/popups.ts';
import { CommandButton } from '../frame/command-button.tsx';
import { useInterface } from '../store/interface-store.ts';
import { DrawingMap } from './map.tsx';
import { partInSight } from './sight.ts';

function Overlay() {
  const overlay = useInterface((state) => state.overlay);
  const isBlastShown = useInterface((state) => state.isBlastShown);
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button look="plain" icon="overlay" />}>
        {overlayNames[overlay]}
        <Icon name="chevron-down" size={14} />
      </Menu.Trigger>
      <Menu.Portal container={popups}>
        <Menu.Positioner className="popup-place" side="top" align="start" sideOffset={6}>
          <Menu.Popup className="popup">
            <Menu.RadioGroup
              value={overlay}
              onValueChange={(value) => useInterface.setState({ overlay: value })}
            >
              {Object.entries(overlayNames).map(([value, name]) => (
                <Menu.RadioItem key={value} value={value} className="popup-item" closeOnClick>
                  <span className="popup-mark">
                    <Menu.RadioItemIndicator>
                      <Icon name="check" size={14} />
                    </Menu.RadioItemIndicator>
                  </span>
                  {name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <div className="popup-separator" />
            <Menu.CheckboxItem
              className="popup-item"
              checked={isBlastShown}
              closeOnClick
              onCheckedChange={() => run(blastRadius)}
            >
              <span className="popup-mark">
                <Menu.CheckboxItemIndicator>
                  <Icon name="check" size={14} />
                </Menu.CheckboxItemIndicator>
              </span>
              {labelOf(blastRadius)}
            </Menu.CheckboxItem>
            <div className="popup-separator" />
            <ul className="line-legend" aria-label="What lines mean">
              {(Object.keys(protectionWords) as Protection[]).map((protection) => (
                <li key={protection}>
                  <svg width="40" height="16" aria-hidden="true">
                    <path
                      d="M1 8 H39"
                      fill="none"
                      strokeWidth="2"
                      strokeLinecap={dashes[protection].length > 0 ? 'round' : undefined}
                      strokeDasharray={dashes[protection].join(' ')}
                      stroke={`var(--${protection})`}
                    />
                  </svg>
                  <Icon name={locks[protection]} size={14} />
                  {protectionWords[protection]}
                </li>
              ))}
              <li className="quiet">The arrow head is at the receiver, the dot at who connects.</li>
            </ul>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Zoom() {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div className="canvas-bar">
      <CommandButton command={fit} />
      <CommandButton command={zoomOut} />
      <Button look="plain" className="zoom-percent" onClick={() => run(zoom100)}>
        {percent} %
      </Button>
      <CommandButton command={zoomIn} />
    </div>
  );
}

/** The least canvas that has room for a map, in pixels. */
const least = { width: 640, height: 420 };

/** Whether a part of the drawing lies outside the window: only then is there something to find on a map. */
function useHasUseForMap(bounds: Frame | undefined): boolean {
  return useStore((camera) => {
    if (bounds === undefined || camera.width < least.width || camera.height < least.height) {
      return false;
    }
    return !holds(partInSight(camera, 0), bounds);
  });
}

export function MapAndZoom({ items }: { readonly items: readonly Item[] }) {
  // What is looked at is framed: a map would only cover a part of it.
  const isWanted = useInterface(
    ({ isMinimapShown, result, path }) =>
      isMinimapShown && result === undefined && path === undefined,
  );
  const bounds = useMemo(
    () => (items.length === 0 ? undefined : around(items.map(({ frame }) => frame))),
    [items],
  );
  const hasUse = useHasUseForMap(bounds);
  return (
    <>
      <Panel position="bottom-left" className="canvas-bar">
        <Overlay />
      </Panel>
      <Panel position="bottom-right">
        <Zoom />
      </Panel>
      {isWanted && hasUse && bounds !== undefined ? (
        <DrawingMap items={items} bounds={bounds} />
      ) : null}
    </>
  );
}
