import { Pause } from './pause';

const forEver = 2 ** 31 - 1;

test('a pause lasts as long as it is told, or until it is woken', async () => {
  const pause = new Pause();
  await pause.for(5);
  const woken = pause.for(forEver);
  pause.wake();
  await woken;
});

test('a wake that comes while there is no pause ends the next one, and that one alone', async () => {
  const pause = new Pause();
  pause.wake();
  pause.wake();
  await pause.for(forEver);
  let isOver = false;
  const next = pause.for(forEver).then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  pause.wake();
  await next;
});
