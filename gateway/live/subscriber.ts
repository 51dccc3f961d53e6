import type { Admitted } from '../limits/door';
import { framesOf, prefixOf } from './frames';
import type { Group } from './group';
import type { Outlet } from './outlet';
import type { LiveEvent } from './pages';
import { isAfter, type Place } from './place';
import type { Reader } from './reader';
import type { Shape } from './shapes';
import type { Topic } from './topics';

/** What a subscription asks for, as it was admitted. */
export interface Subscription {
  /** The client's own name for it. */
  readonly id: string;
  readonly admitted: Admitted;
  readonly shape: Shape;
  /** The client's own variables that its twin takes. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>>;
}

/** One subscription of one client: where it is in its log, and the end that graphql-ws waits for. */
export class Subscriber implements Reader {
  readonly subscription: Subscription;
  /** What it is about, as its service said last. */
  topic: Topic;
  group: Group | null = null;
  isOpen = true;
  /** The last event it was told, or where it began. */
  private place: Place;
  private readonly prefix: Buffer;
  private settle: { resolve(): void; reject(error: unknown): void } | undefined;
  private readonly over: Promise<void>;

  constructor(
    readonly client: Outlet,
    { subscription, topic, place }: { subscription: Subscription; topic: Topic; place: Place },
    private readonly on: {
      end(subscriber: Subscriber): void;
      refused(subscriber: Subscriber, error: unknown): void;
    },
  ) {
    this.subscription = subscription;
    this.topic = topic;
    this.place = place;
    this.prefix = prefixOf(subscription.id);
    this.over = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    this.over.catch(() => {});
  }

  /** Writes the events that it has not been told yet; those from people a block parts it from it passes by. */
  tell(events: readonly LiveEvent[]): void {
    if (!this.isOpen) return;
    const { blocked } = this.client;
    const bodies: Buffer[] = [];
    for (const event of events) {
      if (!isAfter(event, this.place)) continue;
      this.place = event;
      if (blocked.size === 0 || !event.people.some((id) => blocked.has(id))) bodies.push(event.body);
    }
    if (bodies.length > 0) this.client.write(framesOf(this.prefix, bodies), bodies.length);
  }

  refused(error: unknown): void {
    if (this.isOpen) this.on.refused(this, error);
  }

  /** Ends it from our side: with an error for its client, or without. */
  end(error?: unknown): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.on.end(this);
    if (error === undefined) this.settle?.resolve();
    else this.settle?.reject(error);
  }

  /** Nothing comes out of it, since events pass it by; it lasts as long as the subscription. */
  lasting(): AsyncIterableIterator<never> {
    const over = { value: undefined, done: true } as const;
    return {
      next: async () => {
        await this.over;
        return over;
      },
      return: async () => {
        this.end();
        return over;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  isLevelWith(place: Place): boolean {
    return !isAfter(place, this.place);
  }

  /** One page for itself, on the way to where its group is. */
  async readOn(group: Group): Promise<void> {
    await this.client.drained();
    const { events, isFull, level } = await group.pageAfter(this.place.cursor);
    this.tell(events);
    if (isFull) return;
    if (level.epoch !== this.place.epoch) group.renew(this.place);
    else if (isAfter(level, this.place)) this.place = level;
  }
}
