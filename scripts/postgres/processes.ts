import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { errorCode } from '../cannot-start';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Nothing of ours is inherited: a PGPORT or PGOPTIONS in the operator's shell must not reach the server. */
export const plainEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };

/** Runs a program to its end as the given user, from a folder that everyone can enter. */
export async function runAs(owner: Owner | null, program: string, args: readonly string[]): Promise<string> {
  const options = { cwd: '/', env: plainEnvironment, ...(owner ?? {}) };
  const { stdout } = await promisify(execFile)(program, args, options);
  return stdout;
}

/**
 * Whether that process lives and is the PostgreSQL server of that data folder. A number alone proves nothing: after
 * a crash, or in a container that was started again, it may belong to anything. A zombie has no command line left.
 */
export function isServerOf(dataFolder: string, pid: number): boolean {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.includes(` -D ${dataFolder} `);
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0-D\0${dataFolder}\0`);
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
