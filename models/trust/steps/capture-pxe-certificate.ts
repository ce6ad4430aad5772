import { draw } from '../../document/draft.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { within } from '../../flows/ends.ts';
import type { Flow } from '../../flows/flow.ts';
import { bootSource, lendsCertificate } from '../../rules/osd/boot-sources.ts';
import { names } from '../../rules/words.ts';
import { lentInMixedMode } from '../gates.ts';
import type { Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const capturePxeCertificate: Step = {
  id: 'capture-pxe-certificate',
  title: 'Capture the certificate of the PXE service point on the way',
  premises: ['on-path'],
  gives: ['certificate'],
  stoppedBy: 'IPsec, or another encryption, between the site server and the PXE service point.',
  rules: ['channel/pxe-certificate-exposed', 'channel/site-systems-unprotected'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    for (const [id, flows] of clearFlowsToPoints(zone, terrain)) {
      const source = bootSource(facts, id);
      if (source === undefined || !lendsCertificate(facts, source)) continue;
      yield {
        gets: { kind: 'certificate', ids: [id] },
        element: id,
        gates: lentInMixedMode(terrain, source),
        flows: () => flows,
        sentence: () =>
          `The client certificate and its key travel unencrypted across ${terrain.name(zone)} from ${names(
            facts,
            terrain.senders(flows, id).map((sender) => sender.id),
          )} to ${source.name()}.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'The site server stands in another zone.',
      document: () => remote(),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'certificate', id: 'pxe' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way.',
      document: () => remote().channel('ipsec', 'server', 'pxe'),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'certificate', id: 'pxe' },
    },
    {
      outcome: 'absent',
      shows: 'The certificate does not leave the computer.',
      document: () =>
        draw().zone('hq').site('p01').system('pxe', ['site-server', 'pxe-service-point']),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'certificate', id: 'pxe' },
    },
    {
      outcome: 'absent',
      shows: 'Other site systems get no such certificate.',
      document: () => remote().system('fsp', ['fallback-status-point']),
      from: { kind: 'on-path', id: 'workshop' },
      to: { kind: 'certificate', id: 'fsp' },
    },
  ],
};

/** By id of the PXE service point: the unencrypted flows across a zone by which site servers set it up. */
function clearFlowsToPoints(zone: string, terrain: Terrain): ReadonlyMap<string, readonly Flow[]> {
  const flowsTo = new Map<string, Flow[]>();
  for (const flow of terrain.flowsAcross(zone, ['site-server-site-system'])) {
    const { from, to } = flow;
    if (flow.encrypted === true || !terrain.is2007(to)) continue;
    for (const { id, data } of to.members as readonly Entry[] as readonly Entry<'systems'>[]) {
      if (data.roles?.['pxe-service-point'] === undefined) continue;
      if (from.members.some((sender) => sender.id !== id)) within(flowsTo, id, () => []).push(flow);
    }
  }
  return flowsTo;
}

function remote() {
  return draw()
    .zone('hq')
    .site('p01')
    .system('server', ['site-server'])
    .zone('workshop')
    .system('pxe', ['pxe-service-point']);
}
