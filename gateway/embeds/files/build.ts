import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { clientSources, type Script, scriptFile, scripts } from './place';

/** Bundles one script as browsers get it: a module that loads nothing. */
export async function bundle(name: Script): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(clientSources(), `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
    // Else it would look into the house's own, which is about decorators.
    tsconfigRaw: '{}',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Writes every script. Each appears whole or not at all. */
export async function buildScripts(): Promise<void> {
  await Promise.all(
    scripts.map(async (name) => {
      const file = scriptFile(name);
      const beside = `${file}.${process.pid}`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(beside, await bundle(name));
      await rename(beside, file);
    }),
  );
}
