import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Tree, treeAt } from './tree';

const planted: string[] = [];

/** A project of these files, in a folder of its own. */
export function plant(files: Readonly<Record<string, string>>): Tree {
  const root = mkdtempSync(join(tmpdir(), 'hameau-check-'));
  planted.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return treeAt(root);
}

export function unplant(): void {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true, force: true });
}
