import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';
import { blastOf, blastOfAll, blastRadiusOf } from '../../models/trust/blast.ts';
import { holdingText } from '../../models/trust/holding.ts';
import { contoso } from '../report/contoso.ts';

/** Everything that falls with an element. */
function fallOf(drawing: Draft, id: string): readonly string[] {
  const facts = new Facts(drawing.document);
  const element = facts.survey.find(id);
  if (element === undefined) throw new Error(id);
  return blastOf(facts, element).nodes.map(holdingText);
}

function site() {
  return draw()
    .zone('hq', { controlledAccess: true })
    .site('p01', { mode: 'native' })
    .system('sup', ['software-update-point'])
    .clients('desktops', 100, { physicalAccessControlled: true })
    .deployment('install', {
      kind: 'task-sequence',
      disablesBitLocker: true,
      targets: ['desktops'],
    });
}

describe('with an element falls what it can be used for, however well it was guarded:', () => {
  it.each([
    ['the root CA', site().service('x', 'certification-authority', { root: true, secured: true })],
    ['an issuing CA', site().service('x', 'certification-authority', { root: false })],
    ['a console', site().service('x', 'console', { site: 'p01' })],
    ['a download location', site().service('x', 'download-location', { writersRestricted: true })],
    ['a capture share', site().service('x', 'capture-share', { accessRestricted: true })],
    ['a reference computer', site().service('x', 'reference-computer', { isolated: true })],
  ])('%s', (_says, drawing) => {
    expect(fallOf(drawing, 'x')).toContain('run-code:desktops');
  });

  it('boot media behind a lock', () => {
    const drawing = site().medium('x', 'boot', { password: true, physicalAccessControlled: true });
    expect(fallOf(drawing, 'x')).toContain('real-client:p01');
  });

  it('the disks of clients', () => {
    expect(fallOf(site(), 'desktops')).toContain('secrets:desktops');
  });
});

describe('the blast radius', () => {
  it('counts no package as a secret that is not sensitive', () => {
    const drawing = (sensitive: boolean) =>
      draw()
        .zone('hq')
        .site('p01', { mode: 'mixed' })
        .system('dp', { 'distribution-point': { anonymous: true } })
        .clients('desktops', 100)
        .package('office', ['dp'], { sensitive });
    const secretsWith = (sensitive: boolean) => {
      const facts = new Facts(drawing(sensitive).document);
      const zone = facts.survey.find('hq');
      return zone === undefined ? undefined : blastRadiusOf(facts, zone).secrets;
    };
    expect(secretsWith(true)).toBe(1);
    expect(secretsWith(false)).toBe(0);
  });

  it('is the same asked of one element and of all', () => {
    const facts = new Facts(contoso);
    for (const [id, radius] of blastOfAll(facts)) {
      const element = facts.survey.find(id);
      expect({ id, radius }).toEqual({
        id,
        radius: element === undefined ? undefined : blastRadiusOf(facts, element),
      });
    }
  });
});
