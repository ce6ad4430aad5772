// Puts the tokens of the chosen theme into the page.
import { create } from 'zustand';
import {
  customProperties,
  type Theme,
  type ThemeName,
  themes,
} from '../../models/drawing/themes.ts';
import { useInterface } from '../store/interface-store.ts';

const sheet = new CSSStyleSheet();
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefersContrast = matchMedia('(prefers-contrast: more)');

/** The colours that show, for what no style sheet reaches. */
export const useColours = create<{ readonly colours: Theme }>()(() => ({ colours: themes.light }));

/** The theme that shows: the chosen one, or the one that the system asks for. */
function shownTheme(): ThemeName {
  const { theme } = useInterface.getState();
  if (theme !== 'system') return theme;
  if (prefersContrast.matches) return 'contrast';
  return prefersDark.matches ? 'dark' : 'light';
}

function apply(): void {
  const name = shownTheme();
  useColours.setState({ colours: themes[name] });
  document.documentElement.dataset.theme = name;
  const scheme = name === 'light' || name === 'print' ? 'light' : 'dark';
  sheet.replaceSync(
    `:root { color-scheme: ${scheme}; ${customProperties(themes[name])} }
     @media print { :root { color-scheme: light; ${customProperties(themes.print)} } }`,
  );
}

/** Shows the theme from now on, and follows every change of it. */
export function startTheme(): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  apply();
  prefersDark.addEventListener('change', apply);
  prefersContrast.addEventListener('change', apply);
  useInterface.subscribe((state, before) => {
    if (state.theme !== before.theme) apply();
  });
}
