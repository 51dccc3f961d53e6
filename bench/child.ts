import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const graceMs = 15_000;

export interface Child {
  readonly pid: number;
  /** Sends a message and resolves with the next one that comes back. */
  ask<Answer>(message: object): Promise<Answer>;
  readonly hasEnded: () => boolean;
  close(): Promise<void>;
}

/**
 * A process of its own. Detached, so that a Ctrl-C in the terminal reaches the bench alone, which ends everything in order;
 * should the bench be killed, the closed channel tells the process to end.
 */
export function childFrom(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  {
    execPath = process.execPath,
    stderr = 'inherit',
  }: { execPath?: string; stderr?: number | 'inherit' } = {},
): Child {
  const child = fork(file, args, {
    env,
    execPath,
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
  let ended = false;
  const end = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => {
    ended = true;
  });

  return {
    pid: child.pid ?? 0,
    ask: (message) => answerTo(child, message, file),
    hasEnded: () => ended,
    close: async () => {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await end;
      clearTimeout(force);
    },
  };
}

async function answerTo<Answer>(child: ChildProcess, message: object, file: string): Promise<Answer> {
  const calledOff = new AbortController();
  const ended = once(child, 'exit', calledOff).then(([code, signal]) => {
    throw new Error(`${file} ended (${signal ?? `code ${code}`}) instead of answering.`);
  });
  try {
    const answer = once(child, 'message', calledOff);
    child.send(message);
    const [first] = await Promise.race([answer, ended]);
    return first as Answer;
  } finally {
    calledOff.abort();
    ended.catch(() => {});
  }
}
