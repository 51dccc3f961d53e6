import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Closers } from '../../bench/closers';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { urlVariable } from '../../scripts/config';
import { serviceNames } from '../../scripts/services';
import type { Wanted } from './gateway-process';

/** A server of its own process, and what CPU it has used so far. */
export interface Measured {
  readonly url: string;
  cpuMs(): Promise<number>;
}

/** A gateway like any other before the services of the journey. */
export function openGateway(
  closers: Closers,
  { urls, key, serviceUrl }: Journey,
  settings: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const env: Record<string, string> = {
    HAMEAU_PUBLIC_URL: 'http://localhost:4000',
    HAMEAU_PORT: '0',
    HAMEAU_LOG_LEVEL: 'silent',
    HAMEAU_VOLATILE_DATABASE: 'true',
    HAMEAU_PLANNING_BUDGET_MS: '100000000',
    HAMEAU_SOCKETS_PER_ADDRESS: '5000',
    ...settings,
  };
  for (const name of serviceNames) env[urlVariable(name)] = serviceUrl?.(name) ?? '';
  const wanted: Wanted = { urls, key: key.toString('base64url'), env };
  return openProcess(closers, 'gateway-process.js', wanted);
}

/** Forks a server that answers `cpu` with what it has used, once it was told what is wanted. */
export async function openProcess(closers: Closers, file: string, wanted: object): Promise<Measured> {
  const child = fork(join(__dirname, file), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['-r', 'reflect-metadata'],
  });
  await closers.open(Promise.resolve(child), end);
  const { url, error } = await answerOf<{ url: string; error?: string }>(child, wanted);
  if (error) throw new Error(error);
  return {
    url,
    cpuMs: async () => (await answerOf<{ cpuMs: number }>(child, 'cpu')).cpuMs,
  };
}

async function answerOf<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  const ended = new AbortController();
  const answered = once(child, 'message', { signal: ended.signal });
  const failed = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('A server of the proof ended by itself: what it said is above.');
  });
  failed.catch(() => {});
  child.send(message);
  try {
    const [answer] = (await Promise.race([answered, failed])) as [Answer];
    return answer;
  } finally {
    answered.catch(() => {});
    ended.abort();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
