import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the product, from its sources as well as from what they compile to. */
function root(from: string = __dirname): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  return root(path.dirname(from));
}

/** The page's own sources are not compiled with the rest: esbuild reads them where they are. */
export const explorerSources = () => path.join(root(), 'gateway', 'explorer', 'page');
export const explorerFolder = () => path.join(root(), 'dist', 'explorer');
