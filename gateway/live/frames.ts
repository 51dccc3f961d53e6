/** How a websocket says that a frame is whole, and text (RFC 6455, 5.2). */
const wholeText = 0x81;

/** One event, serialised once for all its readers: the payload of a `next` message of graphql-ws. */
export const bodyOf = (payload: object): Buffer => Buffer.from(JSON.stringify(payload));

/** What stands before the payload in every message to one subscription. */
export const prefixOf = (id: string): Buffer =>
  Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);

const end = Buffer.from('}');

/** The frames that bring these payloads to one subscription, in one piece. A server's frames are not masked. */
export function framesOf(prefix: Buffer, bodies: readonly Buffer[]): Buffer {
  let size = 0;
  for (const body of bodies) {
    const length = prefix.length + body.length + end.length;
    size += headerLength(length) + length;
  }
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const body of bodies) {
    at = writeHeader(frames, at, prefix.length + body.length + end.length);
    at += prefix.copy(frames, at);
    at += body.copy(frames, at);
    at += end.copy(frames, at);
  }
  return frames;
}

const headerLength = (length: number) => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

function writeHeader(frames: Buffer, at: number, length: number): number {
  frames[at] = wholeText;
  if (length < 126) {
    frames[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    frames[at + 1] = 126;
    return frames.writeUInt16BE(length, at + 2);
  }
  frames[at + 1] = 127;
  return frames.writeBigUInt64BE(BigInt(length), at + 2);
}
