import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../explorer/place';

/** What browsers run of Hameau, each a file of its own, by its source. */
export const scripts = ['hameau', 'frame', 'framed', 'building'] as const;

export type Script = (typeof scripts)[number];

export const clientSources = () => join(root(), 'gateway', 'embeds', 'client');
const clientFolder = () => join(root(), 'dist', 'embeds');
export const scriptFile = (name: Script, folder = clientFolder()) => join(folder, `${name}.js`);

/** Is there every script, newer than all of their sources? */
export function areScriptsBuilt(): boolean {
  const built = scripts.map((name) => statSync(scriptFile(name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const sources = readdirSync(clientSources()).map((name) => statSync(join(clientSources(), name)).mtimeMs);
  return Math.min(...built) > Math.max(...sources);
}
