import { until } from '../../kit/testing/until';
import { openSocket } from '../testing/socket.fixtures';
import { openStage, type Stage } from '../testing/stage.fixtures';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({
    HAMEAU_POINTS_PER_ADDRESS: '10000',
    HAMEAU_POINTS_PER_ACCOUNT: '20000',
    HAMEAU_PROXIES: '1',
  });
});
afterEach(() => stage.close());

const dear = '{ dear }';
const from = (address: string) => ({ 'x-forwarded-for': address });
const ours = { 'x-forwarded-for': '203.0.113.7' };
const left = '{ rateLimit { payer limit remaining resetAt cost } }';

const refused = {
  code: 'RATE_LIMITED',
  limit: 'budget',
  most: 10_000,
  remaining: 1_000,
  cost: 9_000,
  retryAfter: expect.any(Number),
};

test('an address that asked too much is told so under both media types, when to come back, and runs nothing', async () => {
  expect((await stage.ask(dear, { headers: ours })).status).toBe(200);
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { status, headers, body } = await stage.ask(dear, { headers: { ...ours, accept } });
    expect([status, body.data, body.errors]).toEqual([
      429,
      undefined,
      [{ message: expect.stringMatching(/9000 points.* 1000 of its 10000/), extensions: refused }],
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit')).toMatch(/^"address";r=1000;t=\d+$/);
  }
  expect((await stage.ask(dear, { headers: from('203.0.113.8') })).status).toBe(200);
});

test('pages beside the graph are paid from the same budget', async () => {
  expect((await stage.ask(dear, { headers: ours })).status).toBe(200);
  const leave = (headers: Record<string, string>) =>
    fetch(`${stage.url}/session`, { method: 'DELETE', headers });
  for (let at = 0; at < 100; at += 1) expect((await leave(ours)).status).toBe(204);
  const late = await leave(ours);
  expect([late.status, late.headers.get('ratelimit')]).toEqual([
    429,
    expect.stringMatching(/^"address";r=0;t=/),
  ]);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await leave(from('203.0.113.8'))).status).toBe(204);
});

test('what is left is told by headers, by the graph, and in the answer to whoever wishes', async () => {
  const { headers, body } = await stage.ask(left, { headers: { ...ours, 'hameau-cost': 'told' } });
  const rateLimit = {
    ...{ payer: 'ADDRESS', limit: 10_000, remaining: 9_999, cost: 1 },
    resetAt: expect.stringMatching(/^20/),
  };
  expect(body).toEqual({ data: { rateLimit }, extensions: { cost: 1 } });
  expect(headers.get('ratelimit-policy')).toBe('"address";q=10000;w=60');
  expect(headers.get('ratelimit')).toMatch(/^"address";r=9999;t=(59|60)$/);
});

test('members pay by their account, wherever they are, and visitors at the same address do not', async () => {
  const token = await stage.token();
  await stage.ask(dear, { headers: ours });
  expect((await stage.ask(dear, { headers: ours, token })).status).toBe(200);
  expect((await stage.ask(dear, { headers: from('198.51.100.9'), token })).status).toBe(200);
  const { status, headers } = await stage.ask(dear, { headers: from('198.51.100.10'), token });
  expect([status, headers.get('ratelimit-policy')]).toEqual([429, '"account";q=20000;w=60']);
});

test('what an operation costs can be asked before, for nothing, and it is not run', async () => {
  for (let times = 0; times < 3; times += 1) {
    const told = await stage.ask(dear, { headers: { ...ours, 'hameau-cost': 'only' } });
    expect([told.status, told.body, told.headers.get('hameau-cost')]).toEqual([
      200,
      { data: null, extensions: { cost: 9_000 } },
      '9000',
    ]);
  }
  const { body } = await stage.ask(left, { headers: ours });
  expect(body.data.rateLimit.remaining).toBe(9_999);
});

test('over a websocket it is the same budget, the same refusal and the same answers', async () => {
  const socket = await openSocket(stage.url, { headers: ours });
  const ask = async (payload: object) => {
    const told = socket.operate(payload);
    await until(() => told.isComplete || told.errors);
    return told;
  };
  const only = await ask({ query: dear, extensions: { cost: 'only' } });
  expect(only.next).toEqual([{ data: null, extensions: { cost: 9_000 } }]);
  const first = await ask({ query: dear, extensions: { cost: 'told' } });
  expect(first.next).toEqual([{ data: { dear: 1 }, extensions: { cost: 9_000 } }]);
  const second = await ask({ query: dear });
  expect([second.next, second.errors]).toMatchObject([[], [{ extensions: refused }]]);
  expect((await stage.ask(dear, { headers: ours })).status).toBe(429);
  const third = await ask({ query: left });
  expect(third.next).toMatchObject([{ data: { rateLimit: { payer: 'ADDRESS', remaining: 999, cost: 1 } } }]);
  await socket.close();
});
