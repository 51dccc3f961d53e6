import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root';

type Ended = Promise<{ readonly code: number | null; readonly printed: string }>;

const running = new Map<ChildProcess, Ended>();

/** `npm start` as a process of its own, and what it printed. */
export function startProcess(env: NodeJS.ProcessEnv, ...words: string[]) {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'scripts', 'run.cjs'), 'start', ...words], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], HAMEAU_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const listener of listeners) listener();
    });
  }
  const ended: Ended = new Promise((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, printed });
    });
  });
  running.set(child, ended);

  return {
    ended,
    /** All it printed, once this is among it; fails with that if it ends before. */
    printed: (words: string) =>
      new Promise<string>((resolve, reject) => {
        const look = () => printed.includes(words) && resolve(printed);
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying ${words}:\n${printed}`)));
      }),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** As Ctrl-C does. */
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Ends what a test left running, as Ctrl-C does, so that the database goes too. */
export async function killAll(): Promise<void> {
  for (const child of running.keys()) child.kill('SIGINT');
  await Promise.all(running.values());
}
