import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { Facts } from '../../models/facts/facts.ts';

/** A PXE service point in the workshop, and computers there and elsewhere. */
function workshop(): Draft {
  return draw()
    .zone('workshop')
    .zone('bench', { parent: 'workshop' })
    .zone('office')
    .site('p01')
    .system('pxe', ['pxe-service-point'], { zone: 'workshop' })
    .clients('in-zone', 10, { zone: 'workshop' })
    .clients('in-zone-inside', 10, { zone: 'bench' })
    .clients('elsewhere', 10, { zone: 'office' });
}

function deployed({ document }: Draft): string[] {
  return new Facts(document).networkBoot
    .computersOf('pxe')
    .map(({ id }) => id)
    .sort();
}

describe('the computers that deploy from a PXE service point', () => {
  it('are those in its zone and in the zones inside it', () => {
    expect(deployed(workshop())).toEqual(['in-zone', 'in-zone-inside']);
  });

  it('are unknown computers wherever they stand, unless it is said that they are not served', () => {
    const draft = workshop().clients('new', 5, { zone: 'office', kind: 'unknown-computer' });
    expect(deployed(draft)).toContain('new');
    const unserved = draft.system(
      'pxe',
      { 'pxe-service-point': { unknownComputers: false } },
      { zone: 'workshop' },
    );
    expect(deployed(unserved)).not.toContain('new');
  });

  it('are targets of a task sequence wherever they stand, but not of an advertisement', () => {
    const aimed = { targets: ['elsewhere'] };
    expect(deployed(workshop().deployment('office', aimed))).not.toContain('elsewhere');
    const sequence = workshop().deployment('install', { kind: 'task-sequence', ...aimed });
    expect(deployed(sequence)).toContain('elsewhere');
  });

  it('are neither mobile devices, nor clients of another site, nor managed over the Internet', () => {
    const draft = workshop()
      .clients('handhelds', 5, { zone: 'workshop', kind: 'mobile-device' })
      .clients('travelling', 5, { zone: 'workshop', internetBased: true })
      .site('p02')
      .clients('foreign', 5, { zone: 'workshop' });
    expect(deployed(draft)).toEqual(['in-zone', 'in-zone-inside']);
  });
});

describe('the zones where network boot takes place', () => {
  it('are that of the point and those of the computers that deploy from it', () => {
    const { networkBoot, survey } = new Facts(workshop().document);
    const point = survey.get('systems', 'pxe');
    if (point === undefined) throw new Error('the point is not drawn');
    expect([...networkBoot.zonesOf(point)].sort()).toEqual(['bench', 'workshop']);
    expect([...networkBoot.zones].sort()).toEqual(['bench', 'workshop']);
    expect([...networkBoot.pointsServing('bench')]).toEqual([point]);
    expect([...networkBoot.pointsServing('office')]).toEqual([]);
    expect(networkBoot.computersIn('workshop').map(({ id }) => id)).toEqual(['in-zone']);
  });

  it('include that of a point from which nobody deploys', () => {
    const { document } = draw().zone('hq').site('p01').system('pxe', ['pxe-service-point']);
    expect([...new Facts(document).networkBoot.zones]).toEqual(['hq']);
  });
});
