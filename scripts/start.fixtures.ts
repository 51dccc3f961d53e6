import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root';

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
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, printed }));
  });

  return {
    pid: child.pid ?? 0,
    ended,
    /** Resolves once it printed this; fails with all it printed if it ends before. */
    printed: (words: string) =>
      new Promise<string>((resolve, reject) => {
        const look = () => printed.includes(words) && resolve(printed);
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying ${words}:\n${printed}`)));
      }),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    end: async () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
