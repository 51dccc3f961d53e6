import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { Hint } from '../../kit/hint';
import { liveCursors } from '../../kit/live-cursor';
import type { Log } from '../../kit/log';
import type { Links } from '../../kit/service';
import type { Engine } from '../engine';
import type { Admitted, Asked } from '../limits/door';
import type { Client } from './client';
import { type Counts, noCounts } from './counts';
import type { Group } from './group';
import { groupingIn } from './grouping';
import { Groups } from './groups';
import { isLasting } from './lasting';
import { pagesBy } from './pages';
import { placeIn } from './place';
import { shapesOf } from './shapes';
import { Subscriber, type Subscription } from './subscriber';
import { topicFrom } from './topics';
import { Turns } from './turns';

const tryAgainMs = 250;
/** Many can be refused at once, when a thread is hidden: so many are looked at together. */
const looksAtOnce = 8;

interface HubParts {
  readonly engine: Engine;
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  readonly links: Links;
  readonly hint: Hint | undefined;
  readonly log: Log;
  /** Opens the cursors that services seal. */
  readonly key: Buffer;
  /** So many different questions one network address may have open. */
  readonly mostGroupsOfAddress: number;
}

/** One subscription as it came in. */
export interface Incoming {
  readonly id: string;
  readonly asked: Asked;
  readonly admitted: Admitted;
}

export interface Hub {
  readonly counts: Counts;
  /** How many groups there are. */
  groupCount(): number;
  /** A subscription that may begin. Throws a Refusal if this client may not have it. */
  prepare(client: Client, incoming: Incoming): Promise<Subscriber>;
  /** Lets it run; what this gives lasts as long as it does. */
  begin(client: Client, subscriber: Subscriber): AsyncIterableIterator<never>;
  /** A client's rights have changed: each of its subscriptions goes on by the new ones, or ends. */
  review(client: Client): Promise<void>;
  /** Asks nothing more, and resolves when what was asked is answered. */
  close(): Promise<void>;
}

/**
 * Live subscriptions: many readers are served by few queries. Where nothing else is said, a service is asked what a topic is and who
 * reads it alike; its log is the truth, and the hub only remembers how far each reader has come.
 */
export function openHub(parts: HubParts): Hub {
  const { engine, links, log } = parts;
  const cursors = liveCursors(parts.key);
  const counts = noCounts();
  const groups = new Groups(parts);
  const looks = new Turns(looksAtOnce);
  const shapeOf = shapesOf(parts.schema, parts.supergraphSdl);
  const { page, idle } = pagesBy({ engine, cursors, counts });

  const placeOf = (cursor: string) => placeIn(cursors, cursor);
  const { groupOf, keyOf, assertRoomFor } = groupingIn({ ...parts, groups, placeOf, page });

  async function prepare(client: Client, { id, asked, admitted }: Incoming): Promise<Subscriber> {
    const shape = shapeOf(admitted);
    const { args, after } = shape.twin.argumentsOf(admitted.variables);
    const given = asked.variables ?? {};
    const variables = Object.fromEntries(
      shape.twin.variables.filter((name) => name in given).map((name) => [name, given[name]]),
    );
    const subscription: Subscription = { id, admitted, shape, variables, args };

    await groups.listening(shape.service);
    const { viewer } = client.asking;
    const topic = await topicFrom(links, shape.service, { field: shape.twin.field, args, viewer });
    cursors.read(after, cursors.open(topic.cursor)?.log ?? '');
    const place = placeOf(after ?? topic.cursor);
    const subscriber = new Subscriber(
      client,
      { subscription, topic, place },
      {
        end(ended) {
          leave(ended);
          if (client.subscribers.get(id) === ended) client.subscribers.delete(id);
        },
        refused: lookAnew,
      },
    );
    assertRoomFor(subscriber);
    return subscriber;
  }

  function moveTo(subscriber: Subscriber, group: Group): void {
    if (subscriber.group === group) return;
    leave(subscriber);
    subscriber.group = group;
    group.joining.add(subscriber);
  }

  function leave(subscriber: Subscriber): void {
    const { group } = subscriber;
    if (!group) return;
    group.leave(subscriber);
    subscriber.group = null;
    groups.dropIfIdle(group);
  }

  /** Reads alone, page by page, until it is where its group is, and joins it in that same step. */
  async function catchUp(subscriber: Subscriber): Promise<void> {
    while (subscriber.isOpen) {
      const group = groupOf(subscriber);
      moveTo(subscriber, group);
      if (subscriber.isLevelWith(group.place)) return group.join(subscriber);
      try {
        await subscriber.readOn(group);
      } catch (error) {
        if (isLasting(error)) return lookAnew(subscriber, error);
        log.debug({ err: error }, 'a subscriber that catches up has to try again');
        await sleep(tryAgainMs);
      }
    }
  }

  /**
   * What its group may not read any more it may perhaps by other rights: a thread that left a public region stands in a closed one of
   * its own still. It goes on with those who read alike, or ends with the error.
   */
  function lookAnew(subscriber: Subscriber, error: unknown): void {
    const refused = subscriber.group?.key;
    leave(subscriber);
    const going = looks.take(async () => {
      await learnTopic(subscriber);
      if (keyOf(subscriber) === refused) subscriber.end(error);
      else if (subscriber.isOpen) run(subscriber);
    });
    going.catch((bug) => {
      log.error({ err: bug }, 'a subscription met a bug');
      subscriber.end(bug);
    });
  }

  async function learnTopic(subscriber: Subscriber): Promise<void> {
    while (subscriber.isOpen) {
      try {
        subscriber.topic = await topicNow(subscriber);
        return;
      } catch (error) {
        if (isLasting(error)) return subscriber.end(error);
        await sleep(tryAgainMs);
      }
    }
  }

  function topicNow({ subscription: { shape, args }, client }: Subscriber) {
    const { viewer } = client.asking;
    return topicFrom(links, shape.service, { field: shape.twin.field, args, viewer });
  }

  function run(subscriber: Subscriber): void {
    catchUp(subscriber).catch((error) => {
      log.error({ err: error }, 'a subscription met a bug');
      subscriber.end(error);
    });
  }

  async function reviewOne(subscriber: Subscriber): Promise<void> {
    try {
      subscriber.topic = await topicNow(subscriber);
    } catch (error) {
      if (isLasting(error)) subscriber.end(error);
      else subscriber.client.isToReview = true;
      return;
    }
    const isReader = subscriber.group?.readers.has(subscriber) ?? false;
    if (subscriber.isOpen && isReader && groupOf(subscriber) !== subscriber.group) run(subscriber);
  }

  return {
    counts,
    groupCount: () => groups.byKey.size,
    prepare,
    begin(client, subscriber) {
      client.subscribers.set(subscriber.subscription.id, subscriber);
      run(subscriber);
      return subscriber.lasting();
    },
    review: async (client) => {
      await Promise.all([...client.subscribers.values()].map(reviewOne));
    },
    close: () => {
      groups.close();
      return idle();
    },
  };
}
