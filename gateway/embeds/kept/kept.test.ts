import { LocalHint } from '../../../kit/hint';
import { openChanges } from './changes';
import { livesMs, openKept } from './kept';

const hint = new LocalHint();
const changes = openChanges(hint);
afterAll(() => changes.close());
afterEach(() => jest.useRealTimers());

let asked = 0;
const kept = openKept(changes);
const question = (key: string) => ({
  key,
  topics: ['directory', 'regions'] as const,
  make: async () => {
    asked += 1;
    return { asked };
  },
});

/** Hints come at the end of a turn. */
async function tell(topic: string): Promise<void> {
  hint.send(topic);
  await Promise.resolve();
}

test('a hundred that ask at once, and those who come later, are one question, until something changes', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => kept.once(question('perche'))));
  expect(new Set(all.map(({ value }) => value)).size).toBe(1);
  const [first] = all;
  expect((await kept.once(question('perche'))).value).toBe(first?.value);
  expect((await kept.once(question('maine'))).value).not.toBe(first?.value);

  await tell('messaging');
  expect(first?.isCurrent()).toBe(true);
  await tell('directory');
  expect(first?.isCurrent()).toBe(false);
  const second = await kept.once(question('perche'));
  expect(second.value).not.toBe(first?.value);
  expect((await kept.once(question('perche'))).value).toBe(second.value);
});

test('what changes while it is asked is asked again', async () => {
  const slow = {
    ...question('slow'),
    make: async () => {
      await tell('regions');
      return {};
    },
  };
  const { value, isCurrent } = await kept.once(slow);
  expect(isCurrent()).toBe(false);
  expect((await kept.once(question('slow'))).value).not.toBe(value);
});

test('without any hint an answer is asked anew after eight seconds', async () => {
  jest.useFakeTimers();
  const { value } = await kept.once(question('lost'));
  jest.advanceTimersByTime(livesMs - 1);
  expect((await kept.once(question('lost'))).value).toBe(value);
  jest.advanceTimersByTime(1);
  expect((await kept.once(question('lost'))).value).not.toBe(value);
});

test('what failed is told to all who waited, and is not kept', async () => {
  let isDown = true;
  const failing = {
    ...question('down'),
    make: async () => {
      if (isDown) throw new Error('down');
      return 'up';
    },
  };
  const both = await Promise.allSettled([kept.once(failing), kept.once(failing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  expect((await kept.once(failing)).value).toBe('up');
});

test('who finds nothing pays for it, and who cannot is refused alone', async () => {
  let paid = 0;
  const pay = async () => {
    paid += 1;
  };
  const cannot = async () => {
    throw new Error('no budget');
  };
  await expect(kept.once({ ...question('dear'), pay: cannot })).rejects.toThrow('no budget');
  const [poor, rich] = [
    kept.once({ ...question('dear'), pay: cannot }),
    kept.once({ ...question('dear'), pay }),
  ];
  await expect(poor).rejects.toThrow('no budget');
  await rich;
  await kept.once({ ...question('dear'), pay: cannot });
  expect(paid).toBe(1);
});
