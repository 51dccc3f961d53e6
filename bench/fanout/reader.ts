import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { FrameScanner, type Seen } from './frame-scanner';

/** One subscriber on a connection of its own, who speaks graphql-ws' protocol and does as little else as can be. */
export class Reader {
  private readonly socket: Socket;
  private isUpgraded = false;
  private head = '';
  private readonly scanner: FrameScanner;

  constructor(
    url: URL,
    private readonly query: string,
    private readonly variables: object,
    private readonly on: { seen(seen: Seen): void; ready(): void; failed(why: string): void },
  ) {
    this.scanner = new FrameScanner({
      seen: on.seen,
      pinged: () => this.socket.write(emptyPong),
      other: (text) => this.hear(text),
    });
    this.socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    this.socket.on('connect', () => this.socket.write(upgradeTo(url)));
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', (error) => on.failed(error.message));
    this.socket.on('close', () => on.failed('its connection was closed'));
  }

  close(): void {
    this.socket.removeAllListeners('close').destroy();
  }

  private take(chunk: Buffer): void {
    if (this.isUpgraded) this.scanner.take(chunk);
    else this.upgrade(chunk);
  }

  private upgrade(chunk: Buffer): void {
    this.head += chunk.toString('latin1');
    const end = this.head.indexOf('\r\n\r\n');
    if (end < 0) return;
    if (!this.head.startsWith('HTTP/1.1 101')) {
      this.on.failed(this.head);
      return;
    }
    this.isUpgraded = true;
    this.send({ type: 'connection_init' });
    this.scanner.take(Buffer.from(this.head.slice(end + 4), 'latin1'));
  }

  private hear(text: string): void {
    const { type } = JSON.parse(text) as { type: string };
    if (type === 'connection_ack') {
      const { query, variables } = this;
      this.send({ id: randomUUID(), type: 'subscribe', payload: { query, variables } });
      this.on.ready();
    } else if (type !== 'ping') this.on.failed(text);
  }

  /** A client's frames are masked; with zeros, which change nothing. */
  private send(message: object): void {
    const payload = Buffer.from(JSON.stringify(message));
    const long = payload.length > 125;
    const header = Buffer.alloc(long ? 8 : 6);
    header[0] = 0x81;
    header[1] = 0x80 | (long ? 126 : payload.length);
    if (long) header.writeUInt16BE(payload.length, 2);
    this.socket.write(Buffer.concat([header, payload]));
  }
}

/** What a client that is asked whether it is there has to answer. */
const emptyPong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

const upgradeTo = (url: URL) =>
  [
    `GET ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
    'sec-websocket-protocol: graphql-transport-ws',
    '\r\n',
  ].join('\r\n');
