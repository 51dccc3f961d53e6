import type { Wishes } from '../bench/bench';
import { Closers } from '../bench/closers';
import { CannotStart } from './cannot-start';

/** How a bench or a proof was asked for. */
export interface Asked {
  readonly name: string;
  readonly isJson: boolean;
  readonly wishes: Wishes;
}

const flagsKnown = ['--json', '--quick'];

/**
 * npm run COMMAND -- NAME [--json] [--quick]: runs one of these things, and ends the process with the code that `run` gives. Whatever
 * was opened meanwhile is closed first, also when it fails or is interrupted.
 */
export function runNamed<Thing>(
  command: string,
  things: Readonly<Record<string, Thing>>,
  run: (thing: Thing, asked: Asked) => Promise<number>,
): void {
  const closers = new Closers();
  const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  let ending: Promise<void> | undefined;

  async function main([name = '', ...flags]: readonly string[]): Promise<number> {
    const thing = things[name];
    if (!thing || flags.some((flag) => !flagsKnown.includes(flag))) {
      throw new CannotStart(
        `npm run ${command} -- NAME [--json] [--quick], where NAME is one of ${Object.keys(things).join(', ')}.`,
      );
    }
    const wishes = { quick: flags.includes('--quick'), env: process.env, closers, say };
    return run(thing, { name, isJson: flags.includes('--json'), wishes });
  }

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

  main(process.argv.slice(2)).then(end, (error: Error) => {
    if (!ending) say(error instanceof CannotStart ? error.message : (error.stack ?? error.message));
    return end(1);
  });
}
