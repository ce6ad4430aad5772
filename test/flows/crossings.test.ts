// Which zones a flow crosses: those of its ends, and those around each below the one that holds both.
import { describe, expect, it } from 'vitest';
import { draw } from '../../models/document/draft.ts';
import { flowsBetween } from './lines.ts';

/** Two trees: the company with an office and its rooms, a plant and its hall; the Internet with a host. */
const zones = draw()
  .zone('company')
  .zone('office', { parent: 'company' })
  .zone('room', { parent: 'office' })
  .zone('desk', { parent: 'room' })
  .zone('lab', { parent: 'office' })
  .zone('plant', { parent: 'company' })
  .zone('hall', { parent: 'plant' })
  .zone('internet', { kind: 'internet' })
  .zone('host', { kind: 'internet', parent: 'internet' })
  .site('p01', { mode: 'mixed' });

function crossed(clients: string, server: string): readonly string[] | undefined {
  const drawing = zones
    .clients('clients', 10, { zone: clients })
    .system('server', ['management-point'], { zone: server });
  return flowsBetween(drawing, 'clients', 'server')[0]?.zones;
}

describe('the zones that a flow crosses', () => {
  it.each([
    ['one zone, where both ends stand in it', 'room', 'room', ['room']],
    ['two zones side by side, not the one around them', 'room', 'lab', ['room', 'lab']],
    ['two zones at the top', 'company', 'internet', ['company', 'internet']],
    ['a zone and the one around it', 'room', 'office', ['room', 'office']],
    ['a zone and the one inside it', 'office', 'room', ['office', 'room']],
    ['every zone on the way out', 'desk', 'company', ['desk', 'room', 'office', 'company']],
    ['every zone on the way in', 'company', 'desk', ['company', 'office', 'room', 'desk']],
    ['those below the common one', 'room', 'hall', ['room', 'office', 'plant', 'hall']],
    ['an uncle', 'desk', 'lab', ['desk', 'room', 'lab']],
    ['a nephew', 'lab', 'desk', ['lab', 'room', 'desk']],
    [
      'all around both where nothing holds both',
      'room',
      'host',
      ['room', 'office', 'company', 'internet', 'host'],
    ],
  ])('are %s', (_says, clients, server, expected) => {
    expect(crossed(clients, server)).toEqual(expected);
  });

  it('are those of the way back, backwards', () => {
    const names = ['company', 'office', 'room', 'desk', 'lab', 'plant', 'hall', 'internet', 'host'];
    for (const one of names) {
      for (const other of names) {
        expect(crossed(one, other)).toEqual([...(crossed(other, one) ?? [])].reverse());
      }
    }
  });

  it('are those of the only end that stands in one', () => {
    const drawing = zones
      .system('parent', ['site-server'], { zone: 'room' })
      .site('c01', { parent: 'p01' });
    expect(flowsBetween(drawing, 'c01', 'parent').map((flow) => flow.zones)).toEqual([
      ['room'],
      ['room'],
    ]);
  });

  it('are none where neither end stands in one', () => {
    const drawing = draw().site('p01').site('c01', { parent: 'p01' });
    expect(flowsBetween(drawing, 'c01', 'p01')[0]?.zones).toEqual([]);
  });
});
