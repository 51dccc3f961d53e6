import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own files, as a check sees them: paths from the top, with `/`. A test plants a tree of its own. */
export interface Tree {
  readonly root: string;
  readonly files: readonly string[];
  read(file: string): string;
}

/** What is not written by hand: installed, compiled, generated, or kept by a running product. */
const apart = ['node_modules', 'dist', '.git', '.hameau', 'coverage', 'generated'];

export function treeAt(root: string): Tree {
  return {
    root,
    files: [...filesBelow(root, '')].sort(),
    read: (file) => readFileSync(join(root, file), 'utf8'),
  };
}

function* filesBelow(root: string, folder: string): Generator<string> {
  const entries: Dirent[] = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries) {
    if (apart.includes(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    if (entry.isFile()) yield path;
  }
}

/** The code of the product and its tests. */
export const sourcesOf = (tree: Tree): string[] =>
  tree.files.filter((file) => /^(kit|services|gateway|scripts|bench|proofs|clients)\/.*\.tsx?$/.test(file));

/** The code without its comments, so that a word in them is not taken for a name. Strings stay. */
export const withoutComments = (code: string): string =>
  code.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g,
    (found, text?: string, before = '') => (text ? found : before),
  );
