// The drawing: what the user draws in, moves and looks at.
import '@xyflow/react/dist/base.css';
import {
  Background,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import {
  type DragEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { shallow } from 'zustand/shallow';
import { detailAt } from '../../models/drawing/display-list.ts';
import type { Mark } from '../../models/drawing/marks.ts';
import { itemsOf } from '../../models/drawing/network.ts';
import type { Place } from '../../models/layout/box.ts';
import { useAnalysis } from '../analysis/analysis-client.ts';
import { addFromPalette, paletteType } from '../palette/add.ts';
import { useDocument } from '../store/document-store.ts';
import { editOrSay } from '../store/edit-or-say.ts';
import { say, select, useInterface } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { BundleLayer } from './bundle-layer.tsx';
import { attachCamera, fitAgain, fitAtOnce, leastZoom, mostZoom, toDrawing } from './camera.ts';
import { dropped, placeIn, unplaced, zoneAt } from './dropping.ts';
import { frameEvidence, useEvidence } from './evidence.ts';
import { useHeat } from './heat.ts';
import { HeatLayer } from './heat-layer.tsx';
import { ItemNode, type ItemNodeType } from './item-node.tsx';
import { canvasKey } from './keyboard.ts';
import { type Line, lineAt, useLines } from './lines.ts';
import { MapAndZoom } from './map-and-zoom.tsx';
import { Nodes, underHand } from './nodes.ts';
import { PathLayer } from './path-layer.tsx';
import { usePlaces } from './places.ts';
import { sightOf } from './sight.ts';
import './canvas.css';

const nodeTypes = { item: ItemNode };
const noMarks: ReadonlyMap<string, Mark> = new Map();

/** How near to a line the hand takes hold of it, in pixels of the screen. */
const reach = 6;

/** What a hand changes at this moment: not an edit before it lets go. */
type Live = ReadonlyMap<string, Partial<Place>>;
const still: Live = new Map();

function Drawing() {
  const document = useDocument((state) => state.document);
  const places = usePlaces((state) => state.places);
  const arrangements = usePlaces((state) => state.arrangements);
  const marks = useAnalysis(({ summary }) => summary?.marks ?? noMarks);
  const evidence = useEvidence((state) => state.evidence);
  const heat = useHeat((state) => state.heat);
  const selection = useInterface((state) => state.selection);
  const renaming = useInterface((state) => state.renaming);
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const sight = useStore(sightOf, shallow);
  const survey = surveyOf(document);
  const [live, setLive] = useState<Live>(still);
  const [hovered, setHovered] = useState<string | undefined>();
  const [pointed, setPointed] = useState<Line | undefined>();
  const instance = useReactFlow();

  const standing = useMemo(() => itemsOf(survey, places), [survey, places]);
  const items = useMemo(() => underHand(standing, live), [standing, live]);
  /** Escape gave up what the hand still holds. */
  const isGivenUp = useRef(false);
  const shownItems = useRef(items);
  shownItems.current = items;

  useLayoutEffect(() => {
    attachCamera(instance, () => shownItems.current);
    return () => attachCamera(undefined, () => []);
  }, [instance]);

  // The camera follows whole arrangements only; it is there before anything shows.
  const [framed, setFramed] = useState(-1);
  const isReady = useStore(({ panZoom, width }) => panZoom !== null && width > 0);
  useLayoutEffect(() => {
    if (!isReady) return;
    fitAtOnce();
    frameEvidence();
    setFramed(arrangements);
  }, [arrangements, isReady]);

  const isHot = evidence === undefined && heat !== undefined;
  // The legend comes and goes with it.
  useEffect(fitAgain, [isHot]);

  const onResize = useCallback((id: string, size: { width: number; height: number }) => {
    const item = shownItems.current.find((candidate) => candidate.id === id);
    if (item === undefined) return;
    const { x, y } = item.place;
    const placed = {
      ...unplaced(useDocument.getState().document, shownItems.current),
      [id]: { x, y, ...size, pinned: true },
    };
    setLive(still);
    const title = `resize ${surveyOf(useDocument.getState().document).nameOf(id)}`;
    const edits = [{ edit: 'place-elements', arguments: { view: 'network', placed } }];
    editOrSay({ edit: 'together', arguments: { title, edits } });
  }, []);

  const lines = useLines(standing, items, detail, hovered);
  /** The line under the hand. */
  const lineUnder = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
    lineAt(lines, toDrawing({ x: clientX, y: clientY }), reach / instance.getZoom());

  const chosen = useMemo(() => new Set(selection), [selection]);
  const [cache] = useState(() => new Nodes());
  const [turn, takeTurn] = useReducer((turns: number) => turns + 1, 0);
  const isFramed = framed === arrangements;
  const nodes = useMemo(
    () =>
      isFramed
        ? cache.of(items, {
            survey,
            marks,
            detail,
            selection: chosen,
            evidence,
            heat,
            renaming,
            sight,
            onResize,
          })
        : [],
    [
      cache,
      turn,
      isFramed,
      items,
      survey,
      marks,
      detail,
      chosen,
      evidence,
      heat,
      renaming,
      sight,
      onResize,
    ],
  );
  useEffect(() => {
    if (cache.areComplete) return;
    const frame = requestAnimationFrame(takeTurn);
    return () => cancelAnimationFrame(frame);
  });

  const onNodesChange = useCallback((changes: NodeChange<ItemNodeType>[]) => {
    // What stands elsewhere, such as a site, is let go: a click here means what is here.
    const chosenNow = new Set(
      useInterface
        .getState()
        .selection.filter((id) => shownItems.current.some((item) => item.id === id)),
    );
    let isChosenAnew = false;
    setLive((before) => {
      if (isGivenUp.current) return still;
      const next = new Map(before);
      for (const change of changes) {
        if (change.type === 'position' && change.position !== undefined) {
          next.set(change.id, { ...next.get(change.id), ...change.position });
        }
        if (change.type === 'dimensions' && change.resizing === true && change.dimensions) {
          next.set(change.id, { ...next.get(change.id), ...change.dimensions });
        }
      }
      return next.size === 0 ? before : next;
    });
    for (const change of changes) {
      if (change.type !== 'select') continue;
      isChosenAnew = true;
      if (change.selected) chosenNow.add(change.id);
      else chosenNow.delete(change.id);
    }
    if (isChosenAnew) select([...chosenNow]);
  }, []);

  const onDragStop = useCallback(
    (_event: unknown, _node: ItemNodeType, moved: ItemNodeType[]) => {
      // Where the hand let go: the last frame may not show it yet.
      const points = new Map(
        moved.flatMap(({ id, position }) => {
          const item = standing.find((candidate) => candidate.id === id);
          if (item === undefined) return [];
          const { frame, place } = item;
          const point = {
            x: frame.x - place.x + position.x,
            y: frame.y - place.y + position.y,
          };
          return [[id, point] as const];
        }),
      );
      setLive(still);
      if (isGivenUp.current) {
        isGivenUp.current = false;
        return;
      }
      const hasMoved = standing.some(({ id, frame }) => {
        const point = points.get(id);
        return point !== undefined && (point.x !== frame.x || point.y !== frame.y);
      });
      if (!hasMoved) return;
      const call = dropped(survey, standing, points);
      if ('sentence' in call) say('failure', call.sentence);
      else editOrSay(call);
    },
    [standing, survey],
  );

  const onDrop = (event: DragEvent) => {
    const text = event.dataTransfer.getData(paletteType);
    if (text === '') return;
    event.preventDefault();
    const point = toDrawing({ x: event.clientX, y: event.clientY });
    const zone = zoneAt(survey, standing, point);
    addFromPalette(JSON.parse(text).add, { zone: zone?.id, ...placeIn(zone, point) });
  };

  return (
    <div
      className={pointed === undefined ? 'canvas' : 'canvas is-on-line'}
      aria-label="Network drawing"
      // It is worked by keys of its own: arrows go from one thing to the next.
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      // Keys go to the drawing once the hand is on it.
      onPointerDownCapture={(event) => {
        const { currentTarget, target, shiftKey } = event;
        if (!(target instanceof Element)) return;
        if (target.closest('button, input, a') === null) {
          // A ring around the drawing is for those who came by keyboard.
          currentTarget.dataset.byHand = '';
          currentTarget.focus({ preventScroll: true });
        }
        // Shift draws a band on the ground; on a card it adds the card, as everywhere.
        if (shiftKey && target.closest('.react-flow__node') !== null) event.stopPropagation();
      }}
      onBlur={({ currentTarget }) => {
        delete currentTarget.dataset.byHand;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && live.size > 0) {
          isGivenUp.current = true;
          setLive(still);
          event.stopPropagation();
        } else canvasKey(event, survey, standing);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(paletteType)) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <ReactFlow
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={({ shiftKey, ctrlKey, metaKey }, { id }) => {
          if (!shiftKey && !ctrlKey && !metaKey) select([id]);
        }}
        onNodeDragStop={onDragStop}
        onNodeDoubleClick={(_event, { id }) => useInterface.setState({ renaming: id })}
        onNodeMouseEnter={(_event, { id, data }) => {
          setPointed(undefined);
          if (data.item.kind !== 'zones') setHovered(id);
        }}
        onNodeMouseLeave={() => setHovered(undefined)}
        onPaneMouseMove={(event) => {
          if (event.buttons === 0) setPointed(lineUnder(event));
        }}
        onPaneMouseLeave={() => setPointed(undefined)}
        onPaneClick={(event) => {
          setPointed(undefined);
          // What is lit is what is meant; a finger lights nothing.
          const line = pointed ?? lineUnder(event);
          const point = toDrawing({ x: event.clientX, y: event.clientY });
          const zone = zoneAt(survey, standing, point);
          if (line !== undefined) select([line.bundle.a, line.bundle.b]);
          else select(zone === undefined ? [] : [zone.id]);
        }}
        // An empty drawing begins a little within the window.
        defaultViewport={{ x: 48, y: 48, zoom: 1 }}
        zoomOnDoubleClick={false}
        zIndexMode="manual"
        elevateNodesOnSelect={false}
        onlyRenderVisibleElements
        minZoom={leastZoom}
        maxZoom={mostZoom}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        nodesFocusable={false}
        nodesConnectable={false}
        disableKeyboardA11y
        // The hand keeps the point where it took hold.
        nodeDragThreshold={0}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={20} size={1.5} />
        <BundleLayer lines={lines} detail={detail} pointed={pointed} />
        {isHot ? <HeatLayer heat={heat} items={items} detail={detail} /> : null}
        {evidence === undefined || evidence.paths.length === 0 ? null : (
          <PathLayer paths={evidence.paths} items={items} survey={survey} detail={detail} />
        )}
        <MapAndZoom items={standing} />
      </ReactFlow>
      {Object.keys(document.zones).length === 0 && items.length === 0 ? <Nothing /> : null}
    </div>
  );
}

/** Where nothing is drawn yet. */
function Nothing() {
  return (
    <div className="nothing-drawn">
      <p>Nothing is drawn yet.</p>
      <p className="quiet">Drag a zone here from the palette, or press Enter on one there.</p>
    </div>
  );
}

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}
