import type { EntityManager } from 'typeorm';
import { leavingCalls } from '../../kit/erasure';
import type { FeedEvent, FeedPage } from '../../kit/feed';
import { readFeed } from '../../kit/feed';
import { follow, readinessOf } from '../../kit/follow';
import { liveCursors, type Position } from '../../kit/live-cursor';
import { inRounds } from '../../kit/rounds';
import type { Around, Service } from '../../kit/service';
import { applyRegions } from './communities/community.follow';
import { settings } from './config';
import { contextFor } from './context';
import { openMessagingDatabase } from './database';
import { catalogue } from './leaving/catalogue';
import { eraseMember } from './leaving/erasing';
import { openLetterWriter } from './letters/letter-writer';
import { openEpoch } from './live/epoch';
import { movedSince } from './live/moved';
import { type TopicAsked, topicOf } from './live/topic';
import { pruneModeration } from './moderation/audit';
import { tellBeyondBlocks } from './notifications/beyond';
import { tellFound } from './notifications/found.follow';
import { openNotifier } from './notifications/notifier';
import { applyIdentity } from './people/person.follow';
import { subgraph } from './subgraph';

const pruneEveryMs = 3_600_000;
const prunedAtOnce = 1_000;

/** Opens messaging: its database, the read models it keeps of identity and regions, its part of the graph. */
export async function openMessaging(
  env: Readonly<Record<string, string | undefined>>,
  around: Around,
): Promise<Service> {
  const { MESSAGING_DATABASE_URL, HAMEAU_LETTER_AFTER_MINUTES } = settings(env);
  const { schema } = subgraph();
  const db = await openMessagingDatabase(MESSAGING_DATABASE_URL);
  await openEpoch(db);
  const cursors = liveCursors(around.key);

  const following = (
    service: string,
    apply: (within: EntityManager, events: readonly FeedEvent[]) => Promise<void>,
    applied = () => {},
  ) =>
    follow({
      db,
      log: around.log,
      hint: around.hint,
      service,
      apply,
      applied,
      read: async (input) => {
        const link = around.links[service];
        if (!link) throw new Error(`No way to ${service} yet.`);
        return (await link.call('feed', input)) as FeedPage;
      },
    });
  /** Whoever is told something by a feed is woken once that is applied for good. */
  const telling = (
    service: string,
    apply: (within: EntityManager, events: readonly FeedEvent[]) => Promise<boolean>,
  ) => {
    let hasTold = false;
    const applied = () => {
      if (hasTold) around.hint.send('messaging');
      hasTold = false;
    };
    const keep = async (within: EntityManager, events: readonly FeedEvent[]) => {
      const told = await apply(within, events);
      hasTold ||= told;
    };
    return following(service, keep, applied);
  };
  const identity = telling('identity', async (within, events) => {
    await applyIdentity(within, events);
    return tellBeyondBlocks(within, events);
  });
  const regions = following('regions', applyRegions);
  const directory = telling('directory', tellFound);

  const notifier = openNotifier({ db, log: around.log, hint: around.hint });

  const pruner = inRounds({
    ...{ pauseMs: pruneEveryMs, log: around.log, sorry: 'pruning what moderators did paused' },
    round: async () => (await pruneModeration(db, prunedAtOnce)) === prunedAtOnce,
  });

  const letters = openLetterWriter({
    ...{ db, log: around.log, links: around.links, clock: around.clock },
    afterMs: HAMEAU_LETTER_AFTER_MINUTES * 60_000,
  });

  return {
    name: 'messaging',
    schema,
    log: around.log,
    calls: {
      feed: ({ after, first }: { after: string | null; first: number }) => readFeed(db, after, first),
      ...leavingCalls({ db, catalogue, erase: eraseMember, caughtUp: identity.caughtUp }),
      topic: (asked: TopicAsked) => topicOf(db, cursors, asked),
      moved: (since: { after: Position | null; first: number }) => movedSince(db, since),
    },
    contextFor: (asking) => contextFor({ db, around, cursors, settle: identity.settle }, asking),
    ready: async () => {
      await db.query('select 1');
      return readinessOf({ identity, regions, directory });
    },
    close: async () => {
      const followers = [identity, regions, directory, notifier, letters, pruner];
      await Promise.all(followers.map((one) => one.close()));
      await db.destroy();
    },
  };
}
