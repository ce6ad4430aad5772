// The corner of a zone that makes it larger and smaller, as small as what stands in it allows.
import { NodeResizeControl } from '@xyflow/react';
import { useMemo } from 'react';
import type { Survey } from '../../models/document/survey.ts';
import { leastZone, zonePadding } from '../../models/drawing/zone.ts';
import type { Size } from '../../models/layout/box.ts';
import { useDocument } from '../store/document-store.ts';
import { surveyOf } from '../store/survey.ts';
import { type Places, usePlaces } from './places.ts';

interface ZoneResizeProps {
  readonly id: string;
  readonly onResize: (id: string, size: Size) => void;
}

export function ZoneResize({ id, onResize }: ZoneResizeProps) {
  const document = useDocument((state) => state.document);
  const places = usePlaces((state) => state.places);
  const least = useMemo(() => leastSize(surveyOf(document), places, id), [document, places, id]);
  return (
    <NodeResizeControl
      className="zone-resize"
      position="bottom-right"
      minWidth={least.width}
      minHeight={least.height}
      onResizeEnd={(_event, size) => onResize(id, size)}
    />
  );
}

/** The smallest a zone can be. */
function leastSize(survey: Survey, places: Places, zone: string): Size {
  let { width, height } = leastZone as Size;
  const inside = [
    ...survey.all('zones').filter(({ data }) => data.parent === zone),
    ...(['systems', 'clients', 'services'] as const).flatMap((kind) =>
      survey.all(kind).filter((entry) => entry.zone === zone),
    ),
  ];
  for (const { id } of inside) {
    const place = places.get(id);
    if (place === undefined) continue;
    width = Math.max(width, place.x + place.width + zonePadding.right);
    height = Math.max(height, place.y + place.height + zonePadding.bottom);
  }
  return { width, height };
}
