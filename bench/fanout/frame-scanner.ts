const seqMark = Buffer.from('"seq":');
const sentMark = Buffer.from('"text":"');
const ping = 0x9;
const [zero, nine] = [0x30, 0x39];

/** One event as a reader saw it. */
export interface Seen {
  readonly seq: number;
  /** When its message was sent, as its text begins: milliseconds since 1970. */
  readonly sentAt: number;
}

/**
 * Cuts what arrives on a connection into websocket frames (RFC 6455, 5.2; a server's are not masked) and reads of each no more than
 * the digits after two marks. Readers share the machine with the server: the less they do, the more of it is measured.
 */
export class FrameScanner {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly on: { seen(seen: Seen): void; pinged(): void; other(text: string): void }) {}

  take(chunk: Buffer): void {
    const data = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    for (;;) {
      const frame = frameAt(data, at);
      if (!frame) break;
      if (((data[at] ?? 0) & 0x0f) === ping) this.on.pinged();
      else this.look(data, frame.start, frame.end);
      at = frame.end;
    }
    this.rest = at === data.length ? Buffer.alloc(0) : Buffer.from(data.subarray(at));
  }

  private look(data: Buffer, start: number, end: number): void {
    const payload = data.subarray(start, end);
    const seqAt = payload.indexOf(seqMark);
    if (seqAt < 0) {
      this.on.other(payload.toString('utf8'));
      return;
    }
    const sentAt = payload.indexOf(sentMark, seqAt);
    this.on.seen({
      seq: numberAt(payload, seqAt + seqMark.length),
      sentAt: numberAt(payload, sentAt + sentMark.length) / 1_000,
    });
  }
}

function frameAt(data: Buffer, at: number): { start: number; end: number } | null {
  if (data.length < at + 2) return null;
  const short = (data[at + 1] ?? 0) & 0x7f;
  if (short < 126) return within(data, at + 2, short);
  if (short === 126) return data.length < at + 4 ? null : within(data, at + 4, data.readUInt16BE(at + 2));
  return data.length < at + 10 ? null : within(data, at + 10, Number(data.readBigUInt64BE(at + 2)));
}

const within = (data: Buffer, start: number, length: number) =>
  data.length < start + length ? null : { start, end: start + length };

function numberAt(data: Buffer, from: number): number {
  let value = 0;
  for (let at = from; at < data.length; at += 1) {
    const digit = data[at] ?? 0;
    if (digit < zero || digit > nine) break;
    value = value * 10 + (digit - zero);
  }
  return value;
}
