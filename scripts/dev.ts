import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { settings as readSettings } from './config';
import { openGround } from './ground';
import { progressOn } from './progress';
import { root } from './root';

const folders = ['kit', 'services', 'gateway', 'scripts', 'schema'];
/** Editors write in several steps, and one save often touches several files. */
const quietMs = 150;
const isSource = (file: string | null) =>
  file !== null && /\.(ts|graphql)$/.test(file) && !/\.test\.ts$|(^|\/)generated\//.test(file);

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** Runs npm start with the same words as its arguments, and again after each change. */
function runAgainAndAgain(given: readonly string[]) {
  let child: ChildProcess | undefined;
  let isClosing = false;
  let turn: Promise<void> = Promise.resolve();

  async function stop(): Promise<void> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }

  function begin(): void {
    // Detached, so that Ctrl-C reaches it through us, in our order; the channel ends it should we be gone.
    const started = spawn(process.execPath, [join(root, 'scripts', 'run.cjs'), 'start', ...given], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) say('It ended. The next change starts it again.');
    });
    child = started;
  }

  const again = () => {
    turn = turn.then(async () => {
      await stop();
      if (!isClosing) begin();
    });
    return turn;
  };
  const close = () => {
    isClosing = true;
    turn = turn.then(stop);
    return turn;
  };
  return { again, close };
}

/** npm run dev [-- SERVICE | gateway | --apart]: the product, started again when its source changes. The database stays up. */
async function main(given: readonly string[]): Promise<void> {
  const ground = await openGround(readSettings(process.env), process.env, (sentence) =>
    progressOn(process.stderr).say(sentence),
  );
  const product = runAgainAndAgain(given);
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true }, (_event, file) => {
        if (!isSource(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          say(`${file} changed.`);
          product.again();
        }, quietMs);
      }),
    );
  await product.again();

  const end = async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await product.close();
    await ground.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

main(process.argv.slice(2)).catch((error: Error) => {
  say(error instanceof CannotStart ? error.message : (error.stack ?? error.message));
  process.exitCode = 1;
});
