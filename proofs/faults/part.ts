import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { root } from '../../scripts/root';

const lookEveryMs = 25;
const againAfterMs = 200;
const readyWithinMs = 60_000;

/** One process of the product, started again whenever it ends. */
export interface Part {
  readonly name: string;
  readonly url: string;
  /** Resolves once it answers that it is ready. */
  ready(): Promise<void>;
  /** kill -9; it is started again by itself. */
  kill(): Promise<void>;
  /** Ends it as an operator does, and starts it anew with these settings. */
  restart(changes?: NodeJS.ProcessEnv): Promise<void>;
  /** Nothing of it runs for so long: as when a machine swaps. */
  suspend(ms: number): Promise<void>;
  close(): Promise<void>;
}

interface PartSettings {
  /** As `npm start -- WHAT` names it. */
  readonly what: string;
  readonly name: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  /** Where what it says goes. */
  readonly logFile: string;
}

export function startPart({ what, name, port, env, logFile }: PartSettings): Part {
  const url = `http://127.0.0.1:${port}`;
  const log = createWriteStream(logFile, { flags: 'a' });
  let settings = env;
  let child: ChildProcess | undefined;
  let isClosing = false;

  const running = (async () => {
    while (!isClosing) {
      child = spawn(process.execPath, [join(root, 'scripts', 'run.cjs'), 'start', what], {
        env: settings,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      child.stdout?.pipe(log, { end: false });
      child.stderr?.pipe(log, { end: false });
      await once(child, 'exit').catch(() => {});
      if (!isClosing) await pause(againAfterMs);
    }
  })();

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async function ready(): Promise<void> {
    const until = performance.now() + readyWithinMs;
    while (performance.now() < until) {
      const answer = await request(`${url}/readyz`, { headersTimeout: 2_000 }).catch(() => null);
      await answer?.body.dump().catch(() => {});
      if (answer?.statusCode === 200) return;
      await pause(lookEveryMs);
    }
    throw new Error(`${name} was not ready within ${readyWithinMs / 1_000} s: see ${logFile}.`);
  }

  return {
    name,
    url,
    ready,
    kill: () => end('SIGKILL'),
    async restart(changes = {}) {
      settings = { ...settings, ...changes };
      await end('SIGTERM');
    },
    async suspend(ms) {
      const one = child;
      one?.kill('SIGSTOP');
      await pause(ms);
      one?.kill('SIGCONT');
    },
    async close() {
      isClosing = true;
      child?.kill('SIGCONT');
      await end('SIGTERM');
      await running;
      log.end();
    },
  };
}
