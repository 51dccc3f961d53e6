import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start';
import { assertOurVersion, makeCluster, versionOf } from './cluster';
import { guard } from './guard';
import { type Hold, holdServer } from './hold';
import { type Home, settleForNow, settleIn } from './home';
import { passwordFile, passwordOf } from './password';
import { programsFor } from './programs';
import { findRunning, type Running } from './running';
import { launch, stop } from './server';

export interface Postgres {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string;
  /** Where the data is: below the wished folder, or, where the server's user cannot go there, in /var/lib/hameau. */
  readonly dataFolder: string;
  readonly logFile: string;
  /** False when a server was running already and is shared. */
  readonly started: boolean;
  /** Stops the server, unless other processes still use it. */
  close(): Promise<void>;
}

export interface Wishes {
  /** The state folder of the project; the server makes its own in it. */
  readonly folder: string;
  readonly onProgress?: (sentence: string) => void;
}

const patienceMs = 60_000;

interface Joined {
  readonly running: Running;
  readonly url: string;
  readonly hold: Hold;
  readonly started: boolean;
}

async function joinOrStart(
  home: Home,
  programs: string,
  password: string,
  throwaway: boolean,
): Promise<Joined> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const found = await findRunning(home);
    const started = !found && (await launch(home, programs, throwaway));
    const running = found ?? (await findRunning(home));
    const url = `postgres://postgres:${password}@127.0.0.1:${running?.port}/postgres`;
    const hold = running?.isReady ? await holdServer(url, passwordFile(home)) : null;
    if (running && hold) return { running, url, hold, started };
    await pause(50);
  }
  throw new CannotStart(
    `The database in ${home.folder} has not answered for a minute: see ${home.log} for what holds it up.`,
  );
}

async function openIn(
  home: Home,
  throwaway: boolean,
  onProgress: (sentence: string) => void,
): Promise<Postgres> {
  const programs = await programsFor(home);
  const version = await versionOf(home);
  if (version) assertOurVersion(version, home);
  const password = await passwordOf(home, !version);
  if (!version) {
    onProgress('Making the database, for the first time');
    await makeCluster(home, programs, !throwaway);
  }
  onProgress('Starting PostgreSQL');
  const { running, url, hold, started } = await joinOrStart(home, programs, password, throwaway);

  let closing: Promise<void> | undefined;
  const end = async () => {
    if (await hold.release()) await stop(home, running.pid, throwaway ? 'SIGQUIT' : 'SIGINT');
  };
  const close = () => {
    closing ??= end();
    return closing;
  };
  return { url, dataFolder: home.data, logFile: home.log, started, close };
}

/** Starts the embedded PostgreSQL, or joins the one that serves the folder already. Throws CannotStart. */
export async function openPostgres({ folder, onProgress = () => undefined }: Wishes): Promise<Postgres> {
  return openIn(await settleIn(folder), false, onProgress);
}

/** One for tests: fast, empty, and gone when it closes or its process ends. */
export async function openThrowawayPostgres(): Promise<Postgres> {
  const home = await settleForNow();
  const callOff = guard(home);
  const forget = async () => {
    callOff();
    await rm(home.folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const postgres = await openIn(home, true, () => undefined);
    return { ...postgres, close: () => postgres.close().then(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}
