// Which layer may import which: every import runs one way, from the rim to the core.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A layer, and what it may import besides itself: folders of the project and packages. */
interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

const core = ['models/elements', 'models/document', 'models/flows', 'models/facts', 'models/rules'];

export const layers: readonly Layer[] = [
  { folder: 'models/elements', mayImport: [] },
  { folder: 'models/document', mayImport: ['models/elements', 'zod'] },
  { folder: 'models/flows', mayImport: core.slice(0, 2) },
  { folder: 'models/facts', mayImport: core.slice(0, 3) },
  { folder: 'models/rules', mayImport: core.slice(0, 4) },
  { folder: 'models/trust', mayImport: [...core, 'models/edits'] },
  {
    folder: 'models/own-rules',
    mayImport: [
      ...core,
      'models/report/setting-words.ts',
      'models/report/typeset.ts',
      '@marcbachmann/cel-js',
      'yaml',
      'zod',
    ],
  },
  { folder: 'models/edits', mayImport: ['models/elements', 'models/document', 'zod'] },
  {
    folder: 'models/report',
    mayImport: [
      ...core,
      'models/trust',
      'models/edits',
      'models/layout',
      'models/drawing',
      'd3-dsv',
      '@fontsource/ibm-plex-mono',
      '@fontsource/ibm-plex-sans',
    ],
  },
  { folder: 'models/layout', mayImport: [] },
  { folder: 'models/drawing', mayImport: [...core, 'models/layout', 'assets'] },
  { folder: 'models/host.ts', mayImport: ['models/own-rules/rule-file.ts'] },
  {
    folder: 'renderer',
    mayImport: [
      'models',
      'assets',
      'react',
      'react-dom',
      '@base-ui/react',
      '@fontsource/ibm-plex-mono',
      '@fontsource/ibm-plex-sans',
      '@tanstack/react-virtual',
      'browser-fs-access',
      'comlink',
      'idb-keyval',
      'react-resizable-panels',
      'tinykeys',
      'zustand',
    ],
  },
  {
    folder: 'renderer/canvas',
    mayImport: ['renderer', 'models', 'react', 'zustand', '@base-ui/react', '@xyflow/react'],
  },
  {
    folder: 'electron',
    mayImport: ['models', 'assets/serving.json', 'electron', 'node:', 'write-file-atomic', 'zod'],
  },
  { folder: 'cli', mayImport: ['models', 'node:', 'write-file-atomic', 'package.json'] },
];

export interface Breach {
  readonly file: string;
  readonly imported: string;
}

/**
 * Every import in the TypeScript files below `root` that runs against the layers, and how many
 * files were looked at. A file of no layer is a breach of its own.
 */
export function checkLayers(root: string): { breaches: Breach[]; files: number } {
  const files = ['models', 'cli', 'renderer', 'electron'].flatMap((folder) =>
    sources(root, folder),
  );
  const breaches = files.flatMap((file) => {
    const layer = layers.findLast(({ folder }) => isWithin(file, folder));
    if (layer === undefined) return [{ file, imported: '(belongs to no layer)' }];
    return importsOf(root, file)
      .map((specifier) => resolved(file, specifier))
      .filter((target) => ![layer.folder, ...layer.mayImport].some((may) => isWithin(target, may)))
      .map((imported) => ({ file, imported }));
  });
  return { breaches, files: files.length };
}

function sources(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|tsx|mts)$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
  } catch {
    return [];
  }
}

function importsOf(root: string, file: string): string[] {
  const { module, errors, program } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  if (errors.length > 0 || program.body.length === 0) return ['(cannot be parsed)'];
  return [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      readFileSync(path.join(root, file), 'utf8')
        .slice(moduleRequest.start, moduleRequest.end)
        .replaceAll(/^['"`]|['"`]$/g, ''),
    ),
  ];
}

function resolved(file: string, specifier: string): string {
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : specifier;
}

function isWithin(target: string, allowed: string): boolean {
  return target === allowed || target.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`);
}
