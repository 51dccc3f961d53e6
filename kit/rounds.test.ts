import { silent } from './kit.fixtures';
import { inRounds } from './rounds';
import { until } from './testing/until';

const hour = 3_600_000;

test('rounds follow each other while there is more to do, and closing ends the pause after them', async () => {
  let left = 3;
  const rounds = inRounds({
    ...{ pauseMs: hour, log: silent, sorry: 'no' },
    round: async () => {
      left -= 1;
      return left > 0;
    },
  });
  await until(async () => left === 0);
  await rounds.close();
  expect(left).toBe(0);
});

test('waking ends the pause', async () => {
  let count = 0;
  const rounds = inRounds({
    ...{ pauseMs: hour, log: silent, sorry: 'no' },
    round: async () => {
      count += 1;
      return false;
    },
  });
  await until(async () => count === 1);
  rounds.wake();
  await until(async () => count === 2);
  await rounds.close();
});

test('a round that fails is told, and the next comes after the pause', async () => {
  const told: string[] = [];
  const log = { ...silent, warn: (_what: object, sentence: string) => void told.push(sentence) } as never;
  let count = 0;
  const rounds = inRounds({
    ...{ pauseMs: 1, log, sorry: 'this did not work' },
    round: async () => {
      count += 1;
      if (count === 1) throw new Error('once');
      return false;
    },
  });
  await until(async () => count > 2);
  await rounds.close();
  expect(told).toEqual(['this did not work']);
});

test('closing waits for the round that runs, which can see that it is the last', async () => {
  let end = () => {};
  let hasSeen = false;
  const rounds = inRounds({
    ...{ pauseMs: hour, log: silent, sorry: 'no' },
    round: async (isClosed) => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      hasSeen = isClosed();
      return true;
    },
  });
  const closing = rounds.close();
  end();
  await closing;
  expect(hasSeen).toBe(true);
});
