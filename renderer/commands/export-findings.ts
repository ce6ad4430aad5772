import { exportAs } from '../files/exporting.ts';
import type { Command } from './command.ts';
import { isOpen } from './state.ts';

export const exportFindings: Command = {
  id: 'export-findings',
  label: 'Export findings (HTML)…',
  menu: 'file',
  icon: 'export',
  keywords: 'report print questions',
  isEnabled: isOpen,
  run: async () => {
    const { findingsHtml } = await import('../../models/report/findings-html.ts');
    const kind = { extension: 'html', mediaType: 'text/html', label: 'Findings' };
    await exportAs(kind, 'findings', findingsHtml);
  },
};
