import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the product, from its sources as well as from what they compile to. */
export function root(from: string = __dirname): string {
  return existsSync(join(from, 'package.json')) ? from : root(dirname(from));
}

/** The page's own sources are not compiled with the rest: esbuild reads them where they are. */
export const explorerSources = () => join(root(), 'gateway', 'explorer', 'page');
export const explorerFolder = () => join(root(), 'dist', 'explorer');

/** Is there a bundle, and is it newer than every source of it and than the list of packages it is made of? */
export function isExplorerBuilt(): boolean {
  const built = statSync(join(explorerFolder(), 'index.html'), { throwIfNoEntry: false });
  const page = readdirSync(explorerSources()).map((name) => join(explorerSources(), name));
  const sources = [...page, join(root(), 'package.json')].map((source) => statSync(source));
  return built !== undefined && sources.every((source) => source.mtimeMs <= built.mtimeMs);
}
