import { setTimeout as pause } from 'node:timers/promises';
import { logOf } from '../kit/log';
import { until } from '../kit/testing/until';
import { breakerOf } from './breaker';
import { openStage } from './testing/stage.fixtures';

const log = logOf('breaker', 'silent');

function aBreaker() {
  const clock = { now: 0 };
  const breaker = breakerOf('trees', log, () => clock.now);
  const failing = (times: number) => {
    for (let time = 0; time < times; time += 1) breaker.failed();
  };
  return { clock, breaker, failing };
}

test('five failures in a row, and nobody is let through; a success between them starts the count anew', () => {
  const { breaker, failing } = aBreaker();
  failing(4);
  breaker.succeeded();
  failing(4);
  expect([breaker.isOpen, breaker.lets()]).toEqual([false, true]);
  failing(1);
  expect([breaker.isOpen, breaker.lets()]).toEqual([true, false]);
});

test('after a rest one is let through, and the others not until it is known what came of it', () => {
  const { clock, breaker, failing } = aBreaker();
  failing(5);
  clock.now += 2_000;
  expect([breaker.lets(), breaker.lets(), breaker.lets()]).toEqual([true, false, false]);
  breaker.failed();
  clock.now += 1_999;
  expect(breaker.lets()).toBe(false);
  clock.now += 1;
  expect(breaker.lets()).toBe(true);
  breaker.succeeded();
  expect([breaker.isOpen, breaker.lets(), breaker.lets()]).toEqual([false, true, true]);
});

test('one that is let through and never says what came of it holds nobody up for ever', () => {
  const { clock, breaker, failing } = aBreaker();
  failing(5);
  clock.now += 2_000;
  expect(breaker.lets()).toBe(true);
  clock.now += 2_000;
  expect(breaker.lets()).toBe(true);
});

test('a service that is dead is not waited for again and again, the metrics say so, and it is asked once it is back', async () => {
  const stage = await openStage();
  const ask = () => stage.ask('{ whoAmI region(slug: "perche") { slug } }');
  const open = async () =>
    /hameau_service_resting\{service="regions"\} (\d)/.exec(
      await (await fetch(`${stage.url}/metrics`)).text(),
    )?.[1];
  const partial = { data: { whoAmI: 'nobody en', region: null } };
  try {
    await ask();
    expect(await open()).toBe('0');
    stage.world.isGarbage = true;
    for (let times = 0; times < 5; times += 1) expect((await ask()).body).toMatchObject(partial);
    expect(await open()).toBe('1');
    stage.world.isGarbage = false;
    const { status, body } = await ask();
    expect([status, body]).toMatchObject([200, partial]);
    expect(body.errors).toMatchObject([{ path: ['region'], extensions: { code: 'UNAVAILABLE' } }]);
    await until(async () => {
      await pause(100);
      return (await ask()).body.errors === undefined;
    });
    expect(await open()).toBe('0');
  } finally {
    await stage.close();
  }
});
