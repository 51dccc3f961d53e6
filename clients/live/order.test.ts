import { feedOrder, threadOrder } from './order';

const event = (seq: number | null, { kind = 'MESSAGE_POSTED', thread = 'thr_1' } = {}) => ({
  cursor: `c${seq}`,
  kind,
  seq,
  thread: { id: thread },
});

test('of a thread, the next event is applied, an old one passed by, and a gap asked about', () => {
  const order = threadOrder();
  expect(order.judge(event(7))).toBe('next');
  order.applied(event(7));
  expect([6, 7, 8, 9].map((seq) => order.judge(event(seq)))).toEqual(['known', 'known', 'next', 'gap']);
});

test('after a RESET a thread begins anew', () => {
  const order = threadOrder();
  order.applied(event(7));
  const reset = event(null, { kind: 'RESET' });
  expect(order.judge(reset)).toBe('next');
  order.applied(reset);
  expect([1, 2].map((seq) => order.judge(event(seq)))).toEqual(['next', 'gap']);
});

test('of a feed, each thread has its own newest event, and a gap is no matter', () => {
  const order = feedOrder();
  order.applied(event(7));
  expect(order.judge(event(3, { thread: 'thr_2' }))).toBe('next');
  expect([7, 8, 12].map((seq) => order.judge(event(seq)))).toEqual(['known', 'next', 'next']);
  order.applied(event(null, { kind: 'RESET' }));
  expect(order.judge(event(1))).toBe('next');
});

test('a feed remembers the threads that moved last', () => {
  const order = feedOrder();
  for (let at = 0; at <= 10_000; at += 1) order.applied(event(5, { thread: `thr_${at}` }));
  expect(order.judge(event(5, { thread: 'thr_0' }))).toBe('next');
  expect(order.judge(event(5, { thread: 'thr_1' }))).toBe('known');
});
