import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Ids } from '../../kit/id';
import { openSocket } from '../testing/socket.fixtures';
import { MessagesDocument, PostMessageDocument } from './generated/graphql';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { aMemberOf, listenToFeed, listenToThread, start, textsOf } from './live.fixtures';

/** A service of the gateway's own process cannot be killed by itself. */
const byItself = shape === 'apart' ? test : test.skip;

let journey: Journey;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  lea = await aMemberOf(journey, 'perche', 'Léa Panne');
}, 60_000);
afterAll(() => journey?.close());

const kills = 10;
const writers = 4;

/** Posts as a client does: again and again with the same clientId until it is acknowledged. */
async function untilAcknowledged(threadId: string, text: string): Promise<string> {
  const input = { clientId: randomUUID(), threadId, text };
  return journey.until(async () => {
    const { data } = await journey.ask(PostMessageDocument, { input }, lea.accessToken);
    return data?.postMessage?.message?.id;
  }, 60_000);
}

async function textsIn(threadId: string): Promise<string[]> {
  const pageAfter = async (after: string | null): Promise<string[]> => {
    const { data } = await journey.ask(MessagesDocument, { id: threadId, after }, lea.accessToken);
    const { nodes = [], pageInfo } = data.thread?.messages ?? {};
    const texts = nodes.map(({ text }) => text);
    return pageInfo?.hasNextPage ? [...texts, ...(await pageAfter(pageInfo.endCursor ?? null))] : texts;
  };
  return pageAfter(null);
}

byItself(
  'messaging killed ten times while members post: nothing acknowledged is lost, and readers carry on',
  async () => {
    const threadId = await start(journey, lea, { text: 'begin' });
    const socket = await openSocket(journey.url);
    const scope = { regions: [journey.community('perche')] };
    const told = [
      await listenToThread(journey, { socket, by: lea }, threadId),
      await listenToFeed(journey, { socket, by: lea }, scope),
    ];
    const acknowledged: string[] = [];
    let posted = 0;
    let isOver = false;

    async function write(): Promise<void> {
      while (!isOver) {
        const text = String(++posted);
        await untilAcknowledged(threadId, text);
        acknowledged.push(text);
      }
    }
    async function killTenTimes(): Promise<void> {
      for (let count = 0; count < kills; count += 1) {
        const before = acknowledged.length;
        await journey.until(() => acknowledged.length > before + 10, 60_000);
        const pid = journey.pidOf?.('messaging') ?? 0;
        process.kill(pid, 'SIGKILL');
        await journey.until(() => journey.pidOf?.('messaging') !== pid);
      }
      isOver = true;
    }
    await Promise.all([killTenTimes(), ...Array.from({ length: writers }, write)]);

    // A feed may be read from before the thread's first message was settled.
    const withoutFirst = (texts: readonly string[]) => texts.filter((text) => text !== 'begin');
    const kept = withoutFirst(await textsIn(threadId));
    expect([...kept].sort()).toEqual([...acknowledged].sort());
    await journey.until(() => told.every((one) => withoutFirst(textsOf(one)).length >= kept.length), 60_000);
    for (const one of told) expect(withoutFirst(textsOf(one))).toEqual(kept);
    await socket.close();
  },
  180_000,
);

test('an event whose message cannot be read at the moment is told late, and whole', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const socket = await openSocket(journey.url);
  const told = await listenToThread(journey, { socket, by: lea }, threadId);
  const role = new URL(journey.urls['messaging'] ?? '').username;
  const admin = new Client({ connectionString: journey.adminUrl });
  await admin.connect();
  // Whoever waits for a lock gives up at once, and is heard of as a failure.
  await admin.query(
    `do $$ begin execute format('alter role ${role} in database %I set lock_timeout = 50', current_database()); end $$`,
  );
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}' and datname = current_database()`,
  );
  const uuid = new Ids('thr', 'Thread').uuid(threadId);
  await journey.whileLocked('messaging', 'messages', async () => {
    const before = journey.live?.counts.executions ?? 0;
    await admin.query(`with head as (update messaging.threads set head = head + 1 where id = '${uuid}' returning head)
      insert into messaging.thread_events (thread_id, seq, kind, message_id, author_id, client_id, body_hash, community_ids, at)
      select thread_id, head, 'MESSAGE_EDITED', message_id, author_id, 'by hand', body_hash, community_ids, now()
      from messaging.thread_events, head where thread_id = '${uuid}' and seq = 1`);
    await journey.until(() => !journey.live || journey.live.counts.executions > before + 2);
    expect(told.next).toEqual([]);
  });
  await journey.until(() => told.next.length === 1);
  expect(told.next).toMatchObject([
    { data: { threadEvents: { kind: 'MESSAGE_EDITED', message: { text: 'begin' } } } },
  ]);
  expect(told.next[0].errors).toBeUndefined();
  await admin.end();
  await socket.close();
});
