import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { bootSource, lendsCertificate } from '../../rules/osd/boot-sources.ts';
import { guardedBy, lentInMixedMode } from '../gates.ts';
import type { Step } from '../step.ts';

export const crackBootMedia: Step = {
  id: 'crack-boot-media',
  title: 'Break the protection of boot media with a password',
  premises: ['stolen'],
  gives: ['certificate'],
  stoppedBy: 'Control over who can get at the boot media; the password alone does not.',
  rules: ['osd/boot-media-physical-access'],
  sources: [cite('S4', 'Best Practices')],
  *effects({ id }, terrain) {
    const { facts } = terrain;
    const medium = facts.survey.get('media', id);
    const source = bootSource(facts, id);
    if (medium === undefined || source === undefined || !terrain.is2007(medium)) return;
    if (read(facts.survey, medium, 'password').value !== true) return;
    if (!lendsCertificate(facts, source)) return;
    yield {
      gets: { kind: 'certificate', ids: [id] },
      element: id,
      gates: [
        guardedBy(read(facts.survey, medium, 'physicalAccessControlled')),
        ...lentInMixedMode(terrain, source),
      ],
      sentence: () =>
        `Whoever has ${medium.data.name} can take all the time it needs to break its encryption and come by the client certificate in spite of the password.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Boot media with a password lie about.',
      document: () => disc({ physicalAccessControlled: false }),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'certificate', id: 'disc' },
      setting: 'disc.physicalAccessControlled',
    },
    {
      outcome: 'held',
      shows: 'Nobody can get at them.',
      document: () => disc({ physicalAccessControlled: true }),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'certificate', id: 'disc' },
      setting: 'disc.physicalAccessControlled',
    },
    {
      outcome: 'absent',
      shows: 'Without a password there is nothing to break.',
      document: () => disc({ password: false, physicalAccessControlled: false }),
      from: { kind: 'stolen', id: 'disc' },
      to: { kind: 'certificate', id: 'disc' },
    },
  ],
};

function disc(given: { password?: boolean; physicalAccessControlled?: boolean }) {
  return draw().site('p01').medium('disc', 'boot', given);
}
