import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open, readFile, rename, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart, reasonOf } from '../cannot-start';
import { type Home, ownedBy } from './home';
import { isServerOf, plainEnvironment } from './processes';
import { findRunning } from './running';
import { settingsFor } from './settings';

const longestLogBytes = 10_000_000;
const graceMs = 10_000;
/** Recovery after a crash takes seconds; a server that needs longer goes on, and the next start joins it. */
const patienceMs = 60_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function openLog({ log, owner }: Home) {
  try {
    const before = await stat(log).catch(() => null);
    if (before && before.size > longestLogBytes) await rename(log, `${log}.1`);
    const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants;
    const file = await open(log, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
    await ownedBy(owner, log);
    return file;
  } catch (error) {
    throw new CannotStart(`PostgreSQL's log ${log} cannot be written: ${reasonOf(error)}.`);
  }
}

/** What a server that ended at once wrote. Some of it only says that another opener was a moment quicker. */
async function assertWorthAnotherTry(said: string, { log, folder }: Home): Promise<void> {
  if (/postmaster\.pid" already exists|pre-existing shared memory|Address already in use/.test(said)) return;
  // On a full disk not even the complaint may find room in the log.
  const { bavail } = await statfs(folder);
  if (bavail === 0 || /No space left on device|Disk quota exceeded/.test(said))
    throw new CannotStart(
      `The disk is full, so the database in ${folder} cannot start: make room and start again.`,
    );
  const lines = said.trim().split('\n');
  const line = lines.findLast((each) => /FATAL|PANIC/.test(each)) ?? lines.at(-1) ?? '';
  const reason = line.replace(/^.*?(FATAL|PANIC): +/, '') || 'it gave no reason';
  throw new CannotStart(
    `The embedded PostgreSQL ended at once (${reason}): see ${log}, or set HAMEAU_DATABASE_URL.`,
  );
}

/**
 * Starts the server and waits until it takes connections. Detached, since a Ctrl-C in the terminal must reach the
 * services first. Two servers never share a folder (PostgreSQL sees to that); false means that another has it.
 */
export async function launch(home: Home, programs: string, throwaway: boolean): Promise<boolean> {
  const log = await openLog(home);
  const { size } = await log.stat();
  const server = spawn(
    join(programs, 'bin', 'postgres'),
    ['-D', home.data, ...settingsFor(await freePort(), throwaway)],
    {
      cwd: '/',
      detached: true,
      env: plainEnvironment,
      stdio: ['ignore', log.fd, log.fd],
      ...(home.owner ?? {}),
    },
  );
  let hasEnded = false;
  server.once('exit', () => (hasEnded = true));
  server.once('error', () => (hasEnded = true));
  server.unref();
  await log.close();

  const until = Date.now() + patienceMs;
  while (!hasEnded && Date.now() < until) {
    const running = await findRunning(home);
    if (running?.pid === server.pid && running?.isReady) return true;
    await pause(10);
  }
  if (hasEnded) await assertWorthAnotherTry((await readFile(home.log)).subarray(size).toString(), home);
  return false;
}

async function isGoneWithin(ms: number, { data }: Home, pid: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (Date.now() < until) {
    if (!isServerOf(data, pid)) return true;
    await pause(20);
  }
  return false;
}

/** Ends it in order (open transactions are rolled back), or after ten seconds at once; the log makes up for that. */
export async function stop(home: Home, pid: number, first: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
  for (const signal of [first, 'SIGQUIT'] as const) {
    if (!isServerOf(home.data, pid)) return;
    process.kill(pid, signal);
    if (await isGoneWithin(graceMs, home, pid)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end.`);
}
