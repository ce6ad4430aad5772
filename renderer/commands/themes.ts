// How the window looks: one command a theme.
import { useInterface } from '../store/interface-store.ts';
import type { Command } from './command.ts';

const names = {
  system: 'Theme of the system',
  light: 'Light theme',
  dark: 'Dark theme',
  contrast: 'High contrast theme',
} as const;

const icons = {
  system: 'desktop',
  light: 'theme-light',
  dark: 'theme-dark',
  contrast: 'theme-contrast',
} as const;

export const themes: readonly Command[] = (Object.keys(names) as (keyof typeof names)[]).map(
  (theme, index) => ({
    id: `theme-${theme}`,
    label: names[theme],
    menu: 'view',
    icon: icons[theme],
    keywords: 'colours appearance mode',
    ...(index === 0 && { beginsGroup: true as const }),
    isOn: () => useInterface.getState().theme === theme,
    run: () => useInterface.setState({ theme }),
  }),
);
