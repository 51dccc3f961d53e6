import { setImmediate as breathe } from 'node:timers/promises';
import type { Position } from '../../kit/live-cursor';
import { isLasting } from './lasting';
import type { LiveEvent, Page, View } from './pages';
import { isAfter, type Place } from './place';
import type { Reader } from './reader';

/** After so many readers others get their turn: thousands at once would hold everything up. */
const readersAtOnce = 500;
const shortestPauseMs = 50;
const longestPauseMs = 2_000;

interface GroupParts {
  readonly key: string;
  readonly service: string;
  readonly view: View;
  readonly topics: readonly string[];
  /** Where the log ended when the group was made. */
  readonly place: Place;
  page(view: View, after: string): Promise<Page>;
}

export interface CatchUpPage extends Page {
  readonly level: Place;
}

/**
 * Readers who are told the same: asked for once, serialised once. One page is asked for at a time, from the group's place, until it is
 * where it was woken for: wakes that come meanwhile fall together, and a slow service makes longer pages, not a queue.
 */
export class Group {
  readonly key: string;
  readonly service: string;
  readonly topics: readonly string[];
  /** Of whoever made it. */
  readonly address: string;
  private readonly view: View;
  place: Place;
  /** Those who have caught up. */
  readonly readers = new Set<Reader>();
  /** Those who catch up by themselves, and will be readers. */
  readonly joining = new Set<Reader>();
  private wanted: Omit<Place, 'cursor'>;
  /** Something may have moved, nobody knows where to. */
  private isDue = false;
  private isRunning = false;
  private readonly asked = new Map<string, Promise<CatchUpPage>>();

  constructor(private readonly parts: GroupParts) {
    this.key = parts.key;
    this.service = parts.service;
    this.view = parts.view;
    this.topics = parts.topics;
    this.address = parts.view.address;
    this.place = parts.place;
    this.wanted = parts.place;
  }

  get isIdle(): boolean {
    return this.readers.size + this.joining.size === 0;
  }

  /**
   * A page for whoever catches up, and where the group was when it was asked for: so far, at least, it tells all there is. Who asks
   * for the same at the same time shares the answer, as all do who come back after a restart.
   */
  pageAfter(cursor: string): Promise<CatchUpPage> {
    const asked = this.asked.get(cursor);
    if (asked) return asked;
    const level = this.place;
    const page = this.parts
      .page(this.view, cursor)
      .then((found) => ({ ...found, level }))
      .finally(() => this.asked.delete(cursor));
    this.asked.set(cursor, page);
    return page;
  }

  join(reader: Reader): void {
    this.joining.delete(reader);
    this.readers.add(reader);
    this.go();
  }

  leave(reader: Reader): void {
    this.joining.delete(reader);
    this.readers.delete(reader);
  }

  /** Something moved in one of its topics, up to there. */
  wake(epoch: string, to: Position): void {
    const moved = { epoch, at: to };
    // Positions of another life say nothing about this one's; what there is to know, a look will tell.
    if (epoch !== this.place.epoch) this.isDue = true;
    else if (isAfter(moved, this.wanted)) this.wanted = moved;
    this.go();
  }

  /** Looks once, whatever it was woken for. */
  look(): void {
    this.isDue = true;
    this.go();
  }

  /** A reader found that the log has begun a new life. */
  renew(place: Place): void {
    if (this.readers.size === 0) {
      this.place = place;
      this.wanted = place;
    } else this.look();
  }

  private go(): void {
    if (this.isRunning || !this.hasToAsk) return;
    this.isRunning = true;
    void this.run().finally(() => {
      this.isRunning = false;
      this.go();
    });
  }

  private get hasToAsk(): boolean {
    return this.readers.size > 0 && (this.isDue || isAfter(this.wanted, this.place));
  }

  private async run(): Promise<void> {
    let pauseMs = shortestPauseMs;
    while (this.hasToAsk) {
      const aim = this.wanted;
      this.isDue = false;
      try {
        const { events, isFull } = await this.parts.page(this.view, this.place.cursor);
        await this.deliver(events);
        // What it was woken for may be nothing that these readers see.
        if (isFull) this.isDue = true;
        else if (isAfter(aim, this.place)) this.place = { ...aim, cursor: this.place.cursor };
        pauseMs = shortestPauseMs;
      } catch (error) {
        if (isLasting(error)) return this.end(error);
        this.isDue = true;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  }

  /** To each reader all the events, so that who joins meanwhile is either reached by this walk or joins behind it. */
  private async deliver(events: readonly LiveEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    let reached = 0;
    for (const reader of this.readers) {
      reader.tell(events);
      reached += 1;
      if (reached % readersAtOnce === 0) await breathe();
    }
    this.place = last;
    if (this.wanted.epoch !== last.epoch) this.wanted = last;
  }

  /** As this group nobody may read it any more. */
  private end(error: unknown): void {
    for (const reader of [...this.readers]) reader.refused(error);
  }
}
