import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';
import { changed } from '../../models/trust/choke-points.ts';
import { defaultFootholds } from '../../models/trust/footholds.ts';
import { holdingText } from '../../models/trust/holding.ts';
import { heldSteps, walk } from '../../models/trust/walk.ts';
import { contoso } from '../report/contoso.ts';

function heldIn(document: typeof contoso) {
  const facts = new Facts(document);
  const walked = walk(facts, defaultFootholds(facts));
  return heldSteps(walked).map(({ step, gets, effect, otherwise }) => ({
    step: step.id,
    gets: holdingText(gets),
    element: effect.element,
    otherwise,
  }));
}

describe('what holds', () => {
  it('tells of a setting that was put right although its effect is had in another way', () => {
    const change = { element: 'per-sup01', setting: 'siteServerInitiatedTransfers', value: true };
    const held = {
      step: 'push-into-site-server',
      gets: 'influences:ext',
      element: 'per-sup01',
      otherwise: true,
    };
    expect(heldIn(contoso)).not.toContainEqual(held);
    expect(heldIn(changed(contoso, [change]))).toContainEqual(held);
  });

  it('tells once of a setting that holds a step whose effects are had in other ways', () => {
    const { document } = draw()
      .zone('dmz', { kind: 'perimeter' })
      .site('p01', { mode: 'native', siteSigningCertificate: true })
      .system('server', ['site-server'])
      .system('mp', ['management-point'])
      .clients('desktops', 100)
      .clients('laptops', 10);
    const forged = heldIn(document).filter(({ step }) => step === 'forge-policy');
    expect(forged).toEqual([
      { step: 'forge-policy', gets: 'run-code:desktops', element: 'mp', otherwise: true },
    ]);
  });
});
