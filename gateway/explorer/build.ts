import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { explorerSources } from './place';

const workers = {
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
} as const;

/**
 * Bundles GraphiQL into `folder`, with all it needs: it loads nothing from elsewhere. esbuild works in a process of its own, so
 * this may run beside the gateway. The folder appears whole or not at all.
 */
export async function buildExplorer(folder: string): Promise<void> {
  const sources = explorerSources();
  const beside = `${folder}.${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  const resolved = Object.entries(workers).map(([name, module]) => [name, require.resolve(module)]);
  await build({
    entryPoints: { explorer: path.join(sources, 'explorer.jsx'), ...Object.fromEntries(resolved) },
    outdir: beside,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    // GraphiQL asks for prettier's parsers by names that lead to CommonJS, whose exports a bundle of modules cannot name.
    alias: {
      'prettier/parser-graphql': 'prettier/plugins/graphql',
      'prettier/parser-babel': 'prettier/plugins/babel',
    },
    loader: { '.ttf': 'file', '.svg': 'dataurl', '.graphql': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    assetNames: 'assets/[name]-[hash]',
    chunkNames: 'chunks/[hash]',
    logLevel: 'silent',
    legalComments: 'linked',
  });
  await cp(path.join(sources, 'index.html'), path.join(beside, 'index.html'));
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}
