import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, detailOf, errorCode, reasonOf } from '../cannot-start';
import type { Home } from './home';
import { passwordFile } from './password';
import { isAlive, runAs } from './processes';

const supported = '18';
const unfinishedName = /^data-unfinished-(\d+)-/;

/**
 * lc_ctype C would make pg_trgm drop every letter beyond ASCII, so a real one is asked for first; which exist
 * depends on the machine. Everything else about text comes from PostgreSQL's own, machine-independent C.UTF-8.
 */
const characterTypes = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'C'];

const initdbArguments = (home: Home, target: string, characterType: string, sync: boolean) => [
  `--pgdata=${target}`,
  '--username=postgres',
  `--pwfile=${passwordFile(home)}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${characterType}`,
  '--text-search-config=simple',
  ...(sync ? [] : ['--no-sync']),
];

async function initdb(home: Home, programs: string, target: string, sync: boolean): Promise<void> {
  let said = '';
  for (const characterType of characterTypes) {
    try {
      await runAs(
        home.owner,
        join(programs, 'bin', 'initdb'),
        initdbArguments(home, target, characterType, sync),
      );
      return;
    } catch (error) {
      await rm(target, { recursive: true, force: true });
      said = detailOf(error, 'stderr') || detailOf(error, 'message');
      if (!/invalid locale name/.test(said)) break;
    }
  }
  if (/No space left|quota exceeded/i.test(said))
    throw new CannotStart(
      `The disk is full: a new database in ${home.folder} needs some 100 MB; make room and start again.`,
    );
  const reason = said.split('\n').find((line) => /error|fatal|panic/i.test(line)) ?? said.trim();
  throw new CannotStart(
    `A database could not be made in ${home.folder} (${reason}): mend that, or set HAMEAU_DATABASE_URL.`,
  );
}

/** In a container the killed maker may have had our own process number: what is ours is known by name. */
const ours = new Set<string>();

async function removeUnfinished({ folder }: Home): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = Number(unfinishedName.exec(name)?.[1]);
    if (maker && !ours.has(name) && (maker === process.pid || !isAlive(maker)))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The major version of the data that is there, or null when there is none yet. */
export async function versionOf({ data }: Home): Promise<string | null> {
  try {
    return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new CannotStart(
      `The database in ${data} cannot be read: ${reasonOf(error)}. Run Hameau as the user it belongs to, ` +
        'or give it to this one (chown -R).',
    );
  }
}

export function assertOurVersion(version: string, { data }: Home): void {
  if (version === supported) return;
  throw new CannotStart(
    `The database in ${data} was made by PostgreSQL ${version}, and this Hameau brings ${supported}: move the folder ` +
      `away to begin anew, or serve it with PostgreSQL ${version} and set HAMEAU_DATABASE_URL.`,
  );
}

/** Made under another name and then renamed: a `data` folder is a whole one, however the maker ended. */
export async function makeCluster(home: Home, programs: string, sync: boolean): Promise<void> {
  await removeUnfinished(home);
  const name = `data-unfinished-${process.pid}-${randomBytes(4).toString('hex')}`;
  ours.add(name);
  const unfinished = join(home.folder, name);
  await initdb(home, programs, unfinished, sync);
  await rename(unfinished, home.data).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    // Another opener was quicker; both used the same password.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  });
}
