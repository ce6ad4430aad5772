import { exportAs } from '../files/exporting.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const exportDiagram: Command = {
  id: 'export-diagram',
  label: 'Export diagram (SVG)…',
  menu: 'file',
  icon: 'export',
  keywords: 'picture drawing legend',
  beginsGroup: true,
  isEnabled: isOpen,
  run: async () => {
    const { diagramSvg } = await import('../../models/report/diagram-svg.ts');
    const kind = { extension: 'svg', mediaType: 'image/svg+xml', label: 'Diagram' };
    await exportAs(kind, 'diagram', diagramSvg);
  },
};
