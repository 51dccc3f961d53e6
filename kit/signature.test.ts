import { type SignedParts, sign, signedHeaders, verifier } from './signature';

const key = Buffer.alloc(32, 7);
const parts: SignedParts = {
  to: 'trees',
  method: 'POST',
  path: '/graph',
  body: '{"query":"{ trees }"}',
  asking: 'e30',
};
const start = 1_760_000_000_000;

function at(now: number) {
  const clock = { now };
  return { clock, judge: verifier(key, { now: () => clock.now, room: 3 }) };
}

test('a signed call is genuine, once', () => {
  const { judge } = at(start);
  const headers = sign(key, parts, start);
  expect(judge(headers, parts)).toBe('genuine');
  expect(judge(headers, parts)).toBe('replayed');
  expect(judge(sign(key, parts, start), parts)).toBe('genuine');
});

test('a call is replayed however late it is sent again', () => {
  const { clock, judge } = at(start);
  const headers = sign(key, parts, start);
  judge(headers, parts);
  clock.now += 29_000;
  expect(judge(headers, parts)).toBe('replayed');
  clock.now += 60_000;
  expect(judge(headers, parts)).toBe('stale');
});

test.each([
  ['receiver', { ...parts, to: 'soils' }],
  ['method', { ...parts, method: 'GET' }],
  ['path', { ...parts, path: '/calls/feed' }],
  ['body', { ...parts, body: `${parts.body} ` }],
  ['asker', { ...parts, asking: '' }],
])('a call whose %s was changed is altered', (_part, changed) => {
  const { judge } = at(start);
  expect(judge(sign(key, parts, start), changed)).toBe('altered');
});

test.each(Object.values(signedHeaders).filter((name) => name !== signedHeaders.asking))(
  'a call whose %s was changed is altered, and without it unsigned',
  (name) => {
    const { judge } = at(start);
    const headers = sign(key, parts, start);
    expect(judge({ ...headers, [name]: `${headers[name]}1` }, parts)).toBe('altered');
    expect(judge({ ...headers, [name]: undefined }, parts)).toBe('unsigned');
    expect(judge({ ...headers, [name]: [String(headers[name])] }, parts)).toBe('unsigned');
  },
);

test('a call signed with another key is altered', () => {
  expect(at(start).judge(sign(Buffer.alloc(32, 8), parts, start), parts)).toBe('altered');
});

test.each([-30_001, 30_001, -1e12, Number.NaN])('a call signed %d ms away from now is stale', (distance) => {
  const { clock, judge } = at(start - 100_000);
  clock.now = start;
  expect(judge(sign(key, parts, start + distance), parts)).toBe('stale');
});

test('a verifier trusts no call signed before it was made: it cannot know whether that one was used', () => {
  expect(at(start).judge(sign(key, parts, start - 1), parts)).toBe('stale');
});

test('a verifier that is made again takes nothing that the one before it may have taken', () => {
  const [before, after] = [at(start), at(start + 1)];
  const headers = sign(key, parts, start);
  expect(before.judge(headers, parts)).toBe('genuine');
  expect(after.judge(headers, parts)).toBe('stale');
});

test('with more calls than there is room for none is taken twice: what may be forgotten is stale', () => {
  const { clock, judge } = at(start);
  const first = sign(key, parts, start);
  expect(judge(first, parts)).toBe('genuine');
  const late = sign(key, parts, start);
  for (let count = 1; count <= 3; count += 1) {
    clock.now += 1;
    expect(judge(sign(key, parts, clock.now), parts)).toBe('genuine');
  }
  expect(judge(first, parts)).toBe('stale');
  expect(judge(late, parts)).toBe('stale');
  expect(judge(sign(key, parts, clock.now), parts)).toBe('genuine');
});
