import type { PageId } from '../../models/report/reference/page.ts';
import { openReference } from '../reference/reference-store.ts';
import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

export const openTheReference: Command = {
  id: 'open-reference',
  label: 'Open the reference',
  menu: 'help',
  icon: 'source',
  shortcuts: ['F1'],
  worksInFields: true,
  beginsGroup: true,
  keywords: 'help rule role documentation sources coverage',
  run: () => openReference(pageAtHand()),
};

/** The page of the rule whose result is looked at; otherwise the one from which all are reached. */
function pageAtHand(): PageId {
  const { result } = useInterface.getState();
  return result === undefined ? 'index' : (`rules/${result.split('@')[0]}` as PageId);
}
