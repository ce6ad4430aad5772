import { Tabs } from '@base-ui/react/tabs';
import { Outline } from '../outline/outline.tsx';
import { Palette } from '../palette/palette.tsx';
import { type InterfaceState, useInterface } from '../store/interface-store.ts';

export function LeftPanel() {
  const tab = useInterface((state) => state.leftTab);
  return (
    <Tabs.Root
      className="left-panel"
      value={tab}
      onValueChange={(leftTab: InterfaceState['leftTab']) => useInterface.setState({ leftTab })}
    >
      <Tabs.List className="panel-tabs" aria-label="Left panel">
        <Tabs.Tab className="panel-tab" value="palette">
          Palette
        </Tabs.Tab>
        <Tabs.Tab className="panel-tab" value="outline">
          Outline
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel className="left-content" value="palette" tabIndex={-1}>
        <Palette />
      </Tabs.Panel>
      <Tabs.Panel className="left-content" value="outline" tabIndex={-1}>
        <Outline />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
