import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotStart, detailOf, reasonOf } from '../cannot-start';
import { type Owner, runAs } from './processes';
import { isRoot, postgresUser } from './user';

/** Where everything of one embedded server lies, and whose it is (null: ours, since we are not root). */
export interface Home {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly owner: Owner | null;
}

export async function ownedBy(owner: Owner | null, path: string): Promise<void> {
  if (owner) await chown(path, owner.uid, owner.gid);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new CannotStart(
      `The database cannot be kept in ${path}: ${reasonOf(error)}. Make it writable for this user, move the project, ` +
        'or set HAMEAU_DATABASE_URL.',
    );
  }
}

async function ownerOf(path: string): Promise<Owner | null> {
  const found = await stat(path).catch(() => null);
  return found && { uid: found.uid, gid: found.gid };
}

async function canEnter(owner: Owner, folder: string): Promise<boolean> {
  try {
    await runAs(owner, '/bin/sh', ['-c', 'cd "$0"', folder]);
    return true;
  } catch (error) {
    if (detailOf(error, 'syscall'))
      throw new CannotStart(
        'PostgreSQL may not run as root, and this root may not start programs as another user: run Hameau as ' +
          'another user, or set HAMEAU_DATABASE_URL.',
      );
    return false;
  }
}

async function settle(folder: string, owner: Owner | null): Promise<Home> {
  await makeFolder(folder);
  try {
    await ownedBy(owner, folder);
    await chmod(folder, 0o700);
  } catch (error) {
    throw new CannotStart(
      `The database folder ${folder} belongs to another user (${reasonOf(error)}): run Hameau as that user, ` +
        `give it to this one (chown -R), or set HAMEAU_DATABASE_URL.`,
    );
  }
  const real = await realpath(folder);
  return { folder: real, data: join(real, 'data'), log: join(real, 'postgres.log'), owner };
}

const shared = '/var/lib/hameau';

/** Chosen by the path alone, so that the same project finds its data again. */
function farFrom(wished: string): string {
  return join(shared, createHash('sha256').update(resolve(wished)).digest('hex').slice(0, 16));
}

async function settleFar(wished: string, owner: Owner): Promise<Home> {
  await makeFolder(shared);
  await chmod(shared, 0o755);
  return settle(farFrom(wished), owner);
}

/** As root the server runs as whoever owns the data already (a project first started by its user), else `postgres`. */
export async function settleIn(wished: string): Promise<Home> {
  await makeFolder(wished);
  const near = join(wished, 'postgres');
  if (!isRoot()) return settle(near, null);

  const settled = await ownerOf(join(near, 'data'));
  const moved = settled ? null : await ownerOf(join(farFrom(wished), 'data'));
  const before = settled ?? moved;
  const owner = before && before.uid !== 0 ? before : await postgresUser();
  if (moved) return settleFar(wished, owner);
  if (await canEnter(owner, wished)) return settle(near, owner);
  if (settled)
    throw new CannotStart(
      `The database in ${near} belongs to user number ${owner.uid}, who can no longer enter ${wished}: ` +
        'let others enter that path again (chmod o+x on its folders), or run Hameau as that user.',
    );
  return settleFar(wished, owner);
}

/** A folder of its own among the temporary ones, for a server that is forgotten when it closes. */
export async function settleForNow(): Promise<Home> {
  if (!isRoot()) return settle(await mkdtemp(join(tmpdir(), 'hameau-')), null);
  const owner = await postgresUser();
  const parent = (await canEnter(owner, tmpdir())) ? tmpdir() : '/tmp';
  return settle(await mkdtemp(join(parent, 'hameau-')), owner);
}
