import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root';
import { type Child, childFrom } from '../child';

/** Where whatever is not Hameau has its programs and packages. */
export const othersFolder = join(root, 'bench', 'contenders');

/** The Node that comes with their packages, since some need a later one than the product does. Throws where there is none. */
export function nodeOfOthers(): string {
  const kind = `${process.platform}-${process.arch}`;
  const file = join(othersFolder, 'node_modules', `node-${kind}`, 'bin', 'node');
  if (existsSync(file)) return file;
  throw new Error(`the Node they need is not among their packages for ${kind}.`);
}

/** One of the programs in that folder, told what to serve; it answers with its port. */
export async function openOther(
  program: string,
  settings: object,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly child: Child; readonly url: string }> {
  const own = { ...env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = childFrom(join(othersFolder, program), [], own, { execPath: nodeOfOthers() });
  try {
    const { port } = await child.ask<{ port: number }>(settings);
    return { child, url: `http://127.0.0.1:${port}` };
  } catch (error) {
    await child.close();
    throw error;
  }
}
