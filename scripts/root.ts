import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}

/** The project's folder, for code that runs from its source and from dist/ alike. */
export const root = above(__dirname);
