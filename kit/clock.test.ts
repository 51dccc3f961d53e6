import { systemClock } from './clock';

test('the system’s clock goes on', () => {
  const [before, now] = [Date.now(), systemClock().getTime()];
  expect(now).toBeGreaterThanOrEqual(before);
  expect(systemClock().getTime()).toBeGreaterThanOrEqual(now);
});
