import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generate, loadContext } from '@graphql-codegen/cli';
import { root } from '../root';

const documents = 'gateway/journeys/documents';
const generated = 'gateway/journeys/generated/graphql.ts';

const changedAt = (file: string): number =>
  statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Types the journeys' own documents as codegen.yml says, unless that was done after the last change. */
export async function typeDocuments(): Promise<'typed' | 'fresh'> {
  const inputs = [
    'codegen.yml',
    'schema/api.graphql',
    ...readdirSync(join(root, documents)).map((name) => `${documents}/${name}`),
  ];
  const latest = Math.max(...inputs.map(changedAt));
  if (changedAt(generated) > latest) return 'fresh';
  const context = await loadContext(join(root, 'codegen.yml'));
  context.updateConfig({ silent: true, errorsOnly: true });
  await generate(context, true);
  return 'typed';
}
