import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';
import { printSchemas } from './schemas';

/** npm run schema: prints schema/ anew. */
async function main(): Promise<void> {
  const files = await printSchemas();
  mkdirSync(join(root, 'schema'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'schema', name), text);
  process.stdout.write(`schema/: ${Object.keys(files).join(', ')}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
