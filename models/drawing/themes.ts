// The tokens: every colour of the face and of exports, in four themes. Colour is spent on the protection of flows
// and the severity of findings only, and on blast radius while that is asked for; everything else is ink and paper.

const light = {
  canvas: '#f4f5f7',
  'canvas-dot': '#dcdfe4',
  surface: '#ffffff',
  'surface-sunk': '#f4f5f7',
  'surface-raised': '#ffffff',
  hover: '#eceef1',
  pressed: '#e1e4e8',
  line: '#dde0e5',
  'line-strong': '#8b95a1',
  ink: '#171b21',
  'ink-quiet': '#56606c',
  'ink-inverse': '#ffffff',
  focus: '#171b21',
  shadow: 'rgba(23, 27, 33, 0.14)',
  scrim: 'rgba(23, 27, 33, 0.32)',

  'zone-intranet': '#eaecef',
  'zone-intranet-line': '#c8cdd4',
  'zone-branch': '#efebe5',
  'zone-branch-line': '#d2c8b9',
  'zone-perimeter': '#fbf1d9',
  'zone-perimeter-line': '#a87f1f',
  'zone-internet': '#e2eaf2',
  'zone-internet-line': '#a9bdd1',
  card: '#ffffff',
  'card-line': '#c3c9d1',

  encrypted: '#0b6e66',
  signed: '#4a45b5',
  clear: '#c2410c',
  undecided: '#5f6975',
  critical: '#9d1240',
  high: '#c2410c',
  medium: '#8a6100',
  low: '#47607a',
  info: '#5f6975',
  question: '#2f55a4',
  pass: '#0b6e66',
  'on-mark': '#ffffff',

  'heat-1': '#8a6d3b',
  'heat-2': '#a34a14',
  'heat-3': '#8f1d33',
  'heat-4': '#4a0a31',

  'site-1': '#3d5a80',
  'site-2': '#6b4e71',
  'site-3': '#4a6741',
  'site-4': '#7a5c3e',
  'site-5': '#2f6f73',
  'site-6': '#8a4b5b',
  'site-7': '#5a5f8a',
  'site-8': '#66611f',
} as const;

export type Token = keyof typeof light;
export type Theme = { readonly [T in Token]: string };

const dark: Theme = {
  canvas: '#131619',
  'canvas-dot': '#2a2f35',
  surface: '#1a1e22',
  'surface-sunk': '#15181c',
  'surface-raised': '#22272d',
  hover: '#262c33',
  pressed: '#303740',
  line: '#2e343b',
  'line-strong': '#78838f',
  ink: '#e9ecef',
  'ink-quiet': '#a4aeb9',
  'ink-inverse': '#14171a',
  focus: '#e9ecef',
  shadow: 'rgba(0, 0, 0, 0.5)',
  scrim: 'rgba(0, 0, 0, 0.55)',

  'zone-intranet': '#1d2126',
  'zone-intranet-line': '#3b434c',
  'zone-branch': '#25211c',
  'zone-branch-line': '#4d443a',
  'zone-perimeter': '#2b2414',
  'zone-perimeter-line': '#a98432',
  'zone-internet': '#182430',
  'zone-internet-line': '#38536c',
  card: '#23282e',
  'card-line': '#464f59',

  encrypted: '#4fbfb2',
  signed: '#a09cf2',
  clear: '#f5854c',
  undecided: '#98a2ad',
  critical: '#f7729c',
  high: '#f5854c',
  medium: '#dcae3f',
  low: '#8fb0d0',
  info: '#98a2ad',
  question: '#8db3f7',
  pass: '#4fbfb2',
  'on-mark': '#14171a',

  'heat-1': '#a98f5f',
  'heat-2': '#e09a4e',
  'heat-3': '#f7b98c',
  'heat-4': '#ffe9d6',

  'site-1': '#8fb1dc',
  'site-2': '#c49fcb',
  'site-3': '#98c08c',
  'site-4': '#d3ac83',
  'site-5': '#79c2c6',
  'site-6': '#dd97a9',
  'site-7': '#a9afe0',
  'site-8': '#c2bb68',
};

const contrast: Theme = {
  ...dark,
  canvas: '#000000',
  'canvas-dot': '#4d4d4d',
  surface: '#000000',
  'surface-sunk': '#000000',
  'surface-raised': '#000000',
  hover: '#2b2b2b',
  pressed: '#404040',
  line: '#ffffff',
  'line-strong': '#ffffff',
  ink: '#ffffff',
  'ink-quiet': '#ffffff',
  'ink-inverse': '#000000',
  focus: '#ffe100',
  'zone-intranet': '#000000',
  'zone-intranet-line': '#ffffff',
  'zone-branch': '#000000',
  'zone-branch-line': '#ffffff',
  'zone-perimeter': '#000000',
  'zone-perimeter-line': '#ffe100',
  'zone-internet': '#000000',
  'zone-internet-line': '#9fd0ff',
  card: '#000000',
  'card-line': '#ffffff',
  encrypted: '#5ff5e4',
  signed: '#c9c6ff',
  clear: '#ff9d66',
  critical: '#ff8fb3',
  high: '#ff9d66',
  medium: '#ffd45c',
  low: '#b5d6f7',
  question: '#a8caff',
  pass: '#5ff5e4',
  undecided: '#d9d9d9',
  info: '#d9d9d9',
  'on-mark': '#000000',
  'heat-1': '#b39a6b',
  'heat-2': '#ffb35c',
  'heat-3': '#ffd0a8',
  'heat-4': '#ffffff',
};

/** For paper: white ground, tints that survive a laser printer. */
const print: Theme = {
  ...light,
  canvas: '#ffffff',
  'canvas-dot': '#ffffff',
  'surface-sunk': '#ffffff',
  line: '#b5bbc3',
  'zone-intranet': '#f6f7f8',
  'zone-intranet-line': '#9aa2ac',
  'zone-branch': '#f8f5f1',
  'zone-branch-line': '#a89a85',
  'zone-perimeter': '#fdf7e6',
  'zone-internet': '#f1f5f9',
  'zone-internet-line': '#7f98b1',
  'card-line': '#7d8792',
};

export const themes = { light, dark, contrast, print } as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

export const tokens = Object.keys(light) as readonly Token[];

/** The custom properties of a theme, as style sheets write them: `--ink: #171b21;` and so on. */
export function customProperties(theme: Theme): string {
  return tokens.map((token) => `--${token}: ${theme[token]};`).join('\n');
}
