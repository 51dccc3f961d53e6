import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CannotStart } from '../cannot-start';
import { openPostgres, type Postgres } from './open';

const opened: Postgres[] = [];
const processes: ChildProcess[] = [];
const folders: string[] = [];

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hameau-test-'));
  folders.push(folder);
  // As on a machine where root's project stands in a folder that others may enter.
  if (process.getuid?.() === 0) await chmod(folder, 0o755);
  return folder;
}

export async function opening(folder: string): Promise<Postgres> {
  const postgres = await openPostgres({ folder });
  opened.push(postgres);
  return postgres;
}

export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CannotStart) return error.message;
  throw new Error(`expected CannotStart, not ${error}`);
}

/** What a process that runs this file says once it has opened the folder it was given. */
export interface Report {
  readonly url: string;
  readonly started: boolean;
}

export interface Opener {
  readonly process: ChildProcess;
  readonly report: Promise<Report>;
}

/** Another process that opens the same folder and stays until it is killed, or closes when it is told to. */
export function anOpener(folder: string): Opener {
  const child = spawn(process.execPath, ['-r', 'esbuild-register', __filename, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(child);
  const report = once(createInterface(child.stdout), 'line').then(([line]): Report => JSON.parse(line));
  return { process: child, report };
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Every server a test started is stopped, by whoever is its last user. */
export async function tidy(): Promise<void> {
  for (const child of processes.splice(0)) await kill(child, 'SIGKILL');
  for (const postgres of opened.splice(0)) await postgres.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function main(folder: string): Promise<void> {
  const postgres = await openPostgres({ folder });
  process.stdin.resume().once('end', () => void postgres.close().then(() => process.exit()));
  console.log(JSON.stringify({ url: postgres.url, started: postgres.started }));
}

if (require.main === module) void main(process.argv[2] ?? '');
