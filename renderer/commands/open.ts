import { withoutLosing } from '../files/leaving.ts';
import { showOpening } from '../files/opening.ts';
import { host } from '../host/host.ts';
import type { Command } from './command.ts';

export const open: Command = {
  id: 'open',
  label: 'Open…',
  menu: 'file',
  icon: 'open',
  shortcuts: ['$mod+o'],
  worksInFields: true,
  run: () => withoutLosing(async () => showOpening(await host.open())),
};
