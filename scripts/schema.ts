import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchemas } from './composition';
import { root } from './root';

/** npm run schema: prints schema/ anew. With --publish, as part of a release, what clients see becomes what is promised. */
async function main(): Promise<void> {
  const files = await printSchemas();
  mkdirSync(join(root, 'schema'), { recursive: true });
  const published = process.argv.includes('--publish')
    ? { 'published.graphql': files['api.graphql'] ?? '' }
    : {};
  const all = { ...files, ...published };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(root, 'schema', name), text);
  process.stdout.write(`schema/: ${Object.keys(all).join(', ')}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
