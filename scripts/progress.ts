import type { WriteStream } from 'node:tty';
import { Presets, SingleBar } from 'cli-progress';

/** How far long work has come: a bar for a person, a line per stage for a log. */
export interface Progress {
  say(sentence: string): void;
  /** Call it as often as you like; the first call of a stage draws it. */
  at(stage: string, done: number, total: number): void;
  end(): void;
}

export function progressOn(stream: WriteStream): Progress {
  let bar: SingleBar | undefined;
  let stage = '';

  function end(): void {
    bar?.stop();
    bar = undefined;
  }

  function begin(name: string, total: number): void {
    end();
    stage = name;
    if (!stream.isTTY) return void stream.write(`${name} …\n`);
    const format = '{stage} [{bar}] {value}/{total} ({duration} s)';
    bar = new SingleBar({ stream, format, hideCursor: true }, Presets.rect);
    bar.start(total, 0, { stage: name });
  }

  return {
    say: (sentence) => {
      end();
      stream.write(`${sentence} …\n`);
    },
    at: (name, done, total) => {
      if (name !== stage) begin(name, total);
      bar?.setTotal(total);
      bar?.update(done);
    },
    end,
  };
}
