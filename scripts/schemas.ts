import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

/** A file of schema/, as `npm run schema` printed it. */
export const readSchema = (name: string): string => readFileSync(join(root, 'schema', name), 'utf8');
