import { FrameScanner, type Seen } from './fanout/frame-scanner';
import type { Measured } from './fanout/rounds';
import { rowsOf } from './fanout/rows';

/** A server's frame: text, or another kind, not masked. */
function frame(text: string, kind = 1): Buffer {
  const payload = Buffer.from(text);
  const header =
    payload.length < 126
      ? [0x80 | kind, payload.length]
      : [0x80 | kind, 126, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from(header), payload]);
}

const event = (seq: number, sentAt: number, length: number) =>
  frame(`{"data":{"threadEvents":{"seq":${seq},"message":{"text":"${sentAt} ${'x'.repeat(length)}"}}}}`);

test('frames are read alike however the connection cuts them, and whatever else comes between', () => {
  const all = Buffer.concat([
    frame('{"type":"connection_ack"}'),
    event(7, 1_500, 20),
    frame('', 9),
    event(8, 2_500, 70_000 / 8),
    frame('{"type":"complete"}'),
  ]);
  for (const step of [1, 2, 3, 7, 100, all.length]) {
    const seen: Seen[] = [];
    const others: string[] = [];
    let pings = 0;
    const scanner = new FrameScanner({
      seen: (one) => seen.push(one),
      other: (text) => others.push(text),
      pinged: () => (pings += 1),
    });
    for (let at = 0; at < all.length; at += step) scanner.take(all.subarray(at, at + step));
    expect(seen).toEqual([
      { seq: 7, sentAt: 1.5 },
      { seq: 8, sentAt: 2.5 },
    ]);
    expect([others, pings]).toEqual([['{"type":"connection_ack"}', '{"type":"complete"}'], 1]);
  }
});

const measured = (deliveriesPerSecond: number, more: Partial<Measured> = {}): Measured => ({
  readers: 10,
  deliveriesPerSecond,
  cpuMs: 10,
  p50Ms: 5,
  p99Ms: 9,
  kbPerConnection: 6,
  ...more,
});

test('a ratio is taken within a round, and not for what has other readers', () => {
  const rows = rowsOf(
    new Map([
      ['limit', [measured(1_000), measured(100), measured(1_000)]],
      ['hameau', [measured(800, { cpuMs: 20 }), measured(80, { cpuMs: 20 }), measured(800, { cpuMs: 20 })]],
      ['hameau, 1 subscriber', [measured(50, { readers: 1 })]],
    ]),
  );
  expect(rows).toMatchObject([
    { name: 'limit', ratio: 1, cpuRatio: 1 },
    { name: 'hameau', deliveriesPerSecond: 800, ratio: 0.8, cpuRatio: 0.5, kbPerConnection: 6 },
    { name: 'hameau, 1 subscriber', ratio: null, cpuRatio: null },
  ]);
});
