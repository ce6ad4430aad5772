// Which flows the canvas draws: one command a choice.
import { type FlowOverlay, useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

/** The ways to show flows, by their names. */
export const overlayNames: { readonly [O in FlowOverlay]: string } = {
  bundled: 'Flows, bundled',
  'every-pair': 'Flows of every pair',
  selected: 'Flows of the selection',
  none: 'No flows',
};

export const overlays: readonly Command[] = (Object.keys(overlayNames) as FlowOverlay[]).map(
  (overlay, index) => ({
    id: `flows-${overlay}`,
    label: overlayNames[overlay],
    menu: 'view',
    icon: 'overlay',
    keywords: 'overlay data flows lines',
    ...(index === 0 && { beginsGroup: true as const }),
    isEnabled: isOpen,
    isOn: () => useInterface.getState().overlay === overlay,
    run: () => useInterface.setState({ overlay }),
  }),
);
