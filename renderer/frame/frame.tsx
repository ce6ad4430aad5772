// The window around the drawing: panels that can be resized and folded.
import { type ReactNode, useEffect, useRef } from 'react';
import {
  Group,
  Panel,
  type PanelImperativeHandle,
  Separator,
  useDefaultLayout,
  usePanelRef,
} from 'react-resizable-panels';
import { Canvas } from '../canvas/canvas.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { useDocument } from '../store/document-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { LeftPanel } from './left-panel.tsx';
import { NoticeLine } from './notice-line.tsx';
import { TitleBar } from './title-bar.tsx';
import './frame.css';

type Side = 'isLeftOpen' | 'isRightOpen' | 'isBottomOpen';

interface FoldingProps {
  readonly id: string;
  readonly side: Side;
  readonly size: number;
  readonly least: number;
  readonly most: string;
  /** Pixels that stay when it is folded. */
  readonly folded: number;
  readonly children: ReactNode;
}

/** A panel that commands fold and unfold, and a hand too. */
function Folding({ id, side, size, least, most, folded, children }: FoldingProps) {
  const isOpen = useInterface((state) => state[side]);
  const panel = usePanelRef();
  const isFirst = useRef(true);
  useEffect(() => {
    // The sizes of the last time hold at first.
    if (!isFirst.current) fold(panel.current, isOpen);
    isFirst.current = false;
  }, [isOpen, panel]);
  return (
    <Panel
      id={id}
      panelRef={panel}
      collapsible
      collapsedSize={folded}
      defaultSize={size}
      minSize={least}
      maxSize={most}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => {
        const isOpenNow = inPixels > folded + 1;
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

function fold(panel: PanelImperativeHandle | null, isOpen: boolean): void {
  if (panel === null || panel.isCollapsed() !== isOpen) return;
  if (isOpen) panel.expand();
  else panel.collapse();
}

export function Frame() {
  const name = useDocument((state) => state.document.name);
  const across = useDefaultLayout({ id: 'trustwalk-across', storage: localStorage });
  const down = useDefaultLayout({ id: 'trustwalk-down', storage: localStorage });
  return (
    <div className="frame">
      <TitleBar />
      <main className="frame-panels">
        <h1 className="unseen">{name}</h1>
        <Group orientation="vertical" {...down}>
          <Panel id="middle" minSize={200}>
            <Group orientation="horizontal" {...across}>
              <Folding id="left" side="isLeftOpen" size={240} least={200} most="40%" folded={0}>
                <LeftPanel />
              </Folding>
              <Separator className="divider" aria-label="Width of the left panel" />
              <Panel id="canvas" minSize={240}>
                <div className="frame-canvas">
                  <Canvas />
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
