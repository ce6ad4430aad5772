// The folder of own rules: chosen by the user, read for the face, and kept in own-rules.json until the next start.
import { readFileSync } from 'node:fs';
import disk from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { fileFailure, type Host, type RulesOpening } from '../models/host.ts';
import { readRuleFolder } from '../models/own-rules/rule-folder.ts';
import { troubleOf } from './files.ts';

type RulesFolder = Pick<Host, 'openRules' | 'readRules' | 'forgetRules'>;

const stored = z.object({ folder: z.string().min(1).nullable() });

export function rulesFolderOf(window: BrowserWindow, store: string): RulesFolder {
  let folder = readStore(store);

  function keep(chosen: string | undefined) {
    folder = chosen;
    // A folder that cannot be kept is chosen again the next time.
    writeFileAtomic(store, JSON.stringify({ folder: chosen ?? null })).catch(() => undefined);
  }

  return {
    openRules: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return undefined;
      const opening = await readFolder(chosen);
      if (opening.ok) keep(chosen);
      return opening;
    },
    readRules: async () => (folder === undefined ? undefined : readFolder(folder)),
    forgetRules: async () => keep(undefined),
  };
}

function readStore(store: string): string | undefined {
  try {
    return stored.parse(JSON.parse(readFileSync(store, 'utf8'))).folder ?? undefined;
  } catch {
    return undefined;
  }
}

async function readFolder(folder: string): Promise<RulesOpening> {
  const name = path.basename(folder);
  try {
    return { ok: true, folder: { name, files: await readRuleFolder(folder, disk) } };
  } catch (error) {
    return fileFailure('read', name, troubleOf(error));
  }
}
