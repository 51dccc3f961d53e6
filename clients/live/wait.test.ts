import { pause, waitFor } from './wait';

test('the bound of a wait doubles up to ten seconds, and anything below it is as likely', () => {
  expect([0, 1, 2, 3, 20].map((failures) => waitFor(failures, () => 1))).toEqual([
    250, 500, 1_000, 2_000, 10_000,
  ]);
  expect([0, 20].map((failures) => waitFor(failures, () => 0))).toEqual([0, 0]);
});

test('a pause ends as soon as its signal is given, and does not begin after', async () => {
  const ending = new AbortController();
  const paused = pause(60_000, ending.signal);
  ending.abort();
  await paused;
  await pause(60_000, ending.signal);
});
