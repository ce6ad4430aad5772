// The window around the drawing: panels that can be resized and folded.
import { type ReactNode, useEffect, useState } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { Canvas } from '../canvas/canvas.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { WhatIfBanner } from '../paths/what-if-banner.tsx';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { keepSize, keptSize, type Side } from './kept-settings.ts';
import { LeftPanel } from './left-panel.tsx';
import { NoticeLine } from './notice-line.tsx';
import { TitleBar } from './title-bar.tsx';
import './frame.css';

interface FoldingProps {
  readonly id: string;
  readonly side: Side;
  /** Pixels at first. */
  readonly size: number;
  readonly least: number;
  readonly most: string;
  /** Pixels that stay when it is folded. */
  readonly folded: number;
  readonly children: ReactNode;
}

/** A panel that commands fold and unfold, and a hand too. It opens as large as it was. */
function Folding({ id, side, size, least, most, folded, children }: FoldingProps) {
  const isOpen = useInterface((state) => state[side]);
  const panel = usePanelRef();
  const [first] = useState(() => (isOpen ? keptSize(side, size) : folded));
  useEffect(() => {
    if (panel.current?.isCollapsed() !== isOpen) return;
    panel.current.resize(isOpen ? keptSize(side, size) : folded);
  }, [isOpen, panel, side, size, folded]);
  return (
    <Panel
      id={id}
      panelRef={panel}
      collapsible
      collapsedSize={folded}
      defaultSize={first}
      minSize={least}
      maxSize={most}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => {
        // While the window itself is resized a panel may be smaller than it may stay.
        const isOpenNow = inPixels > folded + 1;
        if (inPixels >= least) keepSize(side, inPixels);
        if (useInterface.getState()[side] !== isOpenNow) {
          useInterface.setState({ [side]: isOpenNow });
        }
      }}
    >
      <div className="panel" hidden={!isOpen && folded === 0}>
        {children}
      </div>
    </Panel>
  );
}

export function Frame() {
  const name = useDocument((state) => state.document.name);
  return (
    <div className="frame">
      <TitleBar />
      <main className="frame-panels">
        <h1 className="unseen">{name}</h1>
        <Group orientation="vertical">
          <Panel id="middle" minSize={200}>
            <Group orientation="horizontal">
              <Folding id="left" side="isLeftOpen" size={240} least={200} most="40%" folded={0}>
                <LeftPanel />
              </Folding>
              <Separator className="divider" aria-label="Width of the left panel" />
              <Panel id="canvas" minSize={240}>
                <div className="frame-canvas">
                  <Canvas />
                  <WhatIfBanner />
                  <NoticeLine />
                </div>
              </Panel>
              <Separator className="divider" aria-label="Width of the inspector" />
              <Folding id="right" side="isRightOpen" size={320} least={240} most="45%" folded={0}>
                <Inspector />
              </Folding>
            </Group>
          </Panel>
          <Separator className="divider across" aria-label="Height of the findings" />
          <Folding id="bottom" side="isBottomOpen" size={240} least={120} most="70%" folded={28}>
            <FindingsPanel />
          </Folding>
        </Group>
      </main>
    </div>
  );
}
