// The bundled font within a file: its faces as data addresses, loaded when an export needs them.

interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly range: string;
  /** Whether letters beyond the first 256 need it. */
  readonly isExtended: boolean;
  load(): Promise<{ readonly default: string }>;
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const extended = /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113]/;

const faces: readonly Face[] = [
  {
    family: 'IBM Plex Sans',
    weight: 400,
    range: latin,
    isExtended: false,
    load: () =>
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?inline'),
  },
  {
    family: 'IBM Plex Sans',
    weight: 600,
    range: latin,
    isExtended: false,
    load: () =>
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?inline'),
  },
  {
    family: 'IBM Plex Mono',
    weight: 600,
    range: latin,
    isExtended: false,
    load: () =>
      import('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2?inline'),
  },
  {
    family: 'IBM Plex Sans',
    weight: 400,
    range: latinExtended,
    isExtended: true,
    load: () =>
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?inline'),
  },
  {
    family: 'IBM Plex Sans',
    weight: 600,
    range: latinExtended,
    isExtended: true,
    load: () =>
      import('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?inline'),
  },
];

export const letters = "'IBM Plex Sans', 'Segoe UI', system-ui, sans-serif";
export const codeLetters = "'IBM Plex Mono', Consolas, monospace";

/** The `@font-face` rules of the faces that this text needs. */
export async function fontFaces(text: string): Promise<string> {
  const needed = faces.filter(({ isExtended }) => !isExtended || extended.test(text));
  const rules = needed.map(async ({ family, weight, range, load }) => {
    const { default: address } = await load();
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(${address}) format('woff2'); unicode-range: ${range}; }`;
  });
  return (await Promise.all(rules)).join('\n');
}
