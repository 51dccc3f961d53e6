import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { CannotStart } from './cannot-start';
import { databaseVariable, portVariable, urlVariable } from './config';
import type { Ground } from './ground';
import type { Running } from './product';
import { root } from './root';
import { serviceNames } from './services';

const patienceMs = 30_000;
/** Whoever follows others has to read what they told so far before it is ready. */
const catchingUpMs = 300_000;
const longestRestartPauseMs = 5_000;

/** One process, started again whenever it dies by itself. Detached, so that Ctrl-C reaches it in our order, not all at once. */
function keepRunning(name: string, env: NodeJS.ProcessEnv, onDeath: (sentence: string) => void) {
  let child: ChildProcess | undefined;
  let isClosing = false;
  let restartPauseMs = 100;

  const running = (async () => {
    while (!isClosing) {
      const startedAt = Date.now();
      const run = [join(root, 'scripts', 'run.cjs'), 'start', name];
      child = spawn(process.execPath, run, {
        env,
        detached: true,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const ended = new Promise<string>((resolve) => {
        child?.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
        child?.once('error', (error) => resolve(error.message));
      });
      const how = await ended;
      if (isClosing) return;
      onDeath(`${name} ended (${how}) and is started again.`);
      restartPauseMs = Date.now() - startedAt > longestRestartPauseMs ? 100 : restartPauseMs * 2;
      await pause(Math.min(restartPauseMs, longestRestartPauseMs));
    }
  })();

  return {
    pid: () => child?.pid,
    close: async () => {
      isClosing = true;
      child?.kill('SIGTERM');
      await running;
    },
  };
}

async function untilReady(name: string, url: string): Promise<void> {
  const startedAt = Date.now();
  let mostMs = patienceMs;
  while (Date.now() < startedAt + mostMs) {
    const answer = await request(`${url}/readyz`, { headersTimeout: 2_000 }).catch(() => null);
    await answer?.body.dump();
    if (answer?.statusCode === 200) return;
    if (answer) mostMs = catchingUpMs;
    await pause(50);
  }
  throw new CannotStart(
    `${name} was not ready at ${url} within ${mostMs / 1_000} s: its log above says why.`,
  );
}

export interface Apart extends Running {
  /** The process of a part, for whoever wants to end it hard. */
  pidOf(name: string): number | undefined;
}

/** Runs the four services and the gateway as five processes. Ends the gateway first, so that no request meets a gap. */
export async function openApart(
  { urls, key }: Pick<Ground, 'urls' | 'key'>,
  env: NodeJS.ProcessEnv,
  ports: Readonly<Record<string, number>>,
  onDeath: (sentence: string) => void,
): Promise<Apart> {
  const urlOf = (name: string) => `http://127.0.0.1:${ports[name]}`;
  const whole: NodeJS.ProcessEnv = {
    ...env,
    HAMEAU_KEY: key.toString('base64url'),
    HAMEAU_PORT: String(ports['gateway']),
  };
  for (const name of [...serviceNames, 'gateway']) whole[databaseVariable(name)] = urls[name];
  for (const name of serviceNames) {
    whole[urlVariable(name)] = urlOf(name);
    whole[portVariable(name)] = String(ports[name]);
  }

  const processes = new Map(
    [...serviceNames, 'gateway'].map((name) => [name, keepRunning(name, whole, onDeath)]),
  );
  const close = async () => {
    await processes.get('gateway')?.close();
    await Promise.all([...processes.values()].map((one) => one.close()));
  };
  try {
    await Promise.all([...processes.keys()].map((name) => untilReady(name, urlOf(name))));
  } catch (error) {
    await close();
    throw error;
  }
  return { url: urlOf('gateway'), pidOf: (name) => processes.get(name)?.pid(), close };
}
