// Which of the settings that a result rests on nobody decided.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { analysisText } from '../../models/report/analysis-text.ts';
import { analyse } from '../../models/rules/engine.ts';
import { storedInClear } from '../../models/rules/privacy/stored-in-clear.ts';

describe('what rests on a default of the product', () => {
  const text = (settings: { readonly statusRetentionDays?: number }) =>
    analysisText(
      analyse(
        draw()
          .zone('hq')
          .site('p01', { stateRetentionDays: 90, ...settings })
          .system('sup', ['software-update-point'])
          .clients('desktops', 100)
          .deployment('office', { targets: ['desktops'] }).document,
        [storedInClear],
      ),
      1000,
    );

  it('is named where someone decided the rest', () => {
    expect(text({})).toContain(
      '(By the product’s default: nobody decided “Status messages are kept” of p01.)',
    );
    expect(text({ statusRetentionDays: 30 })).not.toContain('nobody decided');
  });
});
