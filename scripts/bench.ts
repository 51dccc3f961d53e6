import type { Bench } from '../bench/bench';
import { Closers } from '../bench/closers';
import { directory } from '../bench/directory/directory-bench';
import { start } from '../bench/start/start-bench';
import { tableOf } from '../bench/table';
import { CannotStart } from './cannot-start';

const benches: Readonly<Record<string, Bench>> = { directory, start };

const closers = new Closers();
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/** npm run bench -- NAME [--json] [--quick] */
async function main([name = '', ...flags]: readonly string[]): Promise<void> {
  const bench = benches[name];
  if (!bench || flags.some((flag) => flag !== '--json' && flag !== '--quick')) {
    throw new CannotStart(
      `npm run bench -- NAME [--json] [--quick], where NAME is one of ${Object.keys(benches).join(', ')}.`,
    );
  }
  const rows = await bench.run({ quick: flags.includes('--quick'), env: process.env, closers, say });
  const text = flags.includes('--json')
    ? JSON.stringify({ bench: name, rows }, null, 2)
    : tableOf(bench.columns, rows);
  process.stdout.write(`${text}\n`);
}

let ending: Promise<void> | undefined;

/** Everything that was started ends before this process does. */
function end(code: number): Promise<void> {
  ending ??= closers
    .close()
    .catch((error: Error) => say(error.message))
    .finally(() => process.exit(code));
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    say(`Ending, on ${signal}.`);
    void end(130);
  });
}

main(process.argv.slice(2)).then(
  () => end(0),
  (error: Error) => {
    if (!ending) say(error instanceof CannotStart ? error.message : (error.stack ?? error.message));
    return end(1);
  },
);
