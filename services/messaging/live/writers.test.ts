import { until } from '../../../kit/testing/until';
import {
  aClientId,
  aTalk,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { feedOf, type ToldEvent } from './live.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

const writers = 8;
const threadCount = 20;
const messageCount = 3_200;

/** Every tenth message is sent twice at the same time, as a client does that lost the answer. */
const isSentTwice = (count: number) => count % 10 === 0;

async function wholeFeed(scope: object): Promise<ToldEvent[]> {
  const all: ToldEvent[] = [];
  for (;;) {
    const after = all.at(-1)?.cursor;
    const page = await feedOf(messaging, { scope, ...(after ? { after } : {}) });
    all.push(...page);
    if (page.length < 100) return all;
  }
}

test('eight writers, 3,200 messages in 20 threads: no gap, the feed in each thread’s order, one message a clientId', async () => {
  const { perche, ana, bo } = await aTalk(messaging);
  const threads = await Promise.all(Array.from({ length: threadCount }, () => aThread(messaging, ana)));
  let next = 0;
  const posted = new Map<string, string>();

  async function write(): Promise<void> {
    while (next < messageCount) {
      const count = next++;
      const threadId = threads[count % threadCount]?.id;
      const input = { threadId, clientId: aClientId(), text: `Message ${count}` };
      const tries = isSentTwice(count) ? [0, 1] : [0];
      const answers = await Promise.all(tries.map(() => postMessage(messaging, bo, input)));
      const ids = new Set(answers.map(({ message }) => message?.id ?? 'none'));
      expect(ids.size).toBe(1);
      posted.set(`${threadId} ${count}`, [...ids][0] ?? '');
      if (count % 400 === 0) {
        const other = await postMessage(messaging, bo, { ...input, text: 'Something else.' });
        expect(other.errors).toMatchObject([{ code: 'CONFLICT', path: ['clientId'] }]);
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, write));

  expect(new Set(posted.values()).size).toBe(messageCount);
  const heads = await messaging.sql<{ head: number; seqs: number[] }>(
    `select head, (select array_agg(seq order by seq) from thread_events where thread_id = threads.id) as seqs
     from threads where author_id = $1`,
    [ana.memberId],
  );
  expect(heads).toHaveLength(threadCount + 1);
  for (const { head, seqs } of heads)
    expect(seqs).toEqual(Array.from({ length: head }, (_none, at) => at + 1));

  const events = await until(async () => {
    const told = await wholeFeed({ regions: [perche] });
    return told.length >= messageCount + threadCount + 1 && told;
  });
  expect(new Set(events.map(({ message }) => message?.id)).size).toBe(events.length);
  const orders = await messaging.sql<{ id: string; ids: string[] }>(
    `select thread_id as id, array_agg(text order by seq) as ids from messages group by thread_id`,
  );
  const told = new Map<string, string[]>();
  for (const event of events) {
    const id = event.thread?.id ?? '';
    told.set(id, [...(told.get(id) ?? []), event.message?.text ?? '']);
  }
  expect([...told.values()].map(String).sort()).toEqual(orders.map(({ ids }) => String(ids)).sort());
}, 120_000);
