import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { bootSource, lendsCertificate } from '../../rules/osd/boot-sources.ts';
import { lentInMixedMode } from '../gates.ts';
import type { Step } from '../step.ts';

export const takePxeCertificate: Step = {
  id: 'take-pxe-certificate',
  title: 'Take the certificate from the PXE service point',
  premises: ['controls'],
  gives: ['certificate'],
  stoppedBy:
    'No setting: the PXE service point has to keep the key of the certificate that it lends.',
  rules: [],
  sources: [cite('S4')],
  *effects({ id }, terrain) {
    const { facts } = terrain;
    const source = bootSource(facts, id);
    if (source === undefined || !terrain.is2007(source.subject)) return;
    if (!lendsCertificate(facts, source)) return;
    yield {
      gets: { kind: 'certificate', ids: [id] },
      element: id,
      gates: lentInMixedMode(terrain, source),
      sentence: () =>
        `${terrain.name(id)} holds the client certificate that it lends to what boots from it, together with its key.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'In mixed mode it holds a self-signed certificate.',
      document: () => pxe('mixed', undefined),
      from: { kind: 'controls', id: 'pxe' },
      to: { kind: 'certificate', id: 'pxe' },
    },
    {
      outcome: 'enabled',
      shows: 'In native mode it holds the one that was imported.',
      document: () => pxe('native', true),
      from: { kind: 'controls', id: 'pxe' },
      to: { kind: 'certificate', id: 'pxe' },
    },
    {
      outcome: 'absent',
      shows: 'In native mode none was imported.',
      document: () => pxe('native', false),
      from: { kind: 'controls', id: 'pxe' },
      to: { kind: 'certificate', id: 'pxe' },
    },
    {
      outcome: 'absent',
      shows: 'A distribution point lends no certificate.',
      document: () => draw().zone('hq').site('p01').system('dp', ['distribution-point']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'certificate', id: 'dp' },
    },
  ],
};

function pxe(mode: 'mixed' | 'native', clientCertificate: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode })
    .system('pxe', { 'pxe-service-point': { clientCertificate } });
}
