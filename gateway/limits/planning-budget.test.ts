import { openStage } from '../testing/stage.fixtures';
import { networkOf, PlanningBudget } from './planning-budget';

test('an address that makes up shapes runs out, is told when to come back, and may then', () => {
  let now = 0;
  const budget = new PlanningBudget(1_000, () => now);
  budget.spend('203.0.113.7', 1_200);
  expect(() => budget.assertLeft('203.0.113.7')).toThrow(/try again in 3 s/);
  expect(() => budget.assertLeft('203.0.113.8')).not.toThrow();
  now += 3_000;
  expect(() => budget.assertLeft('203.0.113.7')).not.toThrow();
});

test('one customer’s addresses are one', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::9'));
  expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:1::1'));
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
});

test('a script of ever new shapes meets 429, while known shapes go on being answered', async () => {
  const stage = await openStage({ HAMEAU_PLANNING_BUDGET_MS: '100' });
  try {
    const known = '{ whoAmI }';
    expect((await stage.ask(known)).status).toBe(200);
    let refused: Awaited<ReturnType<typeof stage.ask>> | undefined;
    for (let at = 0; at < 300 && !refused; at += 1) {
      const answer = await stage.ask(
        `{ shape${at}: whoAmI region(slug: "perche") { slug n${at}: neighbours { id } } }`,
      );
      if (answer.status !== 200) refused = answer;
    }
    expect(refused?.status).toBe(429);
    expect(refused?.body.errors[0].extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: expect.any(Number),
    });
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await stage.ask(known)).status).toBe(200);
  } finally {
    await stage.close();
  }
});
