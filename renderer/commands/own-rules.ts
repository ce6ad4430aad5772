import { useOwnRules } from '../own-rules/own-rules-store.ts';
import type { Command } from './command.ts';

export const ownRules: Command = {
  id: 'own-rules',
  label: 'Own rules…',
  menu: 'file',
  icon: 'source',
  keywords: 'custom rules folder YAML JSON policy standard',
  run: () => useOwnRules.setState({ isShown: true }),
};
