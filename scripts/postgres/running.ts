import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from './home';
import { isServerOf } from './processes';

export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

const pidFile = ({ data }: Home) => join(data, 'postmaster.pid');

/** Older than this, a pid file without a number is what a full disk left behind, not one being written. */
const emptyForMs = 2_000;

/** Moved aside and looked at again before it is removed, lest it became another opener's good one meanwhile. */
async function removeStale(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) === judged) await rm(aside);
    else await rename(aside, path);
  } catch {
    // Gone already: somebody else removed it.
  }
}

/** PostgreSQL's own note of who serves the folder; one that names no living server of it is cleared away. */
export async function findRunning(home: Home): Promise<Running | null> {
  const path = pidFile(home);
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return null;
    const [pid, , , port, , , , status] = text.split('\n');
    const serves = Boolean(pid) && isServerOf(home.data, Number(pid));
    if (serves && port) return { pid: Number(pid), port: Number(port), isReady: status?.trim() === 'ready' };
    const written = await stat(path).catch(() => null);
    if (!written) return null;
    if (!serves && (pid || Date.now() - written.mtimeMs > emptyForMs)) {
      await removeStale(path, text);
      return null;
    }
    await pause(20);
  }
}
