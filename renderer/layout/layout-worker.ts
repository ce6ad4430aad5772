// Layout beside the window's own thread.
import { type ArrangeOptions, arrange, type Box, type Wire } from '../../models/layout/arrange.ts';

export interface LayoutRequest {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly options: ArrangeOptions;
}

self.onmessage = ({ data: { boxes, wires, options } }: MessageEvent<LayoutRequest>) => {
  self.postMessage(arrange(boxes, wires, options));
};
