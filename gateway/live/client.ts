import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Asking, Viewer } from '../../kit/viewer';
import type { Locale } from '../../kit/words';
import type { Claims } from '../token';
import { closing } from './closing';
import type { Counts } from './counts';
import type { Outlet } from './outlet';
import type { Subscriber } from './subscriber';

/** What a reader may leave unread; with more it is told to come back with its cursor. */
const mostUnread = 256 * 1_024;
/** So much may wait when a reader that is behind is given its next page. */
const nextPageBelow = 64 * 1_024;
const stalledAfterMs = 30_000;

interface ClientParts {
  readonly socket: WebSocket;
  /** The connection under the socket: frames that are built once for many go there directly. */
  readonly connection: Socket;
  readonly address: string;
  readonly locale: Locale;
  readonly counts: Counts;
}

/** One socket, who is behind it, and what it subscribed to. */
export class Client implements Outlet {
  readonly subscribers = new Map<string, Subscriber>();
  readonly address: string;
  readonly socket: WebSocket;
  asking: Asking;
  /** Null for nobody. */
  claims: Claims | null = null;
  blocked: ReadonlySet<string> = new Set();
  isToReview = false;
  /** By performance.now(): when it was last certain that they are who they are. */
  confirmedAt = performance.now();
  private sentBefore = 0;
  private movedAt = performance.now();

  constructor(private readonly parts: ClientParts) {
    this.address = parts.address;
    this.socket = parts.socket;
    this.asking = { viewer: null, locale: parts.locale, requestId: 'live', address: parts.address };
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Who it is, or is by now. */
  isOf(viewer: Viewer, claims: Claims): void {
    this.claims = claims;
    this.asking = { ...this.asking, viewer, locale: viewer.locale };
    this.blocked = new Set(viewer.blocked);
    this.confirmedAt = performance.now();
  }

  get memberId(): string | undefined {
    return this.asking.viewer?.memberId;
  }

  write(frames: Buffer, events: number): void {
    if (!this.isOpen) return;
    const { connection, counts } = this.parts;
    // Looked at before: a page may be longer than what a reader may leave unread of those before it.
    if (connection.writableLength > mostUnread) {
      this.close(closing.slow);
      return;
    }
    connection.write(frames);
    counts.deliveries += events;
  }

  async drained(): Promise<void> {
    const { connection } = this.parts;
    while (this.isOpen && connection.writableLength > nextPageBelow) {
      await new Promise<void>((resolve) => {
        const done = () => {
          connection.off('drain', done).off('close', done);
          resolve();
        };
        connection.on('drain', done).on('close', done);
      });
    }
  }

  /** Ends a reader to whom nothing could be sent for 30 s. To be asked from time to time. */
  endIfStalled(): void {
    const { connection } = this.parts;
    const sent = connection.bytesWritten - connection.writableLength;
    const isMoving = connection.writableLength === 0 || sent !== this.sentBefore;
    this.sentBefore = sent;
    if (isMoving) this.movedAt = performance.now();
    else if (performance.now() - this.movedAt > stalledAfterMs) this.close(closing.slow);
  }

  /** Ends what it subscribed to: nothing more is written. */
  end(): void {
    for (const subscriber of [...this.subscribers.values()]) subscriber.end();
  }

  close([code, reason]: readonly [code: number, reason: string]): void {
    this.end();
    this.socket.close(code, reason);
  }
}
